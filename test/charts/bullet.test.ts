import { describe, expect, it } from "vitest";
import { bullet } from "../../src/charts/bullet.ts";
import type { ScoreRow } from "../../src/charts/rows.ts";
import { print, score, text, words } from "./fixtures.ts";

const of = (more: Partial<ScoreRow>, others: ScoreRow[] = []) => bullet({ row: score(more), others, text, words, print });

describe("a bullet", () => {
  it("puts the target at 72 % of the width and the actual on the same scale from zero", () => {
    const spec = of({ goal: 6.5, actual: 5.05, status: "missed" });
    expect(spec.target).toBe(0.72);
    // 5.05 / 6.5 x 0.72 = 0.5594
    expect(spec.bar?.to).toBeCloseTo(0.5594, 4);
    // near from 90 %: 0.9 x 0.72
    expect(spec.bands.map(({ from, to, tone }) => [Number(from.toFixed(3)), Number(to.toFixed(3)), tone])).toEqual([
      [0, 0.648, "bad"],
      [0.648, 0.72, "near"],
      [0.72, 1, "good"],
    ]);
  });

  it("has its good side palest below a ceiling", () => {
    expect(of({ goal: 4.5, high: 4.5, actual: 3.25, bound: "at_most" }).bands.map((band) => band.tone)).toEqual(["good", "bad"]);
  });

  it("marks the upper end of a range and a second plan as thin lines, at most at the edge", () => {
    // 6 / 5 x 0.72 = 0.864; 8 / 5 x 0.72 = 1.152, so 1
    const spec = of({ goal: 5, low: 5, high: 6, actual: 3.65 }, [score({ goal: 8, is_main: false })]);
    expect(spec.second.map((share) => Number(share.toFixed(3)))).toEqual([0.864, 1]);
  });

  it("breaks a bar beyond its scale and keeps the true figure", () => {
    const spec = of({ goal: 10, actual: 25 });
    expect(spec.bar).toEqual({ to: 1, hatched: false, broken: "end" });
    expect(spec.value).toBe("25");
  });

  it("draws no bar and no bands without an actual: blank is not zero", () => {
    const spec = of({ goal: 10, actual: null, status: "no_data" });
    expect([spec.bar, spec.bands, spec.target, spec.value]).toEqual([null, [], 0.72, "chưa có"]);
    expect(of({ goal: 10, actual: 0 }).bar).toEqual({ to: 0, hatched: false, broken: null });
  });

  it("does not draw a negative actual as a length", () => {
    expect(of({ goal: 10, actual: -3 }).bar).toEqual({ to: 0, hatched: false, broken: "start" });
  });

  it("stands a target of zero at the start", () => {
    const spec = of({ goal: 0, actual: 3, bound: "at_most" });
    expect([spec.target, spec.bar?.to, spec.bands]).toEqual([0, 0.72, [{ from: 0, to: 1, tone: "bad" }]]);
  });

  it("stands a target of zero there too while no figure is known", () => {
    const spec = of({ goal: 0, high: 0, actual: null, bound: "at_most", status: "no_data" });
    expect([spec.bar, spec.bands, spec.target]).toEqual([null, [], 0]);
  });

  it("bands growth by its rate: near from 90 % of 10 %, that is 109 of 110", () => {
    // 110 x 1.09 / 1.10 = 109; 109 / 110 x 0.72 = 0.7135
    expect(of({ goal: 110, goal_rate: 10, basis: "growth", actual: 103 }).bands[0]?.to).toBeCloseTo(0.7135, 4);
  });

  it("keeps a corridor good between its ends", () => {
    // the upper end at 0.72: 8 / 12 x 0.72 = 0.48
    const spec = of({ goal: 8, low: 8, high: 12, bound: "within", actual: 11 });
    expect(spec.bands.map(({ to, tone }) => [Number(to.toFixed(2)), tone])).toEqual([
      [0.48, "bad"],
      [0.72, "good"],
      [1, "bad"],
    ]);
  });

  it("ticks where it should be by now, and hatches an estimate", () => {
    const spec = of({ goal: 921.1, actual: 640.5, actual_grade: "estimate", expected: 690.8, status: "watch" });
    // 690.8 / 921.1 x 0.72 = 0.54
    expect(spec.expected).toBeCloseTo(0.54, 3);
    expect(spec.bar?.hatched).toBe(true);
  });
});
