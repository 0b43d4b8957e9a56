import type { PathSpec } from "../charts/path.ts";
import { yearsOnStage } from "../charts/stageLayout.ts";
import type { StatusBarsSpec } from "../charts/statusBars.ts";
import type { Palette } from "../charts/theme.ts";
import { toneSeries } from "../charts/toneBars.ts";
import type { TrendSpec } from "../charts/trend.ts";
import { formatOf, type NativeChart } from "./nativeChart.ts";

/** How a chart looks beside what it shows. */
export interface ChartLook {
  palette: Palette;
  font: string;
  lang: string;
}

const hex = (colour: string): string => colour.replace("#", "").toUpperCase();
const none: ReadonlySet<number> = new Set();

const shared = ({ palette, font, lang }: ChartLook) => ({
  lie: false,
  stacked: false,
  ink: hex(palette.text2),
  axis: hex(palette.text3),
  fontSize: 16,
  font,
  lang,
  hasLegend: false,
});

const indexes = <T>(items: readonly T[], holds: (item: T) => boolean): ReadonlySet<number> =>
  new Set(items.flatMap((item, at) => (holds(item) ? [at] : [])));

/** The point nearest to one whose neighbour before stands lower: a name to its left is not drawn across that one's dash. */
function lowerBefore(values: readonly (number | null)[], at: number): number {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const isLower = (point: number) => (values[point] ?? 0) - (values[point - 1] ?? 0) > 0.04 * most;
  const near = values.map((_, point) => point).sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  return near.find((point) => point > 2 && isLower(point)) ?? at;
}

/** The months of a year: running totals as columns, where they should be as dashes, the plans as lines with their names. */
export function pathChart({ months, goals, table }: PathSpec, look: ChartLook): NativeChart {
  const { palette } = look;
  const named = (key: string) => table.columns.find((column) => column.key === key)?.label ?? key;
  const expected = months.map((month) => month.expected);
  const told = lowerBefore(expected, Math.floor(expected.length / 2));
  const last = indexes(months, (month) => month.last);
  return {
    ...shared(look),
    categories: months.map(({ label }) => label),
    bars: [
      {
        name: named("actual"),
        values: months.map(({ actual }) => actual),
        format: formatOf(months.map(({ actual }) => actual)),
        labels: last,
        says: "value",
        labelAt: expected.some((value) => value !== null) ? "beside" : "above",
        fill: hex(palette.ink),
        edge: null,
        hatched: indexes(months, ({ hatched, actual }) => hatched && actual !== null),
        ground: hex(palette.surface),
        labelColour: hex(palette.text1),
      },
    ],
    lines: [
      ...(expected.some((value) => value !== null)
        ? [
            {
              name: named("expected"),
              values: expected,
              format: formatOf(expected),
              labels: new Set([told]),
              says: "name" as const,
              colour: hex(palette.planLine),
              drawn: "dashes" as const,
              width: 22,
              labelAt: "l" as const,
            },
          ]
        : []),
      ...goals.map(({ value, name, main }) => ({
        name,
        values: months.map(() => value),
        format: formatOf([value]),
        labels: new Set([1]),
        says: "both" as const,
        colour: hex(main ? palette.planLine : palette.planSecond),
        drawn: "line" as const,
        width: main ? 2.5 : 1,
        // of two lines the lower one has its name below
        labelAt: goals.some((other) => other.value > value) ? ("b" as const) : ("t" as const),
      })),
    ],
  };
}

/** An indicator over its years: figures as columns, plans as dashes. */
export function trendChart(spec: TrendSpec, look: ChartLook): NativeChart {
  const { palette } = look;
  const columns = yearsOnStage(spec);
  const ends = columns.map(({ planEnd }) => planEnd);
  const dashes = {
    format: formatOf(columns.map(({ plan }) => plan)),
    labels: none,
    says: "value" as const,
    drawn: "dashes" as const,
    labelAt: "t" as const,
  };
  return {
    ...shared(look),
    categories: columns.map(({ label }) => label),
    bars: [
      {
        name: spec.rowLabels.actual,
        values: columns.map(({ actual }) => actual),
        format: formatOf(columns.map(({ actual }) => actual)),
        labels: "all",
        says: "value",
        labelAt: "base",
        fill: hex(palette.ink),
        edge: null,
        hatched: indexes(columns, ({ hatched, actual }) => hatched && actual !== null),
        ground: hex(palette.surface),
        labelColour: hex(palette.surface),
      },
    ],
    lines: [
      { ...dashes, name: spec.rowLabels.plan, values: columns.map(({ plan }) => plan), colour: hex(palette.planLine), width: 28 },
      ...(ends.some((value) => value !== null)
        ? [{ ...dashes, name: `${spec.rowLabels.plan} ↑`, values: ends, colour: hex(palette.planSecond), width: 20 }]
        : []),
    ],
  };
}

/** Indicators of each sector by status, one bar a sector; the reached of those judged stand behind its name. */
export function barsChart(spec: StatusBarsSpec, look: ChartLook): NativeChart {
  const { palette } = look;
  const isLight = palette.surface === "#FFFFFF";
  const paints = {
    good: { fill: palette.markGood, edge: null },
    near: { fill: palette.markNear, edge: palette.edgeNear },
    bad: { fill: palette.markBad, edge: null },
    quiet: { fill: palette.bandBad, edge: palette.markQuiet },
  } as const;
  return {
    ...shared(look),
    lie: true,
    stacked: true,
    hasLegend: true,
    categories: spec.bars.map(({ label, reachedText }) => `${label}  ${reachedText}`),
    bars: toneSeries(spec).map(({ tone, label, counts }) => {
      const { fill, edge } = paints[tone];
      return {
        name: label,
        values: counts.map((n) => n || null),
        format: "#,##0",
        labels: "all" as const,
        says: "value" as const,
        labelAt: "middle" as const,
        fill: hex(fill),
        edge: edge === null ? hex(palette.surface) : hex(edge),
        hatched: none,
        ground: hex(palette.surface),
        labelColour: tone === "quiet" ? hex(palette.text1) : tone === "good" && isLight ? "FFFFFF" : "141414",
      };
    }),
    lines: [],
  };
}
