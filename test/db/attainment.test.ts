import { describe } from "vitest";
import { actual } from "./plan.ts";
import { close, ruleBook } from "./rules.ts";

/* Domain 2, the rows "at least" to "about" of the table, for level targets. All figures are of the whole year 2013. */
const rule = ruleBook();
const rate = { unit: "%", nature: "share", accumulation: "last" } as const;
const count = (id: string) => actual(id, "2013-01-01", "2014-01-01", 20, { denominator: 33 });
const falling = { ...rate, direction: "down" } as const;

describe("at least", () => {
  // 640.5 / 921.1 = 0.695364...
  rule(
    "A < T is not met; attainment is A/T",
    { target: { low: 921.1 }, A: 640.5 },
    { is_met: false, attainment: close(640.5 / 921.1), attainment_kind: "of_target" },
  );
  rule("A = T is met", { target: { low: 100 }, A: 100 }, { is_met: true, attainment: 1, gap: 0, gap_good: true });
  // 350 / 100 = 3.5: a stored value is never capped
  rule("attainment is never capped", { target: { low: 100 }, A: 350 }, { is_met: true, attainment: 3.5, gap: 250, gap_ratio: 2.5 });
  // 96.96 prints as 97.0, and is still below 97
  rule("values are compared unrounded", { indicator: rate, target: { low: 97 }, A: 96.96 }, { is_met: false, gap: close(-0.04) });
  rule(
    "T = 0: no ratio, met by comparison",
    { target: { low: 0 }, A: 5 },
    { is_met: true, attainment: null, no_ratio: "zero_target", gap: 5 },
  );
  rule("T = 0, A below: not met, no ratio", { target: { low: 0 }, A: -1 }, { is_met: false, attainment: null, gap: -1 });
  rule(
    "A negative: no ratio, difference only",
    { target: { low: 100 }, A: -20 },
    { is_met: false, attainment: null, no_ratio: "negative", gap: -120, gap_ratio: null },
  );
  // -8 is above -10: met; -8/-10 = 80 % would say missed
  rule(
    "T negative: no ratio, difference only",
    { target: { low: -10 }, A: -8 },
    { is_met: true, attainment: null, no_ratio: "negative", gap: 2, gap_ratio: null },
  );
  rule("A = 0 is a figure: attainment 0", { target: { low: 100 }, A: 0 }, { is_met: false, attainment: 0, actual: 0 });
  rule("strict, where a person confirmed it: A = T is not met", { target: { low: 100, strict: true }, A: 100 }, { is_met: false });
  rule("strict: above T is met", { target: { low: 100, strict: true }, A: 100.001 }, { is_met: true });
});

describe("at least, a printed range", () => {
  const range = { low: 6.6, high: 6.8 };
  // "6,6 - 6,8" is a minimum band: 6.7 / 6.6 = 1.01515...
  rule(
    "A ≥ low is met; attainment is A/low",
    { indicator: rate, target: range, A: 6.7 },
    { is_met: true, attainment: close(6.7 / 6.6), status: "met" },
  );
  rule("A = low is met", { indicator: rate, target: range, A: 6.6 }, { is_met: true, status: "met" });
  rule("A = high is not yet exceeded", { indicator: rate, target: range, A: 6.8 }, { is_met: true, status: "met" });
  rule("above high is exceeded", { indicator: rate, target: range, A: 6.81 }, { is_met: true, status: "exceeded" });
  rule("below low is not met", { indicator: rate, target: range, A: 6.59 }, { is_met: false, gap: close(-0.01) });
});

describe("at most", () => {
  // poverty: plan 4.33, actual 4.17. 4.17 / 4.33 = 96 % must never be printed
  rule(
    "A ≤ T is met; without a baseline there is no ratio",
    { indicator: falling, target: { bound: "at_most", high: 4.33 }, A: 4.17 },
    { is_met: true, attainment: null, attainment_kind: null, no_ratio: "no_baseline", gap: close(-0.16), gap_good: true },
  );
  rule("A = T is met: officials read < as ≤", { indicator: falling, target: { bound: "at_most", high: 4.33 }, A: 4.33 }, { is_met: true });
  rule(
    "A > T is not met",
    { indicator: falling, target: { bound: "at_most", high: 4.33 }, A: 4.34 },
    { is_met: false, gap: close(0.01), gap_good: false },
  );
  rule(
    "strict at most: A = T is not met",
    { indicator: falling, target: { bound: "at_most", high: 4.33, strict: true }, A: 4.33 },
    { is_met: false },
  );
  rule(
    "T = 0, A = 0: met, no ratio",
    { indicator: { direction: "down" }, target: { bound: "at_most", high: 0 }, A: 0 },
    { is_met: true, attainment: null, status: "met" },
  );
});

describe("at most with a baseline", () => {
  // (5.03 - 4.17) / (5.03 - 4.33) = 0.86 / 0.70 = 1.228571...: 122.9 %
  rule(
    "poverty 5,03 → 4,33 → 4,17 is 122,9 %",
    { indicator: falling, target: { bound: "at_most", high: 4.33, baseline: 5.03 }, A: 4.17 },
    { is_met: true, attainment: close(0.86 / 0.7), attainment_kind: "of_reduction", baseline_given: true },
  );
  rule(
    "B is last year's value unless given",
    { indicator: falling, target: { bound: "at_most", high: 4.33 }, A: 4.17, P: 5.03 },
    { baseline: 5.03, baseline_given: false, attainment: close(0.86 / 0.7) },
  );
  // given 5.00: (5 - 4.5) / (5 - 4) = 0.5, not (6 - 4.5) / (6 - 4) = 0.75
  rule(
    "a given baseline goes before last year's value",
    { indicator: falling, target: { bound: "at_most", high: 4, baseline: 5 }, A: 4.5, P: 6 },
    { attainment: close(0.5) },
  );
  // (5 - 5.5) / (5 - 4) = -0.5: going backwards, shown as such
  rule(
    "A > B is negative",
    { indicator: falling, target: { bound: "at_most", high: 4, baseline: 5 }, A: 5.5 },
    { is_met: false, attainment: close(-0.5) },
  );
  rule(
    "B = T is a hold target: no ratio",
    { indicator: falling, target: { bound: "at_most", high: 4, baseline: 4 }, A: 3.9 },
    { is_met: true, attainment: null, no_ratio: "hold" },
  );
  rule(
    "B below T holds too: no ratio",
    { indicator: falling, target: { bound: "at_most", high: 4, baseline: 3 }, A: 3.9 },
    { is_met: true, attainment: null, no_ratio: "hold" },
  );
});

describe("about", () => {
  const about = { bound: "about", low: 100, tolerance: 5 } as const;
  rule(
    "up: A ≥ T - tol is met; attainment as at least",
    { target: about, A: 95 },
    { is_met: true, attainment: 0.95, gap: -5, gap_good: false },
  );
  rule("up: below T - tol is not met", { target: about, A: 94.9 }, { is_met: false });
  rule("up: far above T is met", { target: about, A: 200 }, { is_met: true });
  rule("down: A ≤ T + tol is met", { indicator: { direction: "down" }, target: about, A: 105 }, { is_met: true, attainment: null });
  rule("down: above T + tol is not met", { indicator: { direction: "down" }, target: about, A: 105.1 }, { is_met: false });
  // (120 - 104) / (120 - 100) = 0.8
  rule(
    "down with a baseline: attainment as at most",
    { indicator: { direction: "down" }, target: { ...about, baseline: 120 }, A: 104 },
    { is_met: true, attainment: close(0.8), attainment_kind: "of_reduction" },
  );
  // 1.1 - 0.2 is 0.9000000000000001 in binary; 0.9 is on the line
  rule("a tolerance leaves no dust", { target: { bound: "about", low: 1.1, tolerance: 0.2 }, A: 0.9 }, { is_met: true });
});

describe("without a ratio", () => {
  rule(
    "milestone: done is met, no attainment",
    { indicator: { accumulation: "none" }, target: { bound: "milestone" }, A: 1 },
    { is_met: true, attainment: null, gap: null, status: "met" },
  );
  rule(
    "milestone: not done is missed, never near",
    { indicator: { accumulation: "none" }, target: { bound: "milestone" }, A: 0 },
    { is_met: false, status: "missed" },
  );
  rule(
    "qualitative: no verdict by arithmetic",
    { indicator: { accumulation: "none" }, target: { bound: "qualitative" }, A: 1 },
    { is_met: null, attainment: null, gap: null, status: "no_data" },
  );
});

describe("units", () => {
  rule(
    "a difference of percentages is in points",
    { indicator: rate, target: { low: 85 }, A: 87 },
    { gap: 2, gap_unit: "điểm %", gap_ratio: null },
  );
  rule(
    "a difference of per mille is in per-mille points",
    { indicator: { ...rate, unit: "‰" }, target: { low: 8 }, A: 9 },
    { gap: 1, gap_unit: "điểm ‰", gap_ratio: null },
  );
  rule(
    "a difference of quantities is in their unit",
    { target: { low: 100 }, A: 90 },
    { gap: -10, gap_unit: "tỷ đồng", gap_ratio: close(-0.1) },
  );
  // growth rates: (100 + 5.42) / (100 + 5.5) - 1, never 5.42 / 5.5
  rule(
    "rates of growth vary as what they multiply",
    { indicator: { unit: "%", nature: "growth", accumulation: "none" }, target: { low: 5.5 }, A: 5.42 },
    { gap: close(-0.08), gap_ratio: close(105.42 / 105.5 - 1) },
  );
  // 20/33 khu phố against 25/33
  rule(
    "a count out of a total keeps both denominators",
    {
      indicator: { unit: "khu phố", accumulation: "last" },
      target: { low: 25, denominator: 33, as_written: "25/33 khu phố" },
      actuals: (id) => [count(id)],
    },
    { attainment: close(0.8), denominator: 33, actual_denominator: 33, as_written: "25/33 khu phố" },
  );
  rule(
    "a percentage can name its denominator",
    { target: { low: 100, tier: "legal", assigned_by: "UBND thành phố", section: "II.2" }, A: 77.3 },
    { attainment: close(0.773), tier: "legal", assigned_by: "UBND thành phố", document_number: "1/QĐ", section: "II.2" },
  );
});
