import { expect, test } from "vitest";
import { columnsOf as tableColumns } from "../../../src/model/tables.ts";
import { columnsOf } from "../../../src/state/entry/columns.ts";
import {
  changesOfSheet,
  closedBy,
  type EntryGrid,
  type EntryRow,
  type StoredFigure,
  storedText,
} from "../../../src/state/entry/entryGrid.ts";
import { emptySheet, type Sheet } from "../../../src/state/entry/sheet.ts";

const row = (id: string, more: Partial<EntryRow> = {}): EntryRow => ({
  id,
  name: id,
  unit: "tỷ đồng",
  nature: "quantity",
  accumulation: "sum",
  isPart: false,
  ...more,
});
const stored = (value: number | null, more: Partial<StoredFigure> = {}): StoredFigure => ({
  interval_start: "2013-01-01",
  interval_end: "2013-02-01",
  value,
  denominator: null,
  grade: "preliminary",
  published_on: "2013-02-05",
  source: "BC 01",
  source_url: "https://quan2.example/bc01",
  as_written: null,
  reason: null,
  note: null,
  who: "Lan",
  at: "2013-02-06T00:00:00Z",
  ...more,
});
const columns = columnsOf("months", "2013", [], ["2013-Q4"], "2013-03-15");
const gridOf = (figures: Record<string, StoredFigure> = {}, rows = [row("thu")]): EntryGrid => ({
  area_id: "quan",
  rows,
  columns,
  stored: new Map([["thu", new Map(Object.entries(figures))]]),
  locale: "vi",
});
const sheetOf = (texts: Record<string, string>, more: Partial<Sheet> = {}): Sheet => ({
  ...emptySheet,
  cells: { thu: Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, { text, reason: null, source: null }])) },
  ...more,
});

test("columns: a period that runs is typed as an estimate, one that is over as preliminary; a locked one is closed", () => {
  expect(columns.map(({ grade }) => grade).slice(0, 4)).toEqual(["preliminary", "preliminary", "estimate", "estimate"]);
  expect(columns.map(({ lock }) => lock)).toEqual([...Array(9).fill(null), ...Array(3).fill("2013-Q4")]);
  expect(columnsOf("running", "2013", [], [], "2013-03-15").map(({ id }) => id)).toEqual(["2013-Q1", "2013-H1", "2013-M9", "2013"]);
  expect(columnsOf("years", "2013", ["2012", "2013"], [], "2013-03-15").map(({ end }) => end)).toEqual(["2013-01-01", "2014-01-01"]);
});

test("what is reported by whole years only is closed in months, and open in years", () => {
  const [january] = columns as [(typeof columns)[0]];
  expect(closedBy(row("a", { accumulation: "none" }), january)).toBe("yearly");
  const [year] = columnsOf("years", "2013", ["2013"], [], "2013-03-15");
  expect(year && closedBy(row("a", { accumulation: "none" }), year)).toBeNull();
});

test("a new figure, in the indicator's unit, with the common source", () => {
  const { change, counts } = changesOfSheet(gridOf(), sheetOf({ "2013-01": "640.500 triệu đồng" }), "BC 02");
  expect(counts).toEqual({ new: 1, changed: 0, removed: 0, regraded: 0 });
  expect(change.rows.actuals).toEqual([
    {
      indicator_id: "thu",
      area_id: "quan",
      interval_start: "2013-01-01",
      interval_end: "2013-02-01",
      value: 640.5,
      denominator: null,
      grade: "preliminary",
      published_on: null,
      source: "BC 02",
      source_url: null,
      as_written: "640.500 triệu đồng",
      reason: null,
      note: null,
    },
  ]);
});

test("a changed figure keeps its grade, and its source unless another is said; a blank one is removed", () => {
  const grid = gridOf({ "2013-01": stored(8, { grade: "official" }), "2013-02": stored(9) });
  const { change, counts } = changesOfSheet(grid, sheetOf({ "2013-01": "8,5", "2013-02": " " }), null);
  expect(counts).toEqual({ new: 0, changed: 1, removed: 1, regraded: 0 });
  expect(change.rows.actuals?.[0]).toMatchObject({ value: 8.5, grade: "official", source: "BC 01", source_url: null });
  expect(change.removals).toEqual([{ table: "actuals", key: ["thu", "quan", "2013-02-01", "2013-03-01"] }]);
});

test("typed as it stands is no change; with a reason it is one", () => {
  const grid = gridOf({ "2013-01": stored(1234.5) });
  expect(changesOfSheet(grid, sheetOf({ "2013-01": "1.234,5" }), "BC 02").change.rows).toEqual({});
  const noted = { ...emptySheet, cells: { thu: { "2013-01": { text: "1.234,5", reason: "đối chiếu lại", source: null } } } };
  expect(changesOfSheet(grid, noted, null).change.rows.actuals?.[0]).toMatchObject({
    value: 1234.5,
    reason: "đối chiếu lại",
    source: "BC 01",
  });
});

test("another grade for a column regrades what stands in it, but never a made-up figure", () => {
  const grid = gridOf({ "2013-01": stored(8), "2013-02": stored(9, { grade: "illustrative" }) });
  const grades = { "2013-01": "official", "2013-02": "official" } as const;
  const { change, counts } = changesOfSheet(grid, { ...emptySheet, grades }, "BC 02");
  expect(counts.regraded).toBe(1);
  expect(change.rows.actuals).toMatchObject([{ value: 8, grade: "official", source: "BC 01", source_url: "https://quan2.example/bc01" }]);
  expect(Object.keys(change.rows.actuals?.[0] ?? {}).sort()).toEqual([...tableColumns("actuals")].sort());
});

test("a figure typed over a made-up one is real", () => {
  const grid = gridOf({ "2013-01": stored(8, { grade: "illustrative" }) });
  expect(changesOfSheet(grid, sheetOf({ "2013-01": "9" }), null).change.rows.actuals?.[0]?.grade).toBe("preliminary");
});

test("faulty cells are named in reading order, and are not in the change; locked ones never", () => {
  const { change, faulty } = changesOfSheet(gridOf(), sheetOf({ "2013-03": "x y", "2013-02": "-", "2013-01": "5", "2013-11": "7" }), null);
  expect(faulty).toEqual([
    { row: "thu", column: "2013-02" },
    { row: "thu", column: "2013-03" },
  ]);
  expect(change.rows.actuals?.map(({ interval_start }) => interval_start)).toEqual(["2013-01-01"]);
});

test("a count out of a total stands as it was written, and keeps its total when only the count is typed", () => {
  const figure = stored(20, { denominator: 33, as_written: "20/33" });
  expect(storedText(figure, "vi")).toBe("20/33");
  const { change } = changesOfSheet(gridOf({ "2013-01": figure }), sheetOf({ "2013-01": "21" }), null);
  expect(change.rows.actuals?.[0]).toMatchObject({ value: 21, denominator: 33 });
});

test("why a figure is removed is told, since a removal has no room for it", () => {
  const sheet: Sheet = { ...emptySheet, cells: { thu: { "2013-01": { text: "", reason: "nhầm đơn vị", source: null } } } };
  const { change, removedFor } = changesOfSheet(gridOf({ "2013-01": stored(5) }), sheet, null);
  expect(change.removals).toEqual([{ table: "actuals", key: ["thu", "quan", "2013-01-01", "2013-02-01"] }]);
  expect(removedFor).toMatchObject([{ row: { id: "thu" }, column: { id: "2013-01" }, reason: "nhầm đơn vị" }]);
});
