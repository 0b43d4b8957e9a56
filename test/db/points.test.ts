import { describe } from "vitest";
import { close, ruleBook } from "./rules.ts";

/* Domain 2, row "points": A - B ≥ Δ (≤ for falling), attainment (A - B)/Δ. All of the whole year 2013. */
const rule = ruleBook();
const rate = { unit: "%", nature: "share", accumulation: "last" } as const;
const falling = { ...rate, direction: "down" } as const;
const up = (low: number) => ({ basis: "points", low }) as const;
const fall = (high: number) => ({ basis: "points", bound: "at_most", high }) as const;

describe("points", () => {
  // "0,7% (còn 4,33%)": 4.17 - 5.03 = -0.86 ≤ -0.7; -0.86/-0.7 = 1.228571...; goal 5.03 - 0.7 = 4.33
  rule(
    "a fall: met when A - B ≤ Δ; both texts are kept",
    { indicator: falling, target: { ...fall(-0.7), as_written: "0,7% (còn 4,33%)" }, A: 4.17, P: 5.03 },
    {
      is_met: true,
      compared: close(-0.86),
      attainment: close(0.86 / 0.7),
      attainment_kind: "of_target",
      goal: close(4.33),
      goal_rate: -0.7,
      gap: close(-0.16),
      gap_unit: "điểm %",
      gap_good: true,
      as_written: "0,7% (còn 4,33%)",
    },
  );
  // 93.35 - 93.2 = 0.1499999... in binary; as decimals exactly 0.15
  rule(
    "a rise: exactly Δ is met, without dust",
    { indicator: rate, target: up(0.15), A: 93.35, P: 93.2 },
    { is_met: true, compared: 0.15, gap: 0, attainment: 1 },
  );
  rule(
    "a rise too small",
    { indicator: rate, target: up(2), A: 51, P: 50 },
    { is_met: false, attainment: close(0.5), gap: close(-1), gap_good: false },
  );
  rule("the wrong way: negative", { indicator: falling, target: fall(-0.7), A: 5.1, P: 5.03 }, { is_met: false, attainment: close(-0.1) });
  rule(
    "B is last year's value unless given",
    { indicator: falling, target: { ...fall(-1), baseline: 6 }, A: 4.5, P: 5 },
    { compared: close(-1.5), is_met: true },
  );
  rule(
    "no B: nothing can be told",
    { indicator: falling, target: fall(-0.7), A: 4.17 },
    { is_met: null, attainment: null, gap: null, reason: "no_baseline" },
  );
  rule(
    "Δ = 0: no ratio, met by comparison",
    { indicator: rate, target: up(0), A: 50, P: 50 },
    { is_met: true, attainment: null, no_ratio: "zero_target" },
  );
  // "giảm tỷ lệ sinh 0,051‰" is a reduction of 0.051: 12 - 0.06 = 11.94
  rule(
    "per mille counts in per-mille points",
    { indicator: { ...falling, unit: "‰" }, target: fall(-0.051), A: 11.94, P: 12 },
    { is_met: true, compared: close(-0.06), gap: close(-0.009), gap_unit: "điểm ‰", attainment: close(0.06 / 0.051) },
  );
  rule(
    "a quantity counts in its unit",
    { indicator: { unit: "phường" }, target: up(3), A: 9, P: 5 },
    { is_met: true, gap: 1, gap_unit: "phường", goal: 8 },
  );
  // "tăng không quá 0,5 điểm": risen by 0.3 is met, and 0.3/0.5 = 60 % would look missed
  rule("a cap on a rise has no ratio", { indicator: falling, target: fall(0.5), A: 5.3, P: 5 }, { is_met: true, attainment: null });
});

describe("near", () => {
  // 0.63/0.7 = 0.9
  rule("90 % of Δ", { indicator: falling, target: fall(-0.7), A: 4.4, P: 5.03 }, { compared: close(-0.63), status: "near" });
  rule("less than 90 %", { indicator: falling, target: fall(-0.7), A: 4.41, P: 5.03 }, { status: "missed" });
  rule("Δ = 0: within 0,5 points", { indicator: rate, target: up(0), A: 49.5, P: 50 }, { status: "near" });
  rule("Δ = 0: further off", { indicator: rate, target: up(0), A: 49.4, P: 50 }, { status: "missed" });
  rule("a cap that is passed by much is missed", { indicator: falling, target: fall(0.5), A: 8, P: 5 }, { status: "missed" });
});
