import { expect, test } from "vitest";
import { lockedPeriods, lockOver, locksTouched } from "../../src/model/locks.ts";
import { intervalOf } from "../../src/model/period.ts";
import type { Row } from "../../src/model/tables.ts";

const row = (period: string, is_locked: boolean): Row<"locks"> => ({ period, is_locked, reason: null });
const figure = (period: string): Row<"actuals"> => {
  const interval = intervalOf(period);
  return { indicator_id: "thu", area_id: "a", interval_start: interval?.start, interval_end: interval?.end } as Row<"actuals">;
};

test("the newest row of a period decides", () => {
  expect(lockedPeriods([row("2013-M9", true), row("2013-06", true), row("2013-M9", false)])).toEqual(["2013-06"]);
  expect(lockedPeriods([row("2013", false), row("2013", true)])).toEqual(["2013"]);
});

test.each([
  ["2013-M9", true],
  ["2013-09", true],
  ["2013-Q1", true],
  ["2013-H1", true],
  ["2013-10", false],
  ["2013-H2", false],
  ["2013", false],
  ["2012-M9", false],
  ["2012/2014", false],
])("nine months of 2013, locked: %s is covered: %s", (period, isCovered) => {
  expect(lockOver(intervalOf(period) ?? { start: "", end: "" }, ["2013-M9"])).toBe(isCovered ? "2013-M9" : null);
});

test.each([
  ["2013-Q3", true],
  ["2013-M9", true],
  ["2013-M8", true],
  ["2013-H1", false],
  ["2013-M10", false],
  ["2013", false],
  ["2012-M9", false],
])("the third quarter of 2013, locked: %s belongs to it: %s", (period, belongs) => {
  const months = /^(\d{4})-M(\d+)$/.exec(period);
  const end = months ? `${months[1]}-${String(Number(months[2]) + 1).padStart(2, "0")}-01` : "";
  expect(lockOver(intervalOf(period) ?? { start: `${months?.[1]}-01-01`, end }, ["2013-Q3"])).toBe(belongs ? "2013-Q3" : null);
});

test("the year ends with its last quarter, and can still be reported when that is locked", () => {
  expect(lockOver({ start: "2013-01-01", end: "2014-01-01" }, ["2013-Q4"])).toBeNull();
  expect(lockOver({ start: "2013-01-01", end: "2013-12-01" }, ["2013-Q4"])).toBe("2013-Q4");
  expect(lockOver({ start: "2011-01-01", end: "2014-01-01" }, ["2013-Q4"])).toBeNull();
});

test("a locked plan period of three years covers each of its years", () => {
  expect(lockOver({ start: "2009-01-01", end: "2010-01-01" }, ["2008/2010"])).toBe("2008/2010");
});

test("a change touches a lock by a figure that it sets or takes away, unless it unlocks it", () => {
  const removal = { table: "actuals", key: ["thu", "a", "2013-01-01", "2013-02-01"] };
  expect(locksTouched({ rows: { actuals: [figure("2013-05")] }, removals: [] }, ["2013-H1", "2012"])).toEqual(["2013-H1"]);
  expect(locksTouched({ rows: {}, removals: [removal] }, ["2013-H1"])).toEqual(["2013-H1"]);
  expect(locksTouched({ rows: {}, removals: [{ table: "targets", key: ["t"] }] }, ["2013-H1"])).toEqual([]);
  const unlocking = { rows: { actuals: [figure("2013-05")], locks: [row("2013-H1", false)] }, removals: [] };
  expect(locksTouched(unlocking, ["2013-H1"])).toEqual([]);
  expect(locksTouched(unlocking, ["2013", "2013-H1"])).toEqual(["2013"]);
});
