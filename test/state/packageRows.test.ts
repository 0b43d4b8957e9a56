import { expect, test } from "vitest";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Row } from "../../src/model/tables.ts";
import { newestEnd, sameRows } from "../../src/state/packageRows.ts";

const changeSet = (change_set_id: string, interval_end: string): ChangeSet => ({
  change_set_id,
  after: [],
  at: "2013-10-02T00:00:00.000Z",
  who: "",
  why: "",
  file_name: null,
  file_sha256: null,
  cancels: null,
  removals: [],
  rows: { actuals: [{ interval_end } as Row<"actuals">] },
});

test("a change set of a known id with other rows is not the same set; unknown ids are news", () => {
  expect(sameRows([changeSet("a", "2013-10-01")], [changeSet("a", "2013-10-01"), changeSet("b", "2013-11-01")])).toBe(true);
  expect(sameRows([changeSet("a", "2013-10-01")], [changeSet("a", "2013-11-01")])).toBe(false);
});

test("a file that was saved without made-up figures is of the same set", () => {
  const real = changeSet("a", "2013-10-01");
  const [actual] = real.rows.actuals as [Row<"actuals">];
  const whole = { ...real, rows: { actuals: [actual, { ...actual, grade: "illustrative" as const }] } };
  const madeUp = { ...real, rows: { actuals: [{ ...actual, grade: "illustrative" as const }] } };
  expect(sameRows([whole], [real])).toBe(true);
  expect(sameRows([madeUp], [{ ...real, rows: {} }])).toBe(true);
  expect(sameRows([real], [{ ...real, rows: {} }])).toBe(false);
});

test("the newest figure is told by its last day", () => {
  expect(newestEnd([changeSet("a", "2013-10-01"), changeSet("b", "2013-07-01")])).toBe("2013-09-30");
  expect(newestEnd([])).toBeNull();
});
