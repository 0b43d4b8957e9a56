import { describe } from "vitest";
import { actual } from "./plan.ts";
import { ruleBook } from "./rules.ts";

/* Domain 3, the year's end: the first rule that holds. */
const rule = ruleBook();
const rate = { unit: "%", nature: "share", accumulation: "last" } as const;
const falling = { ...rate, direction: "down" } as const;
const year = (id: string, value: number | null, as_written: string | null) => [
  actual(id, "2013-01-01", "2014-01-01", value, { as_written }),
];

describe("Vượt: the margin is 1 % of T, of percentages 0,1 points", () => {
  rule("more than 1 % above", { target: { low: 100 }, A: 101.1 }, { status: "exceeded" });
  rule("1 % above is met", { target: { low: 100 }, A: 101 }, { status: "met" });
  rule("0,11 points above", { indicator: rate, target: { low: 5.5 }, A: 5.61 }, { status: "exceeded" });
  // 5.6 - 5.5 = 0.0999999... in binary
  rule("0,1 points above is met", { indicator: rate, target: { low: 5.5 }, A: 5.6 }, { status: "met" });
  rule("below a ceiling", { indicator: { direction: "down" }, target: { bound: "at_most", high: 100 }, A: 98.9 }, { status: "exceeded" });
  rule(
    "1 % below a ceiling is met",
    { indicator: { direction: "down" }, target: { bound: "at_most", high: 100 }, A: 99 },
    { status: "met" },
  );
  rule("growth counts in points", { target: { basis: "growth", low: 10 }, A: 110.2, P: 100 }, { status: "exceeded" });
});

describe("Gần đạt", () => {
  rule("attainment of 90 %", { target: { low: 100 }, A: 90 }, { status: "near" });
  rule("a little less is missed", { target: { low: 100 }, A: 89.99 }, { status: "missed" });
  rule(
    "80 % of a reduction: (10 - 6) / (10 - 5)",
    { indicator: falling, target: { bound: "at_most", high: 5, baseline: 10 }, A: 6 },
    { attainment: 0.8, status: "near" },
  );
  rule(
    "less of the reduction is missed",
    { indicator: falling, target: { bound: "at_most", high: 5, baseline: 10 }, A: 6.01 },
    { status: "missed" },
  );
  // 1.1 x 3 = 3.3000000000000003 in binary
  rule(
    "a ceiling without a baseline: A ≤ 1,1 T",
    { indicator: falling, target: { bound: "at_most", high: 3 }, A: 3.3 },
    { status: "near" },
  );
  rule("beyond 1,1 T is missed", { indicator: falling, target: { bound: "at_most", high: 3 }, A: 3.31 }, { status: "missed" });
  rule("T = 0 has no near", { target: { low: 0 }, A: -0.001 }, { status: "missed" });
  rule(
    "a ceiling of zero has no near",
    { indicator: { direction: "down" }, target: { bound: "at_most", high: 0 }, A: 1 },
    { status: "missed" },
  );
});

describe("never red or zero", () => {
  rule(
    "no figure: chưa có số liệu",
    { target: { low: 100 } },
    { status: "no_data", reason: "no_figure", actual: null, attainment: null, gap: null },
  );
  rule("a blank is missing", { target: { low: 100 }, actuals: (id) => year(id, null, null) }, { status: "no_data", actual: null });
  rule("a dash is missing", { target: { low: 100 }, actuals: (id) => year(id, null, "-") }, { status: "no_data", actual: null });
  rule(
    "x is not collected",
    { target: { low: 100 }, actuals: (id) => year(id, null, "x") },
    { status: "not_applicable", actual: null, actual_as_written: "x" },
  );
  rule("0 is zero", { target: { low: 100 }, actuals: (id) => year(id, 0, "0") }, { status: "missed", actual: 0, attainment: 0 });
  rule(
    "no direction is asked for, never guessed",
    { indicator: { direction: "none" }, target: { low: 100 }, A: 120 },
    { status: "no_direction", actual: 120 },
  );
});
