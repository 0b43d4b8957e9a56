import { describe, expect, it } from "vitest";
import { trend } from "../../src/charts/trend.ts";
import { trendLayout, trendSizes } from "../../src/charts/trendLayout.ts";
import { print, score, text, words } from "./fixtures.ts";

const scores = [
  score({ period: "2025", goal: 8, low: 8, actual: 8.02, gap: 8.02 - 8, gap_good: true, gap_ratio: 1.0802 / 1.08 - 1, status: "met" }),
  score({ period: "2025", goal: 6.5, low: 6.5, high: 7, is_main: false }),
  score({
    period: "2011",
    goal: 7,
    low: 7,
    high: 7.5,
    actual: 5.89,
    gap: -1.11,
    gap_good: false,
    gap_ratio: 1.0589 / 1.07 - 1,
    status: "missed",
  }),
  score({ period: "2026", goal: 10, low: 10, status: "not_due" }),
];
const vintages = [
  { period: "2011", value: 6.41, published_on: "2022-12-29", is_current: false },
  { period: "2011", value: 5.89, published_on: "2011-12-31", is_current: true },
];
const spec = trend({ scores, vintages, chosen: "2025", text, words, print });

describe("a trend", () => {
  it("runs left to right with one column a year", () => {
    expect(spec.columns.map((column) => [column.period, column.plan, column.planEnd, column.actual])).toEqual([
      ["2011", 7, 7.5, 5.89],
      ["2025", 8, null, 8.02],
      ["2026", 10, null, null],
    ]);
  });

  it("keeps second plans and other publications apart from the main figures", () => {
    expect(spec.columns[1]?.second).toEqual([6.5]);
    expect(spec.columns[0]?.vintages).toEqual([6.41]);
  });

  it("prints variances with their sign, with one digit more rather than 0,0", () => {
    // (1.0589 / 1.07 - 1) x 100 = -1.037; (1.0802 / 1.08 - 1) x 100 = 0.0185
    expect(spec.columns.map((column) => [column.gap?.text, column.ratio?.text])).toEqual([
      ["−1,11", "−1,0"],
      ["+0,02", "+0,02"],
      [undefined, undefined],
    ]);
    expect(spec.columns.map((column) => column.gap?.tone)).toEqual(["bad", "good", undefined]);
  });

  it("says why when there is nothing", () => {
    expect(trend({ scores: [], chosen: null, text, words, print }).empty).toBe(words.nothing);
  });

  it("places columns on one zero-based scale: 10 is 200 px, 8.02 is 160.4 px", () => {
    const { value, floor } = trendLayout(spec, trendSizes.plain);
    expect(value.zero - value.y(10)).toBeCloseTo(200);
    expect(value.zero - value.y(8.02)).toBeCloseTo(160.4);
    expect(floor).toBe(value.zero);
  });

  it("keeps a negative actual under the zero line", () => {
    const negative = trend({ scores: [score({ period: "2010", goal: 30, actual: -10 })], chosen: null, text, words, print });
    const { value, floor } = trendLayout(negative, trendSizes.plain);
    // 40 units on 200 px
    expect(floor - value.zero).toBeCloseTo(50);
  });
});
