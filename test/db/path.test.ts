import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import type { Cell } from "../../src/model/answer.ts";
import { changeSet, engine, ground, plan, target } from "./plan.ts";
import { close, months } from "./rules.ts";

/* One indicator within 2013: 30 a month up to September, 25 a month the year before; T = 365, linear, so that a day is worth 1. */
let db: Database;
let path: Record<string, Cell[]>;
beforeAll(async () => {
  db = await engine();
  await plan(db, [
    changeSet({
      ...ground([
        { indicator_id: "thu", accumulation: "sum", pace: "linear" },
        { indicator_id: "gap", accumulation: "sum", pace: "linear" },
      ]),
      targets: [
        target({ indicator_id: "thu", low: 365 }),
        target({ indicator_id: "thu", target_id: "strive", low: 400, tier: "strive" }),
        target({ indicator_id: "gap", low: 365 }),
      ],
      actuals: [
        ...months("thu", 2013, Array<number>(9).fill(30)),
        ...months("thu", 2012, Array<number>(12).fill(25)),
        ...months("gap", 2013, [30, 30, null, 30, 30, 30, 30, 30, 30]),
      ],
    }),
  ]);
  path = await pathOf("thu");
}, 60_000);

const pathOf = async (indicator_id: string) =>
  (await answer(db, { name: "indicatorPath", params: { indicator_id, area_id: "a", year: "2013" } })).columns;
const ends = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

describe("a year, month by month", () => {
  it("has a row a month, each up to its end", () => {
    expect(path.month).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([path.month_end?.[0], path.month_end?.[11]]).toEqual(["2013-02-01", "2014-01-01"]);
  });
  it("the running total, up to the last reported month", () =>
    expect(path.cumulative).toEqual([30, 60, 90, 120, 150, 180, 210, 240, 270, null, null, null]));
  it("the same months of last year", () => expect(path.previous).toEqual([25, 50, 75, 100, 125, 150, 175, 200, 225, 250, 275, 300]));
  it("what should be there: T x days/365", () => expect(path.expected).toEqual(ends.map(close)));
  it("the difference from it: 30 - 31, 60 - 59, ..., 270 - 273", () =>
    expect(path.gap).toEqual([-1, 1, 0, 0, -1, -1, -2, -3, -3, null, null, null].map((gap) => (gap === null ? null : close(gap)))));
  it("the goal is the main target's", () => expect(path.goal).toEqual(Array(12).fill(365)));
  // 270/(273/365) = 360.989: a straight line from 270 over the 92 days left
  it("the forecast runs from the last reported month to the year's end", () => {
    const end = 270 / (273 / 365);
    expect(path.forecast).toEqual([...Array(8).fill(null), 270, ...[31, 61, 92].map((days) => close(270 + ((end - 270) * days) / 92))]);
  });
  it("without a season there is no band", () => expect(path.forecast_low).toEqual(Array(8).fill(null).concat([null, null, null, null])));
});

it("a missing month breaks the running total from there on, never what comes before", async () => {
  expect((await pathOf("gap")).cumulative).toEqual([30, 60, null, null, null, null, null, null, null, null, null, null]);
});
