import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { left, right } from "../../src/charts/spec.ts";
import { csvCell, csvOf } from "../../src/export/csv.ts";

describe("a cell", () => {
  it.each([
    // Figures, as vi-VN Excel reads them.
    ["1.207,3", "vi", "1207,3"],
    ["−1,45", "vi", "-1,45"],
    ["+0,02", "vi", "0,02"],
    ["2013", "vi", "2013"],
    // What would become the 5th of July, and the 8th of November.
    ["5-7", "vi", "5–7"],
    ["8/11", "en", "8∕11"],
    ["2/10/2013", "vi", "2/10/2013"],
    [1207.3, "vi", "1207,3"],
    [-0.5, "vi", "-0,5"],
    ["1,207.3", "en", "1207.3"],
    ["−1.45", "en", "-1.45"],
    [1207.3, "en", "1207.3"],
    ["69,5%", "vi", "69,5%"],
    ["−12,1%", "vi", "-12,1%"],
    // Texts.
    ["+0,02\u00a0đ%", "vi", "0,02\u00a0đ%"],
    ["+1 cmd|A1", "vi", "'+1 cmd|A1"],
    ["1.1", "vi", "1.1"],
    ["20/33", "vi", "20/33"],
    ["−1,45 đ%", "vi", "−1,45 đ%"],
    ["", "vi", ""],
    [null, "vi", ""],
    // No text is computed.
    ['=HYPERLINK("http://x")', "vi", `'=HYPERLINK("http://x")`],
    ["+1+1", "vi", "'+1+1"],
    ["-2+3", "vi", "'-2+3"],
    ["@SUM(A1)", "en", "'@SUM(A1)"],
  ] as const)("%s in %s", (cell, locale, text) => expect(csvCell(cell, locale)).toBe(text));
});

const table = {
  columns: [left("indicator", "Chỉ tiêu"), right("actual", "Thực hiện")],
  rows: [
    { indicator: "Thu ngân sách; cả năm", actual: "1.207,3" },
    { indicator: 'Phường "An Phú"', actual: null },
  ],
};

it("is a file that a Vietnamese Excel opens in columns, with marks and without asking", () => {
  expect(csvOf(table, "Nguồn: UBND. Số liệu minh họa.", "vi")).toBe(
    '\uFEFFChỉ tiêu;Thực hiện\r\n"Thu ngân sách; cả năm";1207,3\r\n"Phường ""An Phú""";\r\n\r\nNguồn: UBND. Số liệu minh họa.\r\n',
  );
});

it("has the separators of the language", () => {
  const text = csvOf({ ...table, rows: [{ indicator: "GDP", actual: 5.05 }] }, "", "en");
  expect(Papa.parse(text.slice(1), { delimiter: ",", skipEmptyLines: true }).data).toEqual([
    ["Chỉ tiêu", "Thực hiện"],
    ["GDP", "5.05"],
  ]);
});
