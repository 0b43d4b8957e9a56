import { describe } from "vitest";
import { actual } from "./plan.ts";
import { months, ruleBook } from "./rules.ts";

/* Domain 3: what has no figure is told apart, never red or zero. Today is 1 June 2015; 2013 lives on months, up to September. */
const rule = ruleBook();
const low = 100;

describe("Chưa đến kỳ", () => {
  rule("a year to come", { target: { low, period: "2016" } }, { status: "not_due", reason: "not_due" });
  rule("the year under way, of a figure of the whole year", { target: { low, period: "2015" } }, { status: "not_due" });
  rule("a programme that still runs", { target: { low, period: "2014/2016" } }, { status: "not_due" });
  rule(
    "an annual figure in a year of months",
    { indicator: { accumulation: "none" }, target: { low } },
    { status: "not_due", cutoff: "2013-10-01" },
  );
});

describe("Chưa có số liệu", () => {
  rule("a year that is over", { target: { low, period: "2014" } }, { status: "no_data", reason: "no_figure" });
  rule("a quarter that is over", { target: { low, period: "2015-Q1" } }, { status: "no_data", period_end: "2015-04-01" });
  rule("in a year of months", { indicator: { accumulation: "sum" }, target: { low } }, { status: "no_data", cutoff: "2013-10-01" });
});

describe("a year of months", () => {
  const nine = (id: string) => months(id, 2013, Array<number>(9).fill(10));
  for (const more of [1, 2])
    rule(
      `lives up to its last reported month (${more})`,
      { indicator: { accumulation: "sum" }, target: { low }, actuals: nine },
      { cutoff: "2013-10-01", is_final: false },
    );
  rule(
    "estimates of the whole year do not end it",
    {
      indicator: { accumulation: "sum" },
      target: { low },
      actuals: (id) => [...nine(id), actual(id, "2013-01-01", "2014-01-01", 130, { grade: "estimate" })],
    },
    { cutoff: "2013-10-01", is_final: false, actual: 90, forecast: 130, forecast_typed: true },
  );
  rule(
    "an estimate is all that a target without months has",
    { target: { low }, actuals: (id) => [actual(id, "2013-01-01", "2014-01-01", 130, { grade: "estimate" })] },
    { cutoff: "2014-01-01", is_final: true, actual: 130, status: "exceeded", actual_grade: "estimate" },
  );
  rule("a whole year that is reported is judged", { target: { low }, A: 100 }, { cutoff: "2014-01-01", is_final: true, status: "met" });
  // a running total to 15 November ends no month
  rule(
    "half a month is no reported month",
    { indicator: { accumulation: "sum" }, target: { low }, actuals: (id) => [...nine(id), actual(id, "2013-01-01", "2013-11-16", 105)] },
    { cutoff: "2013-10-01", actual: 90 },
  );
});

describe("a period of its own", () => {
  // quarter I: 2010 was 50, 2011 is 60: +20 %
  rule(
    "a quarter is compared with the same quarter of last year",
    {
      target: { basis: "growth", low: 10, period: "2011-Q1" },
      actuals: (id) => [actual(id, "2011-01-01", "2011-04-01", 60), actual(id, "2010-01-01", "2010-04-01", 50)],
    },
    { is_met: true, compared: 20, previous: 50, status: "exceeded" },
  );
});
