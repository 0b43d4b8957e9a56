import { strFromU8, unzipSync } from "fflate";

/** The parts of a workbook as text, by name. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

const attribute = (tag: string, name: string): string | null => tag.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1] ?? null;
const resolve = (home: string, target: string): string => {
  if (target.startsWith("/")) return target.slice(1);
  const path = home.split("/").slice(0, -1);
  for (const step of target.split("/"))
    if (step === "..") path.pop();
    else path.push(step);
  return path.join("/");
};

/** Elements of a worksheet in the order that the schema asks for (ECMA-376, CT_Worksheet). */
const sheetOrder =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing tableParts extLst".split(
    " ",
  );

/** What would make Excel offer a repair: a part without its content type, a relationship that leads nowhere, elements out of order, cells merged twice,
 *  a name or formula that no program can read, an axis that is not there. */
export function repairsOf(parts: Record<string, string>): string[] {
  const faults: string[] = [];
  const types = parts["[Content_Types].xml"] ?? "";
  const overridden = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map((match) => match[1]));
  for (const name of overridden)
    if (name !== undefined && !(name in parts)) faults.push(`content type of a part that is not there: ${name}`);
  for (const [name, text] of Object.entries(parts)) {
    if (name.endsWith(".rels")) {
      const home = name.replace("_rels/", "").replace(/\.rels$/, "");
      for (const [tag] of text.matchAll(/<Relationship [^>]*>/g))
        if (attribute(tag, "TargetMode") !== "External" && !(resolve(home, attribute(tag, "Target") ?? "") in parts))
          faults.push(`${name}: ${tag}`);
    } else if (name !== "[Content_Types].xml" && !overridden.has(name)) faults.push(`no content type: ${name}`);
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) faults.push(...sheetFaults(name, text));
    if (/^xl\/charts\/chart\d+\.xml$/.test(name)) faults.push(...chartFaults(name, text));
  }
  for (const [, name = "", range = ""] of (parts["xl/workbook.xml"] ?? "").matchAll(/<definedName name="([^"]+)"[^>]*>([^<]*)</g))
    if (!/^'(?:[^']|'')+'!\$/.test(range)) faults.push(`defined name ${name}: ${range}`);
  return faults;
}

function sheetFaults(name: string, text: string): string[] {
  const body = text.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>").replace(/^.*?<worksheet[^>]*>/s, "");
  const faults: string[] = [];
  let depth = 0;
  const order: string[] = [];
  for (const [, close, element = "", rest = ""] of body.matchAll(/<(\/?)([\w:]+)([^>]*)>/g)) {
    if (close === "/") depth -= 1;
    else {
      if (depth === 0) order.push(element);
      if (!rest.endsWith("/")) depth += 1;
    }
  }
  const places = order.map((element) => sheetOrder.indexOf(element));
  if (places.some((place, at) => place < 0 || place < (places[at - 1] ?? 0))) faults.push(`${name}: ${order.join(" ")}`);
  const merged = [...text.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].flatMap(([, a = "", top, b = "", bottom]) => {
    const cells: string[] = [];
    for (let row = Number(top); row <= Number(bottom); row += 1)
      for (let column = columnNumber(a); column <= columnNumber(b); column += 1) cells.push(`${row},${column}`);
    return cells;
  });
  if (new Set(merged).size !== merged.length) faults.push(`${name}: cells merged twice`);
  for (const [, formula = ""] of text.matchAll(/<f>([^<]*)<\/f>/g)) {
    const plain = formula.replaceAll("&quot;", '"');
    const outside = plain.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
    if (outside.includes('"') || [...outside].filter((sign) => sign === "(").length !== [...outside].filter((sign) => sign === ")").length)
      faults.push(`${name}: ${formula}`);
    if (plain.length > 8192 || (plain.match(/"(?:[^"]|"")*"/g) ?? []).some((literal) => literal.length > 257))
      faults.push(`${name}: too long: ${formula}`);
  }
  return faults;
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function chartFaults(name: string, text: string): string[] {
  const axes = [...text.matchAll(/<c:(?:cat|val|date|ser)Ax>.*?<c:axId val="(\d+)"/gs)].map((match) => match[1]);
  const used = [...text.matchAll(/<c:(?:bar|line|area)Chart>.*?<\/c:(?:bar|line|area)Chart>/gs)].flatMap(([chart]) =>
    [...chart.matchAll(/<c:axId val="(\d+)"/g)].map((match) => match[1]),
  );
  return used.length === axes.length && used.every((id) => axes.includes(id))
    ? []
    : [`${name}: axes ${axes.join(" ")}, used ${used.join(" ")}`];
}

/** The workbook without the values of its formulas: a program that shows one has computed it. */
export const withoutResults = (sheet: string): string => sheet.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
