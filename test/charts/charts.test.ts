import { describe, expect, it } from "vitest";
import { charts } from "../../src/charts/charts.ts";
import { deadlines } from "../../src/charts/deadlines.ts";
import { outlinedParts } from "../../src/charts/outlinedParts.ts";
import { signed } from "../../src/charts/print.ts";
import { rankedVariance } from "../../src/charts/rankedVariance.ts";
import { spark } from "../../src/charts/spark.ts";
import type { ChartSpec } from "../../src/charts/spec.ts";
import { statusBars } from "../../src/charts/statusBars.ts";
import { mark, print, score, text, words } from "./fixtures.ts";

const panel = { name: "Giá trị", unit: "%" };
const month = (n: number) => `T${n}`;
const small = { month, monthHead: "Tháng", count: "Số việc", nothing: words.nothing };
const partWords = { part: "Phần", plan: "KH", rest: "còn lại", nothing: words.nothing };
const sparkWords = { period: "Năm", plan: "KH", actual: "TH", nothing: words.nothing };
const barWords = { group: "Lĩnh vực", total: "Tổng", reached: "đạt", status: words.status, nothing: words.nothing };
const pathWords = {
  ...small,
  actual: "TH",
  previous: "cùng kỳ",
  expected: "cần có",
  forecast: "dự báo",
  plan: "KH",
  valuePanel: panel,
  gapPanel: panel,
  pacePanel: panel,
  goalEnd: String,
  forecastEnd: String,
  forecastRange: String,
  previousEnd: String,
  expectedAt: String,
};
const years = ["2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01"];
const sparkRow = (year: string, actual: number | null, goal: number | null) => ({
  period_start: year,
  actual,
  goal,
  status: "met" as const,
});
const pathRow = {
  month: 1,
  cumulative: 5,
  cumulative_grade: null,
  previous: 4,
  expected: 6,
  forecast: null,
  forecast_low: null,
  forecast_high: null,
  gap: -1,
  pace: 5 / 6,
  goal: 70,
  second_goal: null,
};
const sectors = [{ sector_id: "s", position: 1, name_vi: "S", name_en: "S" }];
const common = { text, words, print };

/** Each chart with something to draw and with nothing; a new chart must be added here, or this does not compile. */
const samples: Record<keyof typeof charts, { some: ChartSpec; none: ChartSpec | null }> = {
  yearSectorMatrix: {
    some: charts.yearSectorMatrix.build({ ...common, marks: [mark("i", "2023", "s", "met")], sectors, chosen: "2023" }),
    none: charts.yearSectorMatrix.build({ ...common, marks: [], sectors, chosen: null }),
  },
  bullet: { some: charts.bullet.build({ ...common, row: score({ goal: 10, actual: 9 }) }), none: null },
  statusBars: {
    some: charts.statusBars.build({ rows: [{ id: "s", status: "met", n: 1 }], groups: [{ id: "s", label: "S" }], text, words: barWords }),
    none: charts.statusBars.build({ rows: [], groups: [], text, words: barWords }),
  },
  trend: {
    some: charts.trend.build({ ...common, scores: [score({ goal: 1, actual: 1 })], chosen: null }),
    none: charts.trend.build({ ...common, scores: [], chosen: null }),
  },
  path: {
    some: charts.path.build({ rows: [pathRow], text, words: pathWords, print }),
    none: charts.path.build({ rows: [], text, words: pathWords, print }),
  },
  rankedVariance: {
    some: charts.rankedVariance.build({ ...common, rows: [score({ gap: 1, gap_good: true, actual: 2, goal: 1 })] }),
    none: charts.rankedVariance.build({ ...common, rows: [] }),
  },
  spark: {
    some: charts.spark.build({ rows: [sparkRow("2023-01-01", 1, 2)], years, chosen: null, text, words: sparkWords, print }),
    none: charts.spark.build({ rows: [], years, chosen: null, text, words: sparkWords, print }),
  },
  deadlines: {
    some: charts.deadlines.build({ rows: [{ month: 3, n: 30 }], text, words: small }),
    none: charts.deadlines.build({ rows: [], text, words: small }),
  },
  outlinedParts: {
    some: charts.outlinedParts.build({
      whole: { name: "W", goal: 10 },
      parts: [{ indicator_id: "p", label: "P", goal: 4 }],
      text,
      words: partWords,
      print,
    }),
    none: charts.outlinedParts.build({ whole: { name: "W", goal: null }, parts: [], text, words: partWords, print }),
  },
};

describe.each(Object.entries(samples))("%s", (id, { some, none }) => {
  it("is plain data of its kind", () => {
    expect(some.kind).toBe(id);
    expect(JSON.parse(JSON.stringify(some))).toEqual(some);
  });

  it("carries what stands round it", () => {
    expect(some).toMatchObject({
      title: text.title,
      source: text.source,
      decision: text.decision,
      as_of: text.as_of,
      illustrative: false,
      empty: null,
    });
  });

  it("has a table twin whose cells all have a column with a label", () => {
    const keys = some.table.columns.map((column) => column.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(some.table.rows.length).toBeGreaterThan(0);
    for (const row of some.table.rows) expect(keys).toEqual(expect.arrayContaining(Object.keys(row)));
    expect(some.table.columns.every((column) => column.label.trim() !== "")).toBe(true);
  });

  it("says why when it cannot draw", () => {
    if (none !== null) expect(none.empty).toBe(words.nothing);
  });
});

describe("a ranked variance", () => {
  const rows = [
    score({ indicator_id: "gdp", gap: -1.45, gap_good: false, status: "missed" }),
    score({ indicator_id: "jobless", gap: -1.27, gap_good: true, status: "exceeded", bound: "at_most" }),
    score({ indicator_id: "income", gap: -116, gap_unit: "USD", gap_good: false, gap_ratio: 4284 / 4400 - 1, status: "near" }),
    score({ indicator_id: "unknown" }),
  ];
  const spec = rankedVariance({ ...common, rows });

  it("goes right for what is better and prints the true sign", () => {
    expect(spec.bars.map((bar) => [bar.indicator_id, bar.better, bar.text])).toEqual([
      ["jobless", 1.27, "−1,27"],
      ["gdp", -1.45, "−1,45"],
    ]);
  });

  it("keeps other units apart, as % of plan", () => {
    // 4284 / 4400 - 1 = -2.636 %
    expect(spec.pins.map((pin) => [pin.indicator_id, pin.text, pin.tone])).toEqual([["income", "−2,6%", "near"]]);
  });
});

describe("a spark", () => {
  it("breaks at missing years and keeps goals as dashes", () => {
    const spec = spark({
      rows: [
        sparkRow("2022-01-01", 0, null),
        sparkRow("2023-01-01", null, 5),
        sparkRow("2024-01-01", 10, 5),
        sparkRow("2025-01-01", 5, null),
      ],
      years,
      chosen: "2024-01-01",
      text,
      words: sparkWords,
      print,
    });
    // 112 px over 3 steps, 18 px from 0 to 10
    expect(spec.runs.map((run) => run.map(({ x, y }) => [Math.round(x), y]))).toEqual([
      [[4, 22]],
      [
        [79, 4],
        [116, 13],
      ],
    ]);
    expect(spec.goals.map((goal) => goal.y)).toEqual([13, 13]);
    expect(spec.mark).toMatchObject({ y: 4, status: "met" });
  });
});

describe("status bars", () => {
  it("count, and divide by those with a figure", () => {
    const rows = [
      { id: "a", status: "exceeded" as const, n: 3 },
      { id: "a", status: "missed" as const, n: 1 },
      { id: "a", status: "no_data" as const, n: 4 },
      { id: "b", status: "no_data" as const, n: 2 },
    ];
    const spec = statusBars({ rows, groups: ["a", "b", "c"].map((id) => ({ id, label: id })), text, words: barWords });
    expect(spec.bars.map((bar) => [bar.id, bar.total, bar.reachedText])).toEqual([
      ["a", 8, "3/4"],
      ["b", 2, "–"],
    ]);
  });
});

describe("outlined parts", () => {
  it("show what the parts leave over, and nothing when they add up", () => {
    const of = (goal: number, ...parts: number[]) =>
      outlinedParts({
        whole: { name: "W", goal },
        parts: parts.map((part, at) => ({ indicator_id: `${at}`, label: `${at}`, goal: part })),
        text,
        words: partWords,
        print,
      }).parts;
    // 44,425.2 - 21,298 = 23,127.2
    expect(of(44425.2, 21298).map((part) => part.text)).toEqual(["21.298", "23.127,2"]);
    expect(of(1207.3, 126, 1081.3).map((part) => part.text)).toEqual(["126", "1.081,3"]);
  });
});

describe("deadlines", () => {
  it("have all twelve months", () => {
    expect(deadlines({ rows: [{ month: 3, n: 30 }], text, words: small }).months.map((each) => each.n)).toEqual([
      0, 0, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe("printing", () => {
  it("writes figures the Vietnamese way", () => {
    expect([
      print.number(44425.2),
      print.number(-0.5),
      print.number(8.02 - 8, 3),
      print.withUnit("6,5", "%"),
      print.withUnit("921,1", "tỷ đồng"),
    ]).toEqual(["44.425,2", "−0,5", "0,02", "6,5%", "921,1 tỷ đồng"]);
  });

  it("always signs a difference and never rounds one to zero", () => {
    expect([signed(print, 0.0185, 1, 1), signed(print, -1.037, 1, 1), signed(print, 0, 1, 1), signed(print, 1.005, 2)]).toEqual([
      "+0,02",
      "−1,0",
      "0,0",
      "+1,01",
    ]);
  });
});
