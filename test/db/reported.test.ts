import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";

/* Who has not reported: what a plan asks in a period, against the figures that are there. */
let db: Database;
const month = (id: string, n: number, more = {}) => actual(id, `2013-0${n}-01`, n === 9 ? "2013-10-01" : `2013-0${n + 1}-01`, 10, more);
beforeAll(async () => {
  db = await engine();
  const of = { own: "sum", months: "sum", gap: "sum", state: "last", old: "last", yearly: "none", madeUp: "sum", none: "sum" } as const;
  const ids = Object.keys(of);
  await plan(db, [
    changeSet({
      ...ground([
        ...ids.map((indicator_id) => ({ indicator_id, accumulation: of[indicator_id as keyof typeof of] })),
        { indicator_id: "group" },
      ]),
      targets: [
        ...ids.map((indicator_id) => target({ indicator_id, low: 100 })),
        target({ indicator_id: "group", bound: "milestone", low: null }),
      ],
      actuals: [
        actual("own", "2013-01-01", "2013-10-01", 90),
        ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => month("months", n)),
        ...[1, 2, 3, 4, 6, 7, 9].map((n) => month("gap", n)),
        month("state", 9),
        month("old", 6),
        actual("madeUp", "2013-01-01", "2013-10-01", 90, { grade: "illustrative" }),
        actual("none", "2012-01-01", "2013-01-01", 80),
      ],
    }),
  ]);
}, 60_000);

interface Reported {
  indicator_id: string;
  is_reported: boolean;
  missing_months: string | null;
  has_illustrative: boolean;
  last_value: number | null;
  last_end: string | null;
}
const reported = async (start: string, end: string) => rowsOf<Reported>(await answer(db, { name: "reported", params: { start, end } }));

it("a figure of the period, the state at its end, or all its months make a report; a made-up one does not", async () => {
  const rows = await reported("2013-01-01", "2013-10-01");
  expect(rows.map((row) => [row.indicator_id, row.is_reported, row.missing_months, row.has_illustrative])).toEqual([
    ["own", true, null, false],
    ["months", true, null, false],
    ["gap", false, "2013-05;2013-08", false],
    ["state", true, null, false],
    ["old", false, null, false],
    ["madeUp", false, null, true],
    ["none", false, null, false],
  ]);
});

it("the newest figure is the one that ends last, the longer before the shorter", async () => {
  const rows = await reported("2013-01-01", "2013-10-01");
  expect(rows.map(({ last_value, last_end }) => [last_value, last_end])).toEqual([
    [90, "2013-10-01"],
    [10, "2013-10-01"],
    [10, "2013-10-01"],
    [10, "2013-10-01"],
    [10, "2013-07-01"],
    [90, "2013-10-01"],
    [80, "2013-01-01"],
  ]);
});

it("what is only told by the year is asked for whole years; nothing is asked where no plan is", async () => {
  expect((await reported("2013-01-01", "2014-01-01")).map(({ indicator_id }) => indicator_id)).toContain("yearly");
  expect(await reported("2014-01-01", "2015-01-01")).toEqual([]);
});
