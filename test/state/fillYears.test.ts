import { expect, test } from "vitest";
import { tables } from "../../src/model/tables.ts";
import { filledYears } from "../../src/state/nextPlan/fillYears.ts";

/* A programme of 2008-2010 that gives a level for its last year and a range for the whole. */
const target = (target_id: string, more: object) =>
  tables.targets.row.parse({ target_id, indicator_id: "i", area_id: "a", basis: "level", document_id: "d", ...more });
const stored = [
  target("last", { period: "2010", bound: "at_least", low: 60, as_written: "60%", baseline: 40, version: 2 }),
  target("whole", { period: "2008/2010", bound: "within", low: 40, high: 50 }),
];
const gap = (key: string, year: string, like: string) => ({ key, label: key, year, unit: "%", like });
const gaps = [gap("a 2008", "2008", "last"), gap("a 2009", "2009", "last"), gap("b 2008", "2008", "whole"), gap("c 2008", "2008", "gone")];
const ids = new Set(["last", "whole", "last-2008"]);

test("a year that was filled in is like its sibling, with its own level, under an id that nothing ever had", () => {
  const { rows, faults } = filledYears({ "a 2008": "52,5", "a 2009": " ", "b 2008": "40–45", "c 2008": "1" }, gaps, stored, ids, "vi");
  expect(faults.size).toBe(0);
  expect(rows).toEqual([
    { ...stored[0], target_id: "last-2008-2", period: "2008", low: 52.5, version: 1, as_written: null, baseline: null },
    { ...stored[1], target_id: "whole-2008", period: "2008", low: 40, high: 45, version: 1 },
  ]);
});

test("what is no figure, one figure for a corridor, or of another unit is not stored, and says why", () => {
  const { rows, faults } = filledYears({ "a 2008": "nhiều", "a 2009": "5 tỷ đồng", "b 2008": "40" }, gaps, stored, ids, "vi");
  expect(rows).toEqual([]);
  expect([...faults]).toEqual([
    ["a 2008", "figure"],
    ["a 2009", "unit"],
    ["b 2008", "figure"],
  ]);
});
