import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeAnnex } from "../../src/export/annex.ts";
import type { View } from "../../src/state/view.ts";
import { type Asked, annexWords, asked, shippedChangeSets } from "../state/annex/annexBooks.ts";
import { hasOffice, isSame, recalculated } from "./recalculated.ts";
import { partsOf, repairsOf } from "./workbookParts.ts";

const opened: Record<string, Asked> = {};
beforeAll(async () => {
  opened["quan-2"] = await asked(shippedChangeSets("seeds/quan-2"), "Quận 2");
  opened["minh-hoa"] = await asked(shippedChangeSets("seeds/quan-2", "data/minh-hoa-quan-2-2013"), "Quận 2");
  opened["ca-nuoc"] = await asked(shippedChangeSets("seeds/ca-nuoc"), "Cả nước");
}, 120_000);
afterAll(async () => {
  for (const each of Object.values(opened)) await each.close();
});

const of = async (set: string, view: Partial<View>, locale: "vi" | "en" = "vi") => {
  const book = await (opened[set] as Asked).bookOf(view, locale);
  return { book, bytes: await writeAnnex(book, annexWords[locale]) };
};

/** The views whose annexes are written: at a year's end, within a year, over several years, before any figure, with a filter. */
const views: [set: string, view: Partial<View>][] = [
  ["minh-hoa", { period: "2013" }],
  ["minh-hoa", { period: "2013", as_of: "2013-07-01", sort: "agency" }],
  ["minh-hoa", { period: "2008/2010" }],
  ["minh-hoa", { period: "2013", tier: "strive" }],
  ["quan-2", { period: "2013" }],
  ["ca-nuoc", { period: "2013" }],
  ["ca-nuoc", { period: "2019" }],
  ["ca-nuoc", { period: "2020" }],
  ["ca-nuoc", { period: "2023" }],
  ["ca-nuoc", { period: "2026" }],
];

const nameOf = (set: string, view: Partial<View>) => `${set} ${JSON.stringify(view)}`;

it.each(views)(
  "%s %o has nothing that Excel would repair",
  async (set, view) => {
    for (const locale of ["vi", "en"] as const) expect(repairsOf(partsOf((await of(set, view, locale)).bytes))).toEqual([]);
  },
  180_000,
);

it("a name without quotes, a lost part and an open quote are found", async () => {
  const parts = partsOf((await of("ca-nuoc", { period: "2023" })).bytes);
  const [book, sheet] = ["xl/workbook.xml", "xl/worksheets/sheet1.xml"];
  const { "xl/charts/chart1.xml": _, ...lost } = parts;
  expect(repairsOf({ ...parts, [book]: parts[book]?.replace("'Phụ lục'!$", "Phụ lục!$") ?? "" })).toHaveLength(1);
  expect(repairsOf(lost)).toHaveLength(2);
  expect(repairsOf({ ...parts, [sheet]: parts[sheet]?.replace("<f>IF(", '<f>IF("') ?? "" })).toHaveLength(1);
});

it.skipIf(!hasOffice)(
  "every formula gives our number again when LibreOffice computes it (skipped where there is no soffice)",
  async () => {
    const written = new Map<string, { bytes: Uint8Array; rows: number }>();
    for (const [set, view] of views) {
      const { book, bytes } = await of(set, view);
      written.set(nameOf(set, view), { bytes, rows: book.groups.flatMap(({ rows }) => rows).length });
    }
    const found = await recalculated(Object.fromEntries([...written].map(([name, { bytes }]) => [name, bytes])));
    for (const [name, { rows }] of written) {
      const cells = found[name] ?? [];
      expect(
        cells.filter((cell) => !isSame(cell)),
        name,
      ).toEqual([]);
      expect(cells.length, name).toBeGreaterThan(5 * rows);
    }
  },
  400_000,
);

describe("the annex of Quận 2 after nine months", () => {
  const table = async () => {
    const { bytes } = await of("minh-hoa", { period: "2013" });
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [annex] = sheets;
    if (annex === undefined) throw new Error("no sheet");
    const at = annex.rows.findIndex((row) => row[1] === "Thu ngân sách nhà nước trên địa bàn quận");
    return { bytes, sheets, annex, row: annex.rows[at] ?? [], cell: (column: number) => annex.cells?.get(`${at},${column}`), at };
  };

  // 640,5 / 921,1 = 69,5 %; 640,5 - 921,1 = -280,6; 640,5 / 571,4 - 1 = 12,1 %; 640,5 / 690,8 = 0,93.
  it("has the figures of the budget", async () => {
    const { row } = await table();
    expect(row[6]).toBeCloseTo(640.5, 9);
    expect(row[7]).toBeCloseTo(-280.6, 9);
    expect(row[8]).toBeCloseTo(640.5 / 921.1, 12);
    expect(row[9]).toBeCloseTo(640.5 / 571.4 - 1, 3);
    expect(row[12]).toBe("Cần chú ý");
  });

  it("adds up nine months from the sheet of figures, and only all nine of them", async () => {
    const { cell } = await table();
    expect(cell(6)?.formula).toMatch(/^IF\(COUNT\('Số liệu kỳ'!\w+:\w+\)=9,ROUND\(SUM\('Số liệu kỳ'!\w+:\w+\),9\),""\)$/);
  });

  it("marks made-up figures in the cell, in the notes and at the top", async () => {
    const { annex, row, cell } = await table();
    expect(cell(6)?.style).toMatchObject({ font: { italic: true }, fill: { pattern: "gray125" } });
    expect(row[13]).toContain("minh họa");
    expect(annex.rows.slice(0, 5).flat().join(" ")).toMatch(/Có \d+ số minh họa \(giả định, không phải số thật\)/);
  });

  it("says where each figure comes from", async () => {
    const { sheets } = await table();
    const source = sheets.find(({ name }) => name === "Nguồn")?.rows.find((each) => each[1] === "Thu ngân sách nhà nước trên địa bàn quận");
    expect(source?.slice(2, 5)).toEqual(["02/2013/QĐ-UBND", expect.any(String), expect.stringContaining("921,1")]);
    expect(source?.slice(6, 8)).toEqual(["Số liệu minh họa", "minh họa"]);
  });

  it("its chart holds the counts that it is drawn from", async () => {
    const { bytes, sheets } = await table();
    const chart = partsOf(bytes)["xl/charts/chart1.xml"] ?? "";
    const pointsOf = (part: string) =>
      [...chart.matchAll(new RegExp(`<c:${part}>.*?</c:${part}>`, "gs"))].map(([text]) =>
        [...text.matchAll(/<c:v>([^<]*)/g)].map(([, v]) => v),
      );
    const [, heads = [], ...groups] = (sheets.find(({ name }) => name === "Tổng hợp")?.rows ?? [])
      .filter(([name]) => name !== null)
      .slice(1);
    const counted = groups.slice(0, -1);
    const statuses = pointsOf("val");
    expect(counted.length).toBeGreaterThan(5);
    for (const names of pointsOf("cat")) expect(names).toEqual(counted.map(([name]) => name));
    expect(statuses).toEqual(heads.slice(2, -1).map((_, at) => counted.map((row) => String(row[at + 2]))));
  });

  it("freezes its headings, repeats them on every page of A4 across, and numbers the pages", async () => {
    const { bytes } = await of("minh-hoa", { period: "2013" });
    const parts = partsOf(bytes);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
    expect(sheet).toContain("Trang &amp;P/&amp;N");
    expect(parts["xl/workbook.xml"]).toMatch(/_xlnm.Print_Titles" localSheetId="0">'Phụ lục'!\$\d+:\$\d+</);
    expect(sheet).toContain("<conditionalFormatting");
    expect(parts["xl/charts/chart1.xml"]).toContain("<c:barChart>");
  });
});

it("takes no text for a formula", async () => {
  const book = await (opened["ca-nuoc"] as Asked).bookOf({ period: "2023" });
  const [group] = book.groups;
  const [row] = group?.rows ?? [];
  if (group === undefined || row === undefined) throw new Error("no row");
  const evil = '=HYPERLINK("http://x")';
  const bytes = await writeAnnex(
    {
      ...book,
      groups: [{ ...group, name: "+1+1", rows: [{ ...row, name: evil, notes: "@SUM(A1)", source: { ...row.source, note: evil } }] }],
    },
    annexWords.vi,
  );
  const { sheets } = await readXlsx(bytes);
  const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell): cell is string => typeof cell === "string");
  expect(texts.filter((text) => /^[=+@]/.test(text))).toEqual([]);
  expect(texts).toContain(`'${evil}`);
});
