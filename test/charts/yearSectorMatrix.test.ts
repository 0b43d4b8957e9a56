import { describe, expect, it } from "vitest";
import { cellGrid, placeMarks, rowShape, stripTopOf } from "../../src/charts/matrixLayout.ts";
import { yearSectorMatrix } from "../../src/charts/yearSectorMatrix.ts";
import { mark, print, text, words } from "./fixtures.ts";

const sectors = [
  { sector_id: "env", position: 2, name_vi: "Môi trường", name_en: "" },
  { sector_id: "eco", position: 1, name_vi: "Kinh tế", name_en: "" },
  { sector_id: "inv", position: 3, name_vi: "Đầu tư", name_en: "" },
  { sector_id: "none", position: 4, name_vi: "Không có", name_en: "" },
];
const marks = [
  mark("gdp", "2023", "eco", "missed", 1),
  mark("cpi", "2023", "eco", "exceeded", 4),
  mark("income", "2023", "eco", "near", 2),
  mark("output", "2023", "eco", "missed", 3, "missed"),
  mark("waste", "2023", "env", "no_data", 1),
  mark("capital", "2022", "inv", "met", 1),
  mark("gdp", "2026", "eco", "not_due", 1),
];
const spec = yearSectorMatrix({ marks, sectors, chosen: "2023", text, words, print });

describe("the year x sector picture", () => {
  it("has a row for each sector with a plan in any year, in the order of sectors", () => {
    expect(spec.rows.map((row) => row.name)).toEqual(["Kinh tế", "Môi trường", "Đầu tư"]);
  });

  it("says in the chosen year what m is, what is missing, or that nothing was assigned", () => {
    expect(spec.rows.map((row) => row.note)).toEqual(["1/4 đạt", "1 chưa có số liệu", "không giao năm 2023"]);
  });

  it("speaks of the pace where a year under way is judged by it", () => {
    const underWay = [mark("revenue", "2013", "eco", "on_pace", 1), mark("output", "2013", "eco", "watch", 2)];
    expect(yearSectorMatrix({ marks: underWay, sectors, chosen: "2013", text, words, print }).rows[0]?.note).toBe("1/2 đúng tiến độ");
  });

  it("orders marks best first, then by the plan", () => {
    expect(spec.rows[0]?.cells[1]?.map((each) => each.indicator_id)).toEqual(["cpi", "income", "gdp", "output"]);
    expect(spec.rows[0]?.cells[1]?.map((each) => each.overridden)).toEqual([false, false, false, true]);
  });

  it("has no cell where the sector has no plan", () => {
    expect(spec.columns.map((column) => column.period)).toEqual(["2022", "2023", "2026"]);
    expect(spec.rows[2]?.cells).toEqual([expect.any(Array), null, null]);
  });

  it("counts reached of those with a figure in its totals; what is not due is neither", () => {
    expect(spec.columns.map(({ reached, judged, ahead }) => [reached, judged, ahead])).toEqual([
      [1, 1, false],
      [1, 4, false],
      [0, 0, true],
    ]);
  });

  it("says why when there is nothing", () => {
    expect(yearSectorMatrix({ marks: [], sectors, chosen: null, text, words, print }).empty).toBe(words.nothing);
  });
});

describe("its layout", () => {
  it("sets 3 marks a line beside many years and up to 12 beside few, by column width", () => {
    expect(cellGrid(46, 16, 12.5)).toEqual({ pitch: 12.5, perLine: 3, width: 41.5, fromLeft: false });
    expect(cellGrid(71, 16, 16).perLine).toBe(3);
    expect(cellGrid(170, 4, 12.5)).toEqual({ pitch: 12.5, perLine: 12, width: 154, fromLeft: true });
    // (100 - 4) / 12.5 = 7.68
    expect(cellGrid(100, 6, 12.5).perLine).toBe(7);
  });

  const grid = cellGrid(46, 16, 12.5);
  const row = spec.rows[0] as (typeof spec.rows)[number];
  const shape = rowShape(row, grid);

  it("puts the line one pitch and 2 px down, and all stacks of the row under it", () => {
    // above: 1 line = 12.5 + 2; below: 3 marks = 1 line: 14.5 + 2 + 12.5; no rings
    expect(shape).toEqual({ line: 14.5, height: 29 });
  });

  it("adds the strip of rings below the deepest stack", () => {
    const withRing = { cells: [[...(row.cells[1] ?? []), ...(spec.rows[1]?.cells[1] ?? [])]] };
    // 29 + 2 + 11.5
    expect(rowShape(withRing, grid).height).toBe(42.5);
    expect(stripTopOf(withRing, rowShape(withRing, grid), grid)).toBe(29);
  });

  it("stands what is reached on the line and hangs the rest below, centred", () => {
    const placed = placeMarks(row.cells[1] ?? [], shape, 29, grid);
    // half a pitch and 1.5 px from the line: 14.5 - 7.75, 14.5 + 7.75; middle of 41.5 is 20.75
    expect(placed.map(({ mark: each, x, y }) => [each.indicator_id, x, y])).toEqual([
      ["cpi", 20.75, 6.75],
      ["income", 8.25, 22.25],
      ["gdp", 20.75, 22.25],
      ["output", 33.25, 22.25],
    ]);
  });
});
