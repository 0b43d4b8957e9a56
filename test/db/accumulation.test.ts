import { describe, expect } from "vitest";
import { answer } from "../../src/db/questions.ts";
import { actual } from "./plan.ts";
import { months, ruleBook } from "./rules.ts";

/* Domain 1, accumulation: how figures of shorter intervals make a longer one, here sums, of nine months of 2013, or of the whole of an earlier period. */
const rule = ruleBook({ as_of: "2013-10-01" });
const sum = { accumulation: "sum" } as const;
const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const without = (...gone: number[]) => nine.map((m) => (gone.includes(m) ? null : m));
const low = { low: 100 };
const span = (id: string, from: string, to: string, value: number | null, more = {}) => actual(id, `${from}-01`, `${to}-01`, value, more);

describe("sum", () => {
  rule(
    "of nothing is nothing, not zero",
    { indicator: sum, target: low },
    { actual: null, reason: "no_figure", reason_detail: null, actual_grade: null, status: "no_data" },
  );
  // 1 + 2 + ... + 9 = 45
  rule(
    "months add up",
    { indicator: sum, target: low, actuals: (id) => months(id, 2013, nine) },
    { actual: 45, cutoff: "2013-10-01", reason_detail: null },
  );
  rule(
    "never past a missing month, which is named",
    { indicator: sum, target: low, actuals: (id) => months(id, 2013, without(5)) },
    { actual: null, attainment: null, reason: "missing_months", reason_detail: "2013-05", status: "no_data" },
  );
  rule(
    "all missing months are named",
    { indicator: sum, target: low, actuals: (id) => months(id, 2013, without(5, 6, 9)) },
    { actual: null, reason_detail: "2013-05;2013-06;2013-09" },
  );
  rule(
    "a blank month is missing",
    { indicator: sum, target: low, actuals: (id) => [...months(id, 2013, without(5)), span(id, "2013-05", "2013-06", null)] },
    { actual: null, reason_detail: "2013-05" },
  );
  rule(
    "a month of zero is there",
    { indicator: sum, target: low, actuals: (id) => [...months(id, 2013, without(5)), span(id, "2013-05", "2013-06", 0)] },
    { actual: 40 },
  );
  rule(
    "a running total is the value",
    { indicator: sum, target: low, actuals: (id) => [span(id, "2013-01", "2013-10", 50)] },
    { actual: 50 },
  );
  // 30 + 7 + 8 + 9 = 54
  rule(
    "a running total goes on with months",
    { indicator: sum, target: low, actuals: (id) => [span(id, "2013-01", "2013-07", 30), ...months(id, 2013, nine)] },
    { actual: 54 },
  );
  rule(
    "a running total and a gap behind it",
    { indicator: sum, target: low, actuals: (id) => [span(id, "2013-01", "2013-07", 30), ...months(id, 2013, without(8))] },
    { actual: null, reason_detail: "2013-08" },
  );
  rule(
    "the running total that reaches furthest",
    {
      indicator: sum,
      target: low,
      actuals: (id) => [span(id, "2013-01", "2013-04", 10), span(id, "2013-01", "2013-09", 40), span(id, "2013-09", "2013-10", 5)],
    },
    { actual: 45 },
  );
  const quarters = (id: string) => [
    span(id, "2013-01", "2013-04", 10),
    span(id, "2013-04", "2013-07", 20),
    span(id, "2013-07", "2013-10", 30),
  ];
  rule("quarters add up", { indicator: sum, target: low, actuals: quarters }, { actual: 60 });
  // 10 + 4 + 5 + 6 + 30 = 55
  rule(
    "quarters and months add up",
    {
      indicator: sum,
      target: low,
      actuals: (id) =>
        quarters(id)
          .filter((_, q) => q !== 1)
          .concat(months(id, 2013, [null, null, null, 4, 5, 6])),
    },
    { actual: 55 },
  );
  rule(
    "a quarter and all its months count once",
    { indicator: sum, target: low, actuals: (id) => [...quarters(id), ...months(id, 2013, [null, null, null, 5, 5, 10])] },
    { actual: 60 },
  );
  rule(
    "a quarter and some of its months count once",
    { indicator: sum, target: low, actuals: (id) => [...quarters(id), ...months(id, 2013, [null, null, null, 5, 5])] },
    { actual: 60 },
  );
  rule(
    "a missing quarter is named by its months, and no others",
    { indicator: sum, target: low, actuals: (id) => quarters(id).filter((_, q) => q !== 1) },
    { actual: null, reason_detail: "2013-04;2013-05;2013-06" },
  );
  // January 1, February 2, quarter I 10: to February 3, to March 10
  rule(
    "a quarter does not hide the months before its end",
    { indicator: sum, target: low, actuals: (id) => [...months(id, 2013, [1, 2]), span(id, "2013-01", "2013-04", 10)] },
    async (db, target_id) => {
      const { columns } = await answer(db, {
        name: "indicatorPath",
        params: { indicator_id: target_id.slice(2), area_id: "a", year: "2013" },
      });
      expect(columns.cumulative?.slice(0, 4)).toEqual([1, 3, 10, null]);
    },
  );
  // 0.1 + 0.2 is 0.30000000000000004 in binary, and not above 0.3
  rule(
    "a sum leaves no dust",
    {
      indicator: { ...sum, direction: "down" },
      target: { bound: "at_most", high: 0.3 },
      actuals: (id) => months(id, 2013, [0.1, 0.2, 0, 0, 0, 0, 0, 0, 0]),
    },
    { actual: 0.3, is_met: true },
  );
  rule(
    "percentages are never summed",
    { indicator: { ...sum, unit: "%", nature: "share" }, target: low, actuals: (id) => months(id, 2013, nine) },
    { actual: null, status: "no_data" },
  );
  rule(
    "nor is a quantity in %",
    { indicator: { ...sum, unit: "%" }, target: low, actuals: (id) => months(id, 2013, nine) },
    { actual: null },
  );
  rule(
    "the grade of a sum is its weakest part's",
    {
      indicator: sum,
      target: low,
      actuals: (id) => [
        ...months(id, 2013, without(4, 5)),
        span(id, "2013-04", "2013-05", 4, { grade: "preliminary" }),
        span(id, "2013-05", "2013-06", 5, { grade: "estimate" }),
      ],
    },
    { actual: 45, actual_grade: "estimate" },
  );
  rule(
    "a sum has no printed text",
    { indicator: sum, target: low, actuals: (id) => months(id, 2013, nine, { as_written: "1" }) },
    { actual: 45, actual_as_written: null },
  );
});

describe("sum over the whole of an earlier period", () => {
  const year = { ...low, period: "2012" };
  rule(
    "half-years add up",
    { indicator: sum, target: year, actuals: (id) => [span(id, "2012-01", "2012-07", 40), span(id, "2012-07", "2013-01", 70)] },
    { actual: 110, status: "exceeded" },
  );
  // 30 + 40 + 50
  rule(
    "a half-year and quarters",
    {
      indicator: sum,
      target: year,
      actuals: (id) => [span(id, "2012-01", "2012-04", 30), span(id, "2012-04", "2012-07", 40), span(id, "2012-07", "2013-01", 50)],
    },
    { actual: 120 },
  );
  rule(
    "a figure of its own goes before the sum",
    { indicator: sum, target: year, actuals: (id) => [...months(id, 2012, [...nine, 10, 11, 12]), span(id, "2012-01", "2013-01", 80)] },
    { actual: 80 },
  );
  const three = { ...low, period: "2010/2012" };
  const years = (id: string) => [
    span(id, "2010-01", "2011-01", 10),
    span(id, "2011-01", "2012-01", 20),
    span(id, "2012-01", "2013-01", 30),
  ];
  rule("three years add up", { indicator: sum, target: three, actuals: years }, { actual: 60, period: "2010/2012", is_final: true });
  rule(
    "three years, the last in months: 30 + 78",
    { indicator: sum, target: three, actuals: (id) => [...years(id).slice(0, 2), ...months(id, 2012, [...nine, 10, 11, 12])] },
    { actual: 108 },
  );
  rule(
    "a missing year is named by its months, and no others",
    { indicator: sum, target: three, actuals: (id) => years(id).filter((_, y) => y !== 1) },
    {
      actual: null,
      reason: "missing_months",
      reason_detail: Array.from({ length: 12 }, (_, m) => `2011-${String(m + 1).padStart(2, "0")}`).join(";"),
    },
  );
});

describe("an interval is days", () => {
  rule(
    "nine months end on a day that is not in them",
    { indicator: sum, target: low, actuals: (id) => [span(id, "2013-01", "2013-10", 50)] },
    { period_start: "2013-01-01", period_end: "2014-01-01", cutoff: "2013-10-01", is_final: false },
  );
  rule(
    "a figure past the cut-off does not count",
    { indicator: sum, target: low, actuals: (id) => [...months(id, 2013, [...nine, 10])] },
    { actual: 45 },
  );
});
