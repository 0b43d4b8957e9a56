import { describe, expect } from "vitest";
import { actual } from "./plan.ts";
import { close, months, ruleBook, scoreAt } from "./rules.ts";

/* Domain 3, pace = A to date / (T s). Nobody chose a day: the cut-off is the last reported month, September; today is in 2015. */
const rule = ruleBook();
const linear = { accumulation: "sum", pace: "linear" } as const;
const seasonal = { accumulation: "sum", pace: "seasonal" } as const;
const nine = (each: number) => (id: string) => months(id, 2013, Array<number>(9).fill(each));
const toDate = (total: number) => (id: string) => [actual(id, "2013-01-01", "2013-10-01", total)];
/** Complete years before 2013, oldest first, as [nine months, year]. */
const years = (id: string, ...pairs: [number, number][]) =>
  pairs.flatMap(([nine, year], k) => {
    const y = 2013 - pairs.length + k;
    return [actual(id, `${y}-01-01`, `${y}-10-01`, nine), actual(id, `${y}-01-01`, `${y + 1}-01-01`, year)];
  });

describe("the cut-off", () => {
  rule(
    "is the last reported month, never today",
    { indicator: linear, target: { low: 365 }, actuals: nine(30) },
    { cutoff: "2013-10-01", is_final: false, actual: 270 },
  );
  rule(
    "an indicator that lags behind it has no figure, and no pace",
    { indicator: linear, target: { low: 365 }, actuals: (id) => months(id, 2013, Array<number>(8).fill(30)) },
    { cutoff: "2013-10-01", actual: null, pace: null, forecast: null, reason_detail: "2013-09", status: "no_data" },
  );
});

describe("linear in days", () => {
  // January to September: 31+28+31+30+31+30+31+31+30 = 273 of 365 days; expected 365 x 273/365 = 273; 270/273
  // forecast 270 / (273/365); (365 - 270)/3 months left = 31.66; so far 270/9 = 30
  rule(
    "share, expected, pace, forecast, rates",
    { indicator: linear, target: { low: 365 }, actuals: nine(30) },
    {
      share: close(273 / 365),
      share_source: "linear",
      share_low: null,
      expected: close(273),
      pace: close(270 / 273),
      status: "on_pace",
      forecast: close(270 / (273 / 365)),
      forecast_low: null,
      forecast_high: null,
      forecast_typed: false,
      required_rate: close(95 / 3),
      average_rate: close(30),
      attainment: close(270 / 365),
    },
  );
  rule("1,05 is ahead: 286.65/273", { indicator: linear, target: { low: 365 }, actuals: toDate(286.65) }, { status: "ahead" });
  rule("below 1,05 is on pace", { indicator: linear, target: { low: 365 }, actuals: toDate(286.6) }, { status: "on_pace" });
  rule("0,95 is on pace: 259.35/273", { indicator: linear, target: { low: 365 }, actuals: toDate(259.35) }, { status: "on_pace" });
  rule("below 0,95 is watch", { indicator: linear, target: { low: 365 }, actuals: toDate(259.3) }, { status: "watch" });
  rule("0,80 is watch: 218.4/273", { indicator: linear, target: { low: 365 }, actuals: toDate(218.4) }, { status: "watch" });
  rule("below 0,80 is behind", { indicator: linear, target: { low: 365 }, actuals: toDate(218.3) }, { status: "behind" });
  rule(
    "nothing done by now is behind, not without data",
    { indicator: linear, target: { low: 365 }, actuals: toDate(0) },
    { pace: 0, status: "behind" },
  );
  // P = 300 in 2012, 25 a month: goal 330, expected 330 x 273/365; 252 against 225 is +12 %
  rule(
    "of growth: T is the implied level of the year, P the same months",
    {
      indicator: linear,
      target: { basis: "growth", low: 10 },
      actuals: (id) => [...nine(28)(id), ...months(id, 2012, Array<number>(12).fill(25))],
    },
    {
      goal: close(330),
      expected: close((330 * 273) / 365),
      previous: 225,
      previous_year: 300,
      compared: close(12),
      change: close(0.12),
      pace: close(252 / ((330 * 273) / 365)),
      status: "on_pace",
    },
  );
  rule(
    "a reached target still needs nothing: a negative rate",
    { indicator: linear, target: { low: 240 }, actuals: nine(30) },
    { required_rate: close(-10) },
  );
});

describe("forecast", () => {
  const given = { indicator: linear, target: { low: 365 }, actuals: nine(30) };
  // 31/365 = 0.085; 59/365 = 0.1616
  rule("is hidden while s < 0,15", given, async (db, id) => {
    expect(await scoreAt(db, id, "2013-02-01")).toMatchObject({
      share: close(31 / 365),
      pace: close(30 / 31),
      forecast: null,
      reason: "early",
    });
    expect(await scoreAt(db, id, "2013-03-01")).toMatchObject({ forecast: close((60 * 365) / 59), reason: null });
  });
  const typed = (id: string) => [
    ...nine(30)(id),
    actual(id, "2013-01-01", "2014-01-01", 380, { grade: "estimate", published_on: "2013-10-05" }),
  ];
  // shares 60, 65, 70 %: expected 365 x 0.65 = 237.25; 270/237.25 = 1.138
  rule(
    "a typed estimate of the year goes before it, without a band",
    { ...given, indicator: seasonal, actuals: (id) => [...years(id, [60, 100], [65, 100], [70, 100]), ...typed(id)] },
    {
      cutoff: "2013-10-01",
      actual: 270,
      forecast: 380,
      forecast_typed: true,
      forecast_low: null,
      forecast_high: null,
      pace: close(270 / 237.25),
      status: "ahead",
    },
  );
  rule("an estimate published later was not there yet", { ...given, actuals: typed }, async (db, id) => {
    expect(await scoreAt(db, id, "2013-07-01")).toMatchObject({ actual: 180, forecast_typed: false, forecast: close((180 * 365) / 181) });
  });
  rule("is over once the year is", given, async (db, id) => {
    expect(await scoreAt(db, id, "2014-01-01")).toMatchObject({
      is_final: true,
      pace: null,
      forecast: null,
      required_rate: null,
      actual: null,
    });
  });
});

describe("a ceiling", () => {
  const ceiling = { ...linear, direction: "down" } as const;
  const most = { bound: "at_most", high: 365 } as const;
  // 273 may be spent by now: 273/260 = 1.05
  rule(
    "pace is turned round, so that more is better",
    { indicator: ceiling, target: most, actuals: toDate(260) },
    { expected: close(273), pace: close(1.05), status: "ahead", required_rate: null },
  );
  rule("too fast", { indicator: ceiling, target: most, actuals: toDate(341.25) }, { pace: close(0.8), status: "watch" });
  rule("a sum beyond its ceiling cannot come back", { indicator: ceiling, target: most, actuals: toDate(366) }, { status: "behind" });
  rule("nothing spent is on pace", { indicator: ceiling, target: most, actuals: toDate(0) }, { pace: null, status: "on_pace" });
  // 400 last year: (400 - 260) / (400 - 365) = 400 % after nine months would mean nothing
  rule(
    "a running total is no share of a reduction by the year",
    { indicator: ceiling, target: { ...most, baseline: 400 }, actuals: toDate(260) },
    { attainment: null, status: "ahead" },
  );
  rule(
    "nor of a difference to a whole year",
    { indicator: linear, target: { basis: "points", low: 65, baseline: 300 }, actuals: toDate(273) },
    { attainment: null, goal: 365, pace: close(1), status: "on_pace" },
  );
});
