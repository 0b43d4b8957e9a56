import { describe } from "vitest";
import { close, ruleBook } from "./rules.ts";

/* Domain 2, row "growth": A/P - 1 ≥ g in percent; attainment is A / (P(1 + g)), the implied level. */
const rule = ruleBook();
const up = (g: number) => ({ basis: "growth", low: g }) as const;
const fall = (g: number) => ({ basis: "growth", bound: "at_most", high: g }) as const;
const down = { direction: "down", unit: "vụ" } as const;

describe("growth that is wanted", () => {
  // 113/100 - 1 = 13 % ≥ 12 %; implied level 100 x 1.12 = 112; 113/112
  rule(
    "met when A/P - 1 ≥ g; attainment against the implied level",
    { target: up(12), A: 113, P: 100 },
    { is_met: true, compared: close(13), goal: close(112), goal_rate: 12, attainment: close(113 / 112), gap: close(1), gap_unit: "điểm %" },
  );
  // 921.1 x 1.05 = 967.155 (printed 967,15): grown by exactly 5 % is met, without dust
  rule("exactly g is met", { target: up(5), A: 967.155, P: 921.1 }, { is_met: true, goal: close(967.155), gap: 0, compared: close(5) });
  // 6/12 would be 50 %; 106/112 = 94.6 %
  rule(
    "never a ratio of growth rates",
    { target: up(12), A: 106, P: 100 },
    { is_met: false, attainment: close(106 / 112), gap: close(-6), gap_ratio: null },
  );
  rule(
    "a shrinking value: growth is negative, the ratio is not",
    { target: up(12), A: 90, P: 100 },
    { compared: close(-10), attainment: close(90 / 112), gap: close(-22) },
  );
  // "tăng 35 - 40 %/năm": 36 is met, 40.5 above the range
  rule("a range is a minimum band", { target: { basis: "growth", low: 35, high: 40 }, A: 136, P: 100 }, { is_met: true, status: "met" });
  rule(
    "above the range is exceeded",
    { target: { basis: "growth", low: 35, high: 40 }, A: 140.5, P: 100 },
    { is_met: true, status: "exceeded" },
  );
});

describe("falling that is wanted", () => {
  // "giảm 10 %" is g = -10, at most: 88/100 - 1 = -12 ≤ -10; (100 - 88) / (100 - 90) = 1.2
  rule(
    "met when A/P - 1 ≤ g; attainment as a reduction from P",
    { indicator: down, target: fall(-10), A: 88, P: 100 },
    {
      is_met: true,
      compared: close(-12),
      goal: close(90),
      attainment: close(1.2),
      attainment_kind: "of_reduction",
      gap: close(-2),
      gap_good: true,
    },
  );
  rule("exactly g is met", { indicator: down, target: fall(-10), A: 90, P: 100 }, { is_met: true, gap: 0, attainment: close(1) });
  rule(
    "fallen too little is not met",
    { indicator: down, target: fall(-10), A: 95, P: 100 },
    { is_met: false, attainment: close(0.5), gap: close(5), gap_good: false },
  );
  rule(
    "risen is going backwards: a negative attainment",
    { indicator: down, target: fall(-10), A: 110, P: 100 },
    { is_met: false, attainment: close(-1) },
  );
  // B = P: the target's own baseline is another thing
  rule(
    "the reduction is from P, whatever the baseline",
    { indicator: down, target: { ...fall(-10), baseline: 200 }, A: 95, P: 100 },
    { attainment: close(0.5) },
  );
  // "tăng không quá 5 %": 103 of 100 is met; (100 - 103) / (100 - 105) would be no reduction
  rule(
    "a cap on growth has no ratio",
    { indicator: down, target: fall(5), A: 103, P: 100 },
    { is_met: true, attainment: null, attainment_kind: null },
  );
});

describe("không so sánh được", () => {
  const incomparable = {
    is_met: null,
    compared: null,
    attainment: null,
    gap: null,
    no_ratio: "no_previous",
    reason: "no_previous",
    goal: null,
  };
  rule("P is missing", { target: up(12), A: 113 }, incomparable);
  rule("P is zero", { target: up(12), A: 113, P: 0 }, incomparable);
  rule("P is negative", { target: up(12), A: 113, P: -5 }, incomparable);
  rule(
    "A is missing: that is the reason, not P",
    { target: up(12) },
    { is_met: null, status: "no_data", reason: "no_figure", no_ratio: null },
  );
});

describe("near", () => {
  // 9.2/10 ≥ 0.9; the implied level 109.2/110 = 99 % would call almost every miss near
  rule("the actual rate is at least 90 % of the target's", { target: up(10), A: 109.2, P: 100 }, { status: "near" });
  rule("exactly 90 %", { target: up(10), A: 109, P: 100 }, { status: "near" });
  rule(
    "below 90 % is missed, though 108/110 is 98 %",
    { target: up(10), A: 108, P: 100 },
    { status: "missed", attainment: close(108 / 110) },
  );
  rule("of a fall", { indicator: down, target: fall(-10), A: 91, P: 100 }, { status: "near" });
  rule("of a fall, too little", { indicator: down, target: fall(-10), A: 92, P: 100 }, { status: "missed" });
  rule("a target of zero: within 0,5 points", { target: up(0), A: 99.5, P: 100 }, { status: "near" });
  rule("a target of zero: further off", { target: up(0), A: 99.4, P: 100 }, { status: "missed" });
  // a cap of +5 %: 5.4 is within 1.1 x 5 = 5.5; 20 % is four times the cap, and never near
  rule("a cap that is passed by little", { indicator: down, target: fall(5), A: 105.4, P: 100 }, { status: "near" });
  rule("a cap that is passed by much is missed", { indicator: down, target: fall(5), A: 120, P: 100 }, { status: "missed" });
  rule("a fall allowed to -5 %, and -20 % come: missed", { target: up(-5), A: 80, P: 100 }, { status: "missed" });
});

describe("beside the year before", () => {
  rule(
    "change is against the same interval of last year",
    { target: { low: 100 }, A: 112, P: 100 },
    { previous: 100, change: close(0.12), change_points: null },
  );
  rule(
    "of a rate in points",
    { indicator: { unit: "%", nature: "share", accumulation: "last" }, target: { low: 90 }, A: 93.35, P: 93.2 },
    { change: null, change_points: close(0.15) },
  );
  rule("no change from a P of zero", { target: { low: 100 }, A: 112, P: 0 }, { previous: 0, change: null });
});
