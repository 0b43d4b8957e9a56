import { describe, expect } from "vitest";
import { actual } from "./plan.ts";
import { close, months, ruleBook, scoreAt } from "./rules.ts";

/* Domain 3, s per indicator: the share of the year that should be done by the cut-off, the end of September 2013 (linear: see pace.test.ts). */
const rule = ruleBook();
const seasonal = { accumulation: "sum", pace: "seasonal" } as const;
const phased = { accumulation: "sum", pace: "phased", pace_detail: "3=0.2;6=0.5;9=0.9" } as const;
const nine = (each: number) => (id: string) => months(id, 2013, Array<number>(9).fill(each));
const toDate = (total: number) => (id: string) => [actual(id, "2013-01-01", "2013-10-01", total)];
/** Complete years before 2013, oldest first, as [nine months, year]. */
const years = (id: string, ...pairs: [number, number][]) =>
  pairs.flatMap(([nine, year], k) => {
    const y = 2013 - pairs.length + k;
    return [actual(id, `${y}-01-01`, `${y}-10-01`, nine), actual(id, `${y}-01-01`, `${y + 1}-01-01`, year)];
  });

describe("seasonal", () => {
  // nine months were 60, 65, 70, 75, 80 %: mean 70; expected 1000 x 0.7 = 700; 630/700 = 0.9; forecast 630/0.7 = 900, from 630/0.8 to 630/0.6
  rule(
    "the mean share of five complete years, with its band",
    {
      indicator: seasonal,
      target: { low: 1000 },
      actuals: (id) => [...years(id, [60, 100], [65, 100], [70, 100], [75, 100], [80, 100]), ...toDate(630)(id)],
    },
    {
      share: close(0.7),
      share_low: close(0.6),
      share_high: close(0.8),
      share_source: "seasonal",
      share_first_year: 2008,
      share_last_year: 2012,
      expected: close(700),
      pace: close(0.9),
      status: "watch",
      forecast: close(900),
      forecast_low: close(630 / 0.8),
      forecast_high: close(630 / 0.6),
    },
  );
  // 50/100, 80/400, 80/100: the mean of shares 0.5, not 210/600
  rule(
    "three years are enough; each counts alike",
    { indicator: seasonal, target: { low: 1000 }, actuals: (id) => [...years(id, [50, 100], [80, 400], [80, 100]), ...toDate(500)(id)] },
    { share: close(0.5), share_first_year: 2010, pace: close(1) },
  );
  rule(
    "two years are too few",
    { indicator: seasonal, target: { low: 1000 }, actuals: (id) => [...years(id, [50, 100], [50, 100]), ...toDate(500)(id)] },
    { share: null, pace: null, forecast: null, reason: "no_share", status: "not_due" },
  );
  rule(
    "the sixth year back no longer counts",
    {
      indicator: seasonal,
      target: { low: 1000 },
      actuals: (id) => [...years(id, [10, 100], [70, 100], [70, 100], [70, 100], [70, 100], [70, 100]), ...toDate(700)(id)],
    },
    { share: close(0.7), share_low: close(0.7) },
  );
  // 2012 lacks its whole; 2009 to 2011 are complete
  rule(
    "an incomplete year is left out",
    {
      indicator: seasonal,
      target: { low: 1000 },
      actuals: (id) => [...years(id, [60, 100], [60, 100], [60, 100], [99, 100]).slice(0, -1), ...toDate(600)(id)],
    },
    { share: close(0.6), share_first_year: 2009, share_last_year: 2011 },
  );
  rule(
    "years of months: January to September 9 of 12",
    {
      indicator: seasonal,
      target: { low: 1000 },
      actuals: (id) => [2010, 2011, 2012].flatMap((y) => months(id, y, Array<number>(12).fill(5))).concat(toDate(750)(id)),
    },
    { share: close(0.75), pace: close(1) },
  );
});

describe("phased", () => {
  rule(
    "typed shares, by the month's end",
    { indicator: phased, target: { low: 100 }, actuals: nine(10) },
    { share: 0.9, share_source: "phased", expected: close(90), pace: close(1), status: "on_pace" },
  );
  rule("between two of them the earlier holds", { indicator: phased, target: { low: 100 }, actuals: nine(10) }, async (db, id) => {
    expect(await scoreAt(db, id, "2013-09-01")).toMatchObject({ share: 0.5, pace: close(1.6) });
    expect(await scoreAt(db, id, "2013-02-01")).toMatchObject({ share: null, pace: null });
  });
  rule(
    "shares that nobody can read are none",
    { indicator: { ...phased, pace_detail: "quý I: 20 %" }, target: { low: 100 }, actuals: nine(10) },
    { share: null, reason: "no_share" },
  );
  // a state has a pace where somebody typed one: 33 wards x 0.9 = 29.7
  rule(
    "of a state",
    { indicator: { ...phased, accumulation: "last" }, target: { low: 33 }, actuals: (id) => [actual(id, "2013-09-01", "2013-10-01", 30)] },
    { expected: close(29.7), pace: close(30 / 29.7), status: "on_pace" },
  );
});

describe("step", () => {
  const step = { accumulation: "sum", pace: "step", pace_detail: "09-30" } as const;
  rule(
    "all of it from its day on",
    { indicator: step, target: { low: 100 }, actuals: nine(10) },
    { share: 1, share_source: "step", expected: 100, pace: close(0.9), status: "watch" },
  );
  rule(
    "nothing before it",
    { indicator: { ...step, pace_detail: "10-15" }, target: { low: 100 }, actuals: nine(10) },
    { share: 0, pace: null, forecast: null, status: "not_due" },
  );
  rule(
    "a day that is none has no share",
    { indicator: { ...step, pace_detail: "02-30" }, target: { low: 100 }, actuals: nine(10) },
    { share: null, reason: "no_share" },
  );
});

describe("none", () => {
  const none = { accumulation: "sum", pace: "none" } as const;
  rule(
    "no share, no pace, no forecast; attainment all the same",
    { indicator: none, target: { low: 100 }, actuals: nine(10) },
    { share: null, pace: null, forecast: null, reason: "no_share", attainment: close(0.9), status: "not_due" },
  );
  rule("reached already is on its way", { indicator: none, target: { low: 90 }, actuals: nine(10) }, { status: "on_pace" });
});
