import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { chartSheet, chartXml, type NativeChart } from "./nativeChart.ts";
import { hex, type Look } from "./pptxLook.ts";

/* What the writing library leaves amiss in a package, put right part by part. It writes a third axis id, which no axis has, into every chart, and
 * elements out of their order: PowerPoint offers to repair such a file (its issue 1534). Its charts are therefore drawn by nativeChart.ts. */

const part = {
  chart: /^ppt\/charts\/chart(\d+)\.xml$/,
  workbook: /^ppt\/embeddings\/Microsoft_Excel_Worksheet(\d+)\.xlsx$/,
  notes: /^ppt\/notesSlides\/notesSlide\d+\.xml$/,
  slide: /^ppt\/slides\/slide\d+\.xml$/,
} as const;

/** Content types name a master for each slide, though there is one. */
const ofParts = (xml: string, parts: Readonly<Record<string, unknown>>): string =>
  xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, path: string) => (path in parts ? override : ""));

/** Tables take the ids of shapes. */
function numbered(xml: string): string {
  let last = 0;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++last}"`);
}

/** A line of notes is a paragraph; the library puts all of them into one. */
const paragraphs = (xml: string): string =>
  xml.replace(
    /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g,
    (_, run: string, text: string, end: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p>${line === "" ? "" : `<a:r>${run}<a:t>${line}</a:t></a:r>`}${end}</a:p>`)
        .join(""),
  );

/** The colours of the app, so that what a person adds to a slide looks like it. */
function themed(xml: string, { palette }: Look): string {
  const colours = {
    ...{ dk1: "#141414", lt1: "#FFFFFF", dk2: palette.ink, lt2: "#F5F5F5", accent1: palette.markGood, accent2: palette.markNear },
    ...{ accent3: palette.markBad, accent4: palette.markQuiet, accent5: palette.ink, accent6: palette.previous },
    ...{ hlink: palette.textGood, folHlink: palette.text3 },
  };
  const scheme = Object.entries(colours).map(([name, colour]) => `<a:${name}><a:srgbClr val="${hex(colour)}"/></a:${name}>`);
  return xml
    .replace(/<a:clrScheme name="[^"]*">.*?<\/a:clrScheme>/s, `<a:clrScheme name="Bảng chỉ tiêu">${scheme.join("")}</a:clrScheme>`)
    .replace('name="Office Theme"', 'name="Bảng chỉ tiêu"');
}

/** On dark slides the dark colour is the ground; notes stay as paper is. */
const darkened = (xml: string): string => xml.replace('bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"', 'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"');

/** Parts of one kind by their number: the library goes on counting from one file to the next. */
function inOrder(paths: readonly string[], pattern: RegExp): Map<string, number> {
  const numbered = paths.filter((path) => pattern.test(path)).map((path) => ({ path, number: Number(pattern.exec(path)?.[1]) }));
  return new Map(numbered.sort((a, b) => a.number - b.number).map(({ path }, at) => [path, at]));
}

/** The package as PowerPoint takes it without a word. `charts`: in the order in which they were added. */
export async function mendPptx(bytes: Uint8Array, charts: readonly NativeChart[], look: Look): Promise<Uint8Array> {
  const parts = unzipSync(bytes);
  const mended: Record<string, Uint8Array> = {};
  const [drawn, sheets] = [part.chart, part.workbook].map((pattern) => inOrder(Object.keys(parts), pattern));
  for (const [path, content] of Object.entries(parts)) {
    if (path.endsWith("/")) continue;
    const [chart, workbook] = [drawn, sheets].map((order) => charts[order?.get(path) ?? -1]);
    if (chart !== undefined) mended[path] = strToU8(chartXml(chart));
    else if (workbook !== undefined) mended[path] = await writeXlsx({ sheets: [{ name: "Sheet1", rows: chartSheet(workbook) }] });
    else if (path.endsWith(".xml")) {
      let xml = strFromU8(content).replaceAll('lang="en-US"', `lang="${look.lang}"`);
      if (path === "[Content_Types].xml") xml = ofParts(xml, parts);
      if (part.slide.test(path)) xml = numbered(xml);
      if (part.notes.test(path)) xml = paragraphs(xml);
      if (path === "ppt/theme/theme1.xml") xml = themed(xml, look);
      if (path === "ppt/slideMasters/slideMaster1.xml" && look.isDark) xml = darkened(xml);
      mended[path] = strToU8(xml);
    } else mended[path] = content;
  }
  return zipSync(mended, { level: 6 });
}
