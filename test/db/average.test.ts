import { describe } from "vitest";
import { actual } from "./plan.ts";
import { close, months, ruleBook } from "./rules.ts";

/* Domain 1, accumulation other than sum, over nine months of 2013, or the whole of an earlier period. */
const rule = ruleBook({ as_of: "2013-10-01" });
const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const without = (...gone: number[]) => nine.map((m) => (gone.includes(m) ? null : m));
const low = { low: 100 };
const span = (id: string, from: string, to: string, value: number | null, more = {}) => actual(id, `${from}-01`, `${to}-01`, value, more);

describe("last", () => {
  const last = { accumulation: "last", unit: "phường" } as const;
  rule("the state at the end, never a sum", { indicator: last, target: low, actuals: (id) => months(id, 2013, nine) }, { actual: 9 });
  rule(
    "never carried forward: stale, with its day",
    { indicator: last, target: low, actuals: (id) => months(id, 2013, nine.slice(0, 7)) },
    { actual: null, reason: "stale", reason_detail: "2013-08-01", status: "no_data" },
  );
  rule(
    "nor over the year's end",
    { indicator: last, target: low, actuals: (id) => [span(id, "2012-12", "2013-01", 8)] },
    { actual: null, reason: "no_figure" },
  );
  rule(
    "of three years: at their end",
    {
      indicator: last,
      target: { ...low, period: "2010/2012" },
      actuals: (id) => [span(id, "2010-01", "2011-01", 10), span(id, "2012-01", "2013-01", 30)],
    },
    { actual: 30 },
  );
});

describe("average", () => {
  const average = { accumulation: "average", unit: "%", nature: "growth" } as const;
  // (1 + ... + 9) / 9 = 5
  rule(
    "the mean of all months, never their sum",
    { indicator: average, target: low, actuals: (id) => months(id, 2013, nine) },
    { actual: 5 },
  );
  rule(
    "a figure of its own goes before the mean",
    { indicator: average, target: low, actuals: (id) => [...months(id, 2013, nine), span(id, "2013-01", "2013-10", 6.6)] },
    { actual: 6.6 },
  );
  rule(
    "never past a missing month",
    { indicator: average, target: low, actuals: (id) => months(id, 2013, without(2)) },
    { actual: null, reason: "missing_months", reason_detail: "2013-02" },
  );
  // a half-year weighs as six: (6 x 6 + 7 + 8 + 9) / 9 = 60/9
  rule(
    "longer figures weigh by their months",
    {
      indicator: average,
      target: low,
      actuals: (id) => [span(id, "2013-01", "2013-07", 6), ...months(id, 2013, [null, null, null, null, null, null, 7, 8, 9])],
    },
    { actual: close(60 / 9) },
  );
  // quarters weigh by length: (3 x 3 + 6 x 3 + 9 x 3) / 9 = 6
  rule(
    "quarters weigh as three months",
    {
      indicator: average,
      target: low,
      actuals: (id) => [
        span(id, "2013-01", "2013-04", 3),
        span(id, "2013-04", "2013-07", 6),
        ...months(id, 2013, [null, null, null, null, null, null, 9, 9, 9]),
      ],
    },
    { actual: 6 },
  );
  const share = { accumulation: "average", unit: "%", nature: "share" } as const;
  // eight months 50 % of 100, one 90 % of 200: (400 + 180) / 1000 = 58 %, not (8 x 50 + 90) / 9
  rule(
    "ratios are made anew from their parts",
    {
      indicator: share,
      target: low,
      actuals: (id) =>
        nine.map((m) =>
          span(id, `2013-0${m}`, m === 9 ? "2013-10" : `2013-0${m + 1}`, m === 9 ? 90 : 50, { denominator: m === 9 ? 200 : 100 }),
        ),
    },
    { actual: close(58) },
  );
  rule(
    "a share without its parts is never averaged",
    { indicator: share, target: low, actuals: (id) => months(id, 2013, nine) },
    { actual: null, reason: "no_denominator", status: "no_data" },
  );
});

describe("none", () => {
  const none = { accumulation: "none" } as const;
  rule(
    "months make no year to date",
    { indicator: none, target: low, actuals: (id) => months(id, 2013, nine) },
    { actual: null, status: "not_due" },
  );
  rule(
    "its own figure of the period only",
    { indicator: none, target: { ...low, period: "2012" }, A: 3, P: 120 },
    { actual: 120, status: "exceeded" },
  );
});
