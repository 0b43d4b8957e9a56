import { describe, expect, it } from "vitest";
import { domainOf, panelOf, spread } from "../../src/charts/panel.ts";
import { path } from "../../src/charts/path.ts";
import type { PathRow } from "../../src/charts/rows.ts";
import { print, text } from "./fixtures.ts";

const panel = { name: "", unit: "" };
const words = {
  month: (month: number) => `T${month}`,
  monthHead: "Tháng",
  actual: "TH",
  previous: "cùng kỳ",
  expected: "cần có",
  forecast: "dự báo",
  plan: "KH",
  valuePanel: panel,
  gapPanel: panel,
  pacePanel: panel,
  goalEnd: (value: string, main: boolean) => `${value} ${main ? "pháp lệnh" : "phấn đấu"}`,
  forecastEnd: (value: string) => `${value} dự báo`,
  forecastRange: (low: string, high: string) => `khoảng ${low}–${high}`,
  previousEnd: (value: string) => `${value} cùng kỳ`,
  expectedAt: (value: string) => `cần có ${value}`,
  nothing: "Không có gì để vẽ",
};
const month = (more: Partial<PathRow>): PathRow => ({
  month: 1,
  cumulative: null,
  cumulative_grade: "preliminary",
  previous: null,
  expected: null,
  forecast: null,
  forecast_low: null,
  forecast_high: null,
  gap: null,
  pace: null,
  goal: 921.1,
  second_goal: 967.15,
  ...more,
});
const rows = [
  month({ month: 12, forecast: 854, forecast_low: 823.3, forecast_high: 888.4, previous: 773 }),
  month({ month: 9, cumulative: 640.5, cumulative_grade: "estimate", expected: 690.8, gap: 640.5 - 690.8, pace: 640.5 / 690.8 }),
  month({ month: 8, cumulative: 561, expected: 500, gap: 61, pace: 1.122 }),
];
const spec = path({ rows, text, words, print });

describe("the path within a year", () => {
  it("runs by month and knows the last one with a figure", () => {
    expect(spec.months.map(({ month: each, last, hatched }) => [each, last, hatched])).toEqual([
      [8, false, false],
      [9, true, true],
      [12, false, false],
    ]);
    expect([spec.lastText, spec.expectedText]).toEqual(["640,5", "cần có 690,8"]);
  });

  it("prints gaps of four digits without decimals, so that months do not touch", () => {
    const wide = path({
      rows: [month({ month: 1, cumulative: 2968.5, gap: -804.6 }), month({ month: 2, cumulative: 5436.8, gap: -1744.3 })],
      text,
      words,
      print,
    });
    expect(wide.months.map(({ gap }) => gap?.text)).toEqual(["−805", "−1.744"]);
  });

  it("colours by pace: 0.93 is between 0.80 and 0.95", () => {
    // 640.5 / 690.8 = 0.9272: -7.3 %
    expect(spec.months[1]?.pace).toMatchObject({ text: "−7,3", tone: "near" });
    expect(spec.months[1]?.gap).toMatchObject({ text: "−50,3", tone: "near" });
    expect(spec.months[0]?.pace).toMatchObject({ text: "+12,2", tone: "good" });
  });

  it("names the lines at their ends; each goal says which plan it is", () => {
    expect(spec.goals.map((goal) => goal.label)).toEqual(["921,1 pháp lệnh", "967,15 phấn đấu"]);
    expect(spec.ends.map((end) => end.label)).toEqual(["854 dự báo", "khoảng 823–888", "773 cùng kỳ"]);
  });

  it("leaves a month without a figure empty, not zero", () => {
    expect(spec.table.rows[2]).toMatchObject({ actual: null, gap: null });
  });
});

describe("panels", () => {
  it("fit all values and zero", () => {
    // 6 units on 60 px, 10 px above: zero at 10 + 20 = 30, the lowest at 70
    const { zero, y, bottom } = panelOf([2, -4], { top: 0, above: 10, below: 5, data: 60 });
    expect([zero, y(2), y(-4), bottom]).toEqual([30, 10, 70, 75]);
  });

  it("give an axis over the whole svg the same places", () => {
    const [low, high] = domainOf(panelOf([2, -4], { top: 0, above: 10, below: 5, data: 60 }), 100);
    // 10 px a unit: top is 3 above zero, bottom 7 below
    expect([low, high]).toEqual([-7, 3]);
  });

  it("move labels apart in their order and keep them inside", () => {
    expect(spread([10, 12, 40], 10, 100)).toEqual([10, 20, 40]);
    expect(spread([98, 99], 10, 100)).toEqual([90, 100]);
  });
});
