// @vitest-environment jsdom
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { PathSpec } from "../../src/charts/path.ts";
import type { Slide } from "../../src/charts/slide.ts";
import { yearsOnStage } from "../../src/charts/stageLayout.ts";
import { palettes } from "../../src/charts/theme.ts";
import type { TrendSpec } from "../../src/charts/trend.ts";
import { chartXml } from "../../src/export/nativeChart.ts";
import { writePptx } from "../../src/export/pptx.ts";
import { pathChart, trendChart } from "../../src/export/slideCharts.ts";
import { barsSlide, factsSlide, pathSlide, tableSlide, textSlide, trendSlide } from "./slides.ts";

type Parts = Record<string, Uint8Array>;
const xmlOf = (parts: Parts, path: string): Document => {
  const text = strFromU8(parts[path] ?? new Uint8Array());
  const xml = new DOMParser().parseFromString(text, "application/xml");
  expect(xml.getElementsByTagName("parsererror"), `${path}: ${text.slice(0, 200)}`).toHaveLength(0);
  return xml;
};
const all = (xml: Document | Element, name: string) => [...xml.getElementsByTagName(name)];
const texts = (xml: Document | Element, name = "a:t") => all(xml, name).map(({ textContent }) => textContent ?? "");
/** A path as another part names it. */
const resolved = (from: string, target: string): string =>
  target.startsWith("/") ? target.slice(1) : new URL(target, `http://x/${from}`).pathname.slice(1);

const written = async (slides: Slide[], locale: "vi" | "en" = "vi", isDark = false): Promise<Parts> =>
  unzipSync(await writePptx({ show: { name: "Họp giao ban tháng 9/2013", slides }, locale, isDark, illustrative: "Số liệu minh họa" }));

const deck = [factsSlide, barsSlide, pathSlide, trendSlide, tableSlide, textSlide];
let parts: Parts;
beforeAll(async () => {
  parts = await written(deck);
});
const slideXml = (number: number) => xmlOf(parts, `ppt/slides/slide${number}.xml`);
const charts = (of: Parts = parts) =>
  Object.keys(of)
    .filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .sort();

describe("the package", () => {
  it("is XML throughout, every part is of a known kind, and every relation leads to a part", () => {
    const types = xmlOf(parts, "[Content_Types].xml");
    const byExtension = new Set(all(types, "Default").map((one) => one.getAttribute("Extension")));
    const byName = all(types, "Override").map((one) => one.getAttribute("PartName")?.slice(1) ?? "");
    for (const name of byName) expect(parts, name).toHaveProperty([name]);
    for (const path of Object.keys(parts)) {
      if (/\.(xml|rels)$/.test(path)) xmlOf(parts, path);
      expect(byExtension.has(path.split(".").at(-1) ?? "") || byName.includes(path), path).toBe(true);
      if (path.endsWith(".xml") && path !== "[Content_Types].xml") expect(byName, path).toContain(path);
    }
    for (const path of Object.keys(parts).filter((name) => name.endsWith(".rels"))) {
      const owner = path.replace("_rels/", "").replace(/\.rels$/, "");
      for (const relation of all(xmlOf(parts, path), "Relationship")) {
        if (relation.getAttribute("TargetMode") === "External") continue;
        const target = resolved(owner, relation.getAttribute("Target") ?? "");
        expect(parts, `${path} → ${target}`).toHaveProperty([target]);
      }
    }
  });

  it("names every relation that a slide uses", () => {
    for (let number = 1; number <= deck.length; number += 1) {
      const known = all(xmlOf(parts, `ppt/slides/_rels/slide${number}.xml.rels`), "Relationship").map((one) => one.getAttribute("Id"));
      const used = [...strFromU8(parts[`ppt/slides/slide${number}.xml`] ?? new Uint8Array()).matchAll(/r:(?:id|embed|link)="([^"]+)"/g)];
      for (const [, id] of used) expect(known).toContain(id);
    }
  });

  it("has a slide each, with its title, a number that counts itself, and no id twice", () => {
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(deck.length);
    for (const [at, slide] of deck.entries()) {
      const xml = slideXml(at + 1);
      const title = all(xml, "p:sp").find((shape) => all(shape, "p:ph").some((ph) => ph.getAttribute("type") === "title"));
      expect(title && texts(title).join("")).toBe(slide.title);
      expect(all(xml, "a:fld").map((field) => field.getAttribute("type"))).toContain("slidenum");
      const ids = all(xml, "p:cNvPr").map((one) => one.getAttribute("id"));
      expect(new Set(ids).size, `slide ${at + 1}: ${ids.join(" ")}`).toBe(ids.length);
    }
  });

  it("speaks one language, and says so everywhere", async () => {
    const languages = (of: Parts) =>
      new Set(
        Object.entries(of).flatMap(([path, bytes]) =>
          path.endsWith(".xml") ? [...strFromU8(bytes).matchAll(/ lang="([^"]+)"/g)].map(([, tag]) => tag) : [],
        ),
      );
    expect([...languages(parts)]).toEqual(["vi-VN"]);
    expect([...languages(await written([factsSlide, pathSlide], "en"))]).toEqual(["en-GB"]);
  });

  it("has the colours of the app, also as the ground of dark slides", async () => {
    const theme = xmlOf(parts, "ppt/theme/theme1.xml");
    expect(all(theme, "a:accent1")[0]?.firstElementChild?.getAttribute("val")).toBe("0072B2");
    const dark = await written([pathSlide], "vi", true);
    expect(all(xmlOf(dark, "ppt/slideMasters/slideMaster1.xml"), "p:clrMap")[0]?.getAttribute("bg1")).toBe("dk1");
    expect(strFromU8(dark[charts(dark)[0] ?? ""] ?? new Uint8Array())).toContain("E8E8E8");
  });

  it("has no picture in it", () => {
    expect(Object.keys(parts).filter((path) => /\.(png|jpe?g|gif|svg|emf)$/.test(path))).toEqual([]);
  });
});

describe("its charts", () => {
  it("are one for each slide that has one, each axis id with its axis and each axis with its partner", () => {
    expect(charts()).toHaveLength(3);
    for (const path of charts()) {
      const xml = xmlOf(parts, path);
      const axes = ["c:catAx", "c:valAx"].flatMap((name) => all(xml, name));
      const defined = axes.map((axis) => all(axis, "c:axId")[0]?.getAttribute("val"));
      expect(defined).toHaveLength(2);
      for (const kind of [...all(xml, "c:barChart"), ...all(xml, "c:lineChart")]) {
        const used = [...kind.children].filter(({ tagName }) => tagName === "c:axId").map((id) => id.getAttribute("val"));
        expect(used).toEqual(defined);
      }
      expect(axes.map((axis) => all(axis, "c:crossAx")[0]?.getAttribute("val"))).toEqual([...defined].reverse());
    }
  });

  it("have their elements in the order of the schema", () => {
    const order: Record<string, string[]> = {
      "c:chartSpace": ["c:date1904", "c:lang", "c:roundedCorners", "c:chart", "c:spPr", "c:txPr", "c:externalData"],
      "c:chart": ["c:autoTitleDeleted", "c:plotArea", "c:legend", "c:plotVisOnly", "c:dispBlanksAs"],
      "c:barChart": ["c:barDir", "c:grouping", "c:varyColors", "c:ser", "c:gapWidth", "c:overlap", "c:axId"],
      "c:lineChart": ["c:grouping", "c:varyColors", "c:ser", "c:marker", "c:axId"],
      "c:ser": ["c:idx", "c:order", "c:tx", "c:spPr", "c:invertIfNegative", "c:marker", "c:dPt", "c:dLbls", "c:cat", "c:val", "c:smooth"],
      "c:dLbl": [
        "c:idx",
        "c:layout",
        "c:numFmt",
        "c:spPr",
        "c:txPr",
        "c:dLblPos",
        "c:showLegendKey",
        "c:showVal",
        "c:showCatName",
        "c:showSerName",
        "c:showPercent",
        "c:showBubbleSize",
        "c:separator",
      ],
      "c:dLbls": [
        "c:dLbl",
        "c:numFmt",
        "c:spPr",
        "c:txPr",
        "c:dLblPos",
        "c:showLegendKey",
        "c:showVal",
        "c:showCatName",
        "c:showSerName",
        "c:showPercent",
        "c:showBubbleSize",
        "c:separator",
        "c:extLst",
      ],
      "c:catAx": [
        "c:axId",
        "c:scaling",
        "c:delete",
        "c:axPos",
        "c:numFmt",
        "c:majorTickMark",
        "c:minorTickMark",
        "c:tickLblPos",
        "c:spPr",
        "c:txPr",
        "c:crossAx",
        "c:crosses",
        "c:auto",
        "c:lblAlgn",
        "c:lblOffset",
        "c:noMultiLvlLbl",
      ],
      "c:valAx": [
        "c:axId",
        "c:scaling",
        "c:delete",
        "c:axPos",
        "c:numFmt",
        "c:majorTickMark",
        "c:minorTickMark",
        "c:tickLblPos",
        "c:crossAx",
        "c:crosses",
        "c:crossBetween",
      ],
    };
    for (const path of charts())
      for (const [name, known] of Object.entries(order))
        for (const element of all(xmlOf(parts, path), name)) {
          const places = [...element.children].map(({ tagName }) => known.indexOf(tagName));
          expect(places, `${name} in ${path}: ${[...element.children].map(({ tagName }) => tagName).join(" ")}`).toEqual(
            [...places].sort((a, b) => a - b),
          );
          expect(places).not.toContain(-1);
        }
  });

  it("hold the figures of the app, in the drawing and in the sheet behind it", async () => {
    const spec = (pathSlide.body.kind === "picture" ? pathSlide.body.spec : null) as PathSpec;
    const path = charts()[1] ?? "";
    const [bars, steps, plan] = all(xmlOf(parts, path), "c:ser").map((series) =>
      all(all(series, "c:val")[0] as Element, "c:pt").map((point) => [Number(point.getAttribute("idx")), Number(texts(point, "c:v")[0])]),
    );
    const of = (pick: (month: PathSpec["months"][number]) => number | null) =>
      spec.months.flatMap((month, at) => (pick(month) === null ? [] : [[at, pick(month)]]));
    expect(bars).toEqual(of(({ actual }) => actual));
    expect(steps).toEqual(of(({ expected }) => expected));
    expect(plan?.every(([, value]) => value === 921.1)).toBe(true);
    const relations = all(xmlOf(parts, path.replace("charts/", "charts/_rels/").concat(".rels")), "Relationship");
    const book = resolved(path, relations[0]?.getAttribute("Target") ?? "");
    const [sheet] = (await readXlsx(parts[book] ?? new Uint8Array())).sheets;
    expect(sheet?.rows[0]?.slice(1)).toEqual(["TH", "Tiến độ cần có", "KH pháp lệnh"]);
    expect(sheet?.rows.slice(1).map((row) => row[1] ?? null)).toEqual(spec.months.map(({ actual }) => actual));
    expect(sheet?.rows.slice(1).map((row) => row[0])).toEqual(spec.months.map(({ label }) => label));
  });

  it("hatch an estimate, and only it", () => {
    const spec = (pathSlide.body.kind === "picture" ? pathSlide.body.spec : null) as PathSpec;
    const look = { palette: palettes.light, font: "Segoe UI", lang: "vi-VN" };
    expect([...(pathChart(spec, look).bars[0]?.hatched ?? [])]).toEqual([8]);
    expect(chartXml(pathChart(spec, look)).match(/<c:dPt>/g)).toHaveLength(1);
    const years = (trendSlide.body.kind === "picture" ? trendSlide.body.spec : null) as TrendSpec;
    const chart = trendChart(years, look);
    // eight years at most, the chosen one last
    expect([chart.categories.length, chart.categories.at(-1)]).toEqual([8, "2023"]);
  });

  it("write each label with the decimals of its own figure, as on the screen", () => {
    const years = (trendSlide.body.kind === "picture" ? trendSlide.body.spec : null) as TrendSpec;
    const columns = years.columns.slice(-2).map((column, at) => ({ ...column, actual: [26.1, 27][at] ?? null, hatched: false }));
    const chart = trendChart({ ...years, columns }, { palette: palettes.light, font: "Segoe UI", lang: "vi-VN" });
    const [bars] = all(new DOMParser().parseFromString(chartXml(chart), "application/xml"), "c:dLbls");
    const formats = all(bars as Element, "c:numFmt").map((format) => [format.parentElement?.tagName, format.getAttribute("formatCode")]);
    expect(formats).toEqual([
      ["c:dLbl", "#,##0"],
      ["c:dLbls", "#,##0.0"],
    ]);
  });

  it("have a gap for a year that has neither plan nor figure", () => {
    const years = (trendSlide.body.kind === "picture" ? trendSlide.body.spec : null) as TrendSpec;
    const of = (...periods: string[]) =>
      yearsOnStage({ ...years, columns: years.columns.filter(({ period }) => periods.includes(period)) }).map(({ period, actual }) => [
        period,
        actual !== null,
      ]);
    expect(of("2020", "2021", "2023")).toEqual([
      ["2020", true],
      ["2021", true],
      ["2022", false],
      ["2023", true],
    ]);
  });

  it("say what they show to those who cannot see them", () => {
    const frames = [2, 3, 4].map((number) => all(slideXml(number), "p:graphicFrame")[0]);
    for (const frame of frames) expect(frame && all(frame, "p:cNvPr")[0]?.getAttribute("descr")).toMatch(/\S{3}/);
  });
});

describe("its tables, notes and marks", () => {
  const factRuns = async (...names: string[]) => {
    const { body } = factsSlide;
    if (body.kind !== "facts") throw new Error("no facts");
    const [column] = body.columns;
    const columns = names.map((name) => ({ ...column, facts: column?.facts.slice(0, 1).map((fact) => ({ ...fact, name })) ?? [] }));
    const xml = xmlOf(
      await written([{ ...factsSlide, body: { ...body, columns: columns as typeof body.columns } }]),
      "ppt/slides/slide1.xml",
    );
    return all(xml, "a:r").filter((run) => names.includes(texts(run)[0] ?? ""));
  };
  const size = (run: Element) => Number(all(run, "a:rPr")[0]?.getAttribute("sz"));
  const hasOwnLines = (run: Element) => all(run.parentElement as Element, "a:spcPts").length > 0;

  it("write the names of facts as large as the longest of them has room for, and a longer one on two lines", async () => {
    const [short] = await factRuns("Thu ngân sách");
    expect([size(short as Element), hasOwnLines(short as Element)]).toEqual([2200, false]);
    const longer = await factRuns("Thu ngân sách", "Thất nghiệp khu vực thành thị");
    expect(longer.map(size)).toEqual([size(longer[0] as Element), size(longer[0] as Element)]);
    expect(size(longer[0] as Element)).toBeLessThan(2200);
    expect(longer.map(hasOwnLines)).toEqual([false, false]);
    const longest = await factRuns("Thu ngân sách", "Tốc độ tăng năng suất lao động xã hội của cả nước");
    expect(longest.map(hasOwnLines)).toEqual([true, true]);
  });

  it("keep a span of months in a title on one line", async () => {
    const xml = xmlOf(await written([{ ...textSlide, title: "Revenue, Jan–Sep" }], "en"), "ppt/slides/slide1.xml");
    expect(texts(xml)).toContain("Revenue, Jan–\u2060Sep");
  });

  it("are tables of cells that hold what the slide says", () => {
    const [facts] = all(slideXml(1), "a:tbl");
    const said =
      facts === undefined
        ? []
        : all(facts, "a:tc")
            .map((cell) => texts(cell).join(""))
            .filter(Boolean);
    expect(said.slice(0, 4)).toEqual(["Vốn XDCB từ ngân sách", "ước 657", "Chậm", "KH 1.207,3 tỷ đồng · 54,4%"]);
    const [table] = all(slideXml(5), "a:tbl");
    expect(table && all(table, "a:tr")).toHaveLength(4);
  });

  it("keep the working and the sources in the notes, a line each", () => {
    const notes = xmlOf(parts, "ppt/notesSlides/notesSlide3.xml");
    expect(texts(notes)).toEqual(expect.arrayContaining(pathSlide.notes));
  });

  it("mark a slide of made-up figures, and no other", () => {
    expect(deck.map((_, at) => texts(slideXml(at + 1)).includes("Số liệu minh họa"))).toEqual(deck.map(({ illustrative }) => illustrative));
  });

  it("are as good in the next file", async () => {
    const next = await written([barsSlide]);
    expect(charts(next)).toHaveLength(1);
    expect(strFromU8(next[charts(next)[0] ?? ""] ?? new Uint8Array())).toContain("<c:lang");
  });

  it("tell how far they are", async () => {
    const done: number[] = [];
    await writePptx({ show: { name: "x", slides: deck }, locale: "vi", isDark: false, illustrative: "" }, (n) => done.push(n));
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
