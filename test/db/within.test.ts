import { describe } from "vitest";
import { close, ruleBook } from "./rules.ts";

/* Domain 2, row "within": low ≤ A ≤ high, no attainment; which side it left, and by how much. */
const rule = ruleBook();
const indicator = { unit: "%", nature: "growth", direction: "within", accumulation: "none" } as const;
const corridor = { bound: "within", low: 1.5, high: 2 } as const;

describe("within", () => {
  rule(
    "inside is met: no attainment, no gap",
    { indicator, target: corridor, A: 1.8 },
    { is_met: true, attainment: null, attainment_kind: null, gap: 0, gap_good: true, status: "met" },
  );
  rule("the lower edge is inside", { indicator, target: corridor, A: 1.5 }, { is_met: true, gap: 0 });
  rule("the upper edge is inside", { indicator, target: corridor, A: 2 }, { is_met: true, gap: 0 });
  // 2.3 - 2 = 0.2999999... in binary: printed and compared as 0.3
  rule(
    "above: by how much, with a plus",
    { indicator, target: corridor, A: 2.3 },
    { is_met: false, gap: 0.3, gap_good: false, gap_unit: "điểm %", status: "missed" },
  );
  rule(
    "below: by how much, with a minus",
    { indicator, target: corridor, A: 1.2 },
    { is_met: false, gap: close(-0.3), gap_good: false, status: "missed" },
  );
  rule("a corridor is never exceeded and never near", { indicator, target: corridor, A: 2.01 }, { status: "missed" });
  rule("a corridor needs no direction", { indicator: { ...indicator, direction: "none" }, target: corridor, A: 1.8 }, { status: "met" });
  // 2012: 100; 106 is a growth of 6 %
  rule(
    "of growth",
    { indicator: { direction: "within" }, target: { ...corridor, basis: "growth", low: 5, high: 7 }, A: 106, P: 100 },
    { is_met: true, compared: close(6), gap: 0, attainment: null },
  );
  rule(
    "of points",
    { indicator, target: { ...corridor, basis: "points", low: -1, high: 1 }, A: 7, P: 5 },
    { is_met: false, gap: close(1), attainment: null },
  );
});
