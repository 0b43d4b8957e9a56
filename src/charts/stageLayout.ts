import type { PathSpec } from "./path.ts";
import { stage } from "./slide.ts";
import type { StatusBarsSpec } from "./statusBars.ts";
import type { Tone } from "./theme.ts";
import { toneSeries } from "./toneBars.ts";
import type { TrendSpec } from "./trend.ts";

/** The picture of a slide, in units of the stage. */
export const plot = { width: 1034, height: 620, top: 64, base: 556, label: 604 } as const;
export const barsPlot = { width: stage.width - 2 * stage.margin, height: 640, names: 620, counts: 110 } as const;

/** Of a text in the picture, in units of the stage. */
const textHeight = 36;

/** Years that a slide has room for. */
const mostYears = 8;

export interface StageBar {
  key: string;
  x: number;
  y: number;
  width: number;
  height: number;
  hatched: boolean;
}

export interface StageDash {
  key: string;
  x: number;
  y: number;
  width: number;
  main: boolean;
}

export interface StageText {
  key: string;
  x: number;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
  strong: boolean;
  /** On a column: written on its own ground. */
  onBar: boolean;
  onHatch: boolean;
}

export interface StageLayout {
  base: number;
  bars: StageBar[];
  dashes: StageDash[];
  goals: { y: number; label: string; labelY: number; main: boolean }[];
  texts: StageText[];
}

/** From values to heights: zero is always on the scale. */
function scaleOf(values: readonly (number | null)[]): (value: number) => number {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const perUnit = high === low ? 0 : (plot.base - plot.top) / (high - low);
  return (value) => plot.base - (value - low) * perUnit;
}

const said = (key: string, x: number, y: number, text: string, more: Partial<StageText> = {}): StageText => ({
  ...{ key, x, y, text, anchor: "middle", strong: false, onBar: false, onHatch: false },
  ...more,
});

const barOf = (key: string, x: number, width: number, zero: number, top: number, hatched: boolean): StageBar => ({
  ...{ key, x, width, hatched },
  y: Math.min(zero, top),
  height: Math.abs(zero - top),
});

/** The months of a year: columns, where they should be, and the plans with their names at the left. */
export function pathStage({ months, goals, lastText, table }: PathSpec): StageLayout {
  const y = scaleOf([...months.flatMap(({ actual, expected }) => [actual, expected]), ...goals.map(({ value }) => value)]);
  const pitch = plot.width / Math.max(1, months.length);
  const width = 0.65 * pitch;
  const x = (at: number) => at * pitch + (pitch - width) / 2;
  const last = months.findIndex((month) => month.last);
  const middle = Math.floor(months.length / 2);
  const expected = months[middle]?.expected ?? null;
  const before = months[middle - 1]?.expected ?? null;
  // Its name stands left of the dash, over it where the dash before it is as high.
  const isFlat = expected !== null && before !== null && Math.abs(y(expected) - y(before)) < textHeight;
  const name = table.columns.find(({ key }) => key === "expected")?.label ?? "";
  const quarters = [0, 2, 5, 8, 11];
  const lastOf = months[last];
  const ordered = [...goals].sort((a, b) => b.value - a.value);
  return {
    base: y(0),
    bars: months.flatMap((month, at) =>
      month.actual === null ? [] : [barOf(month.label, x(at), width, y(0), y(month.actual), month.hatched)],
    ),
    dashes: months.flatMap((month, at) =>
      month.expected === null
        ? []
        : [{ key: month.label, x: at * pitch + 0.04 * pitch, y: y(month.expected), width: 0.92 * pitch, main: true }],
    ),
    goals: ordered.map(({ value, label, main }, at) => ({ y: y(value), label, labelY: at === 0 ? y(value) - 16 : y(value) + 42, main })),
    texts: [
      ...months.flatMap((month, at) =>
        quarters.includes(at) || at === last
          ? [said(`month ${month.label}`, x(at) + width / 2, plot.label, month.label, { strong: at === last })]
          : [],
      ),
      ...(lastOf === undefined || lastText === null || lastOf.actual === null
        ? []
        : [said("last", x(last) + width + 16, y(lastOf.actual) + 24, lastText, { anchor: "start", strong: true })]),
      ...(expected === null
        ? []
        : [said("expected", x(middle) - 20, y(expected) - (isFlat ? textHeight / 2 : -4), name.toLowerCase(), { anchor: "end" })]),
    ],
  };
}

type YearColumn = Pick<
  TrendSpec["columns"][number],
  "period" | "label" | "chosen" | "plan" | "planEnd" | "actual" | "actualText" | "hatched"
>;

const isYear = ({ period }: YearColumn): boolean => /^\d{4}$/.test(period);

const emptyYear = (year: number): YearColumn => ({
  ...{ period: String(year), label: String(year), chosen: false },
  ...{ plan: null, planEnd: null, actual: null, actualText: "", hatched: false },
});

/** The years that there is room for: up to the chosen one, those with anything to draw. */
export function yearsShown({ columns }: TrendSpec): TrendSpec["columns"] {
  const drawn = columns.filter(({ plan, actual }) => plan !== null || actual !== null);
  const chosen = drawn.findIndex((column) => column.chosen);
  return drawn.slice(0, chosen === -1 ? drawn.length : chosen + 1).slice(-mostYears);
}

/** The years of a slide: no table stands under its axis, which is read as time, so a year between two others that has no figure is there as a gap.
 *  Plans of several years stand as they come. */
export function yearsOnStage(spec: TrendSpec): YearColumn[] {
  const spaced = yearsShown(spec).flatMap((column, at, shown): YearColumn[] => {
    const before = shown[at - 1];
    if (before === undefined || !isYear(before) || !isYear(column)) return [column];
    const from = Number(before.period) + 1;
    return [...Array.from({ length: Number(column.period) - from }, (_, n) => emptyYear(from + n)), column];
  });
  const last = spaced.slice(-mostYears);
  return last.slice(last.findIndex(({ plan, actual }) => plan !== null || actual !== null));
}

/** An indicator over its years: columns with their figures in the foot, plans as dashes. */
export function trendStage(spec: TrendSpec): StageLayout {
  const columns = yearsOnStage(spec);
  const y = scaleOf(columns.flatMap(({ actual, plan, planEnd }) => [actual, plan, planEnd]));
  const pitch = plot.width / Math.max(1, columns.length);
  const width = Math.min(150, 0.62 * pitch);
  const middle = (at: number) => (at + 0.5) * pitch;
  const dash = (key: string, at: number, value: number | null, main: boolean): StageDash[] =>
    value === null ? [] : [{ key, x: middle(at) - 0.68 * width, y: y(value), width: 1.36 * width, main }];
  return {
    base: y(0),
    bars: columns.flatMap(({ period, actual, hatched }, at) =>
      actual === null ? [] : [barOf(period, middle(at) - width / 2, width, y(0), y(actual), hatched)],
    ),
    dashes: columns.flatMap(({ period, plan, planEnd }, at) => [
      ...dash(period, at, plan, true),
      ...dash(`${period} end`, at, planEnd, false),
    ]),
    goals: [],
    texts: columns.flatMap(({ period, label, chosen, actual, actualText, hatched }, at) => [
      said(`period ${period}`, middle(at), plot.label, label, { strong: chosen }),
      ...(actual === null
        ? []
        : [said(`value ${period}`, middle(at), y(0) - 20, actualText, { strong: true, onBar: !hatched, onHatch: hatched })]),
    ]),
  };
}

export interface StageRow {
  id: string;
  label: string;
  y: number;
  height: number;
  parts: { tone: Tone; x: number; width: number; n: number }[];
  reached: string;
}

/** Indicators by sector and colour of their status; all bars on one scale. */
export function barsStage(spec: StatusBarsSpec): { rows: StageRow[]; key: { tone: Tone; label: string }[] } {
  const series = toneSeries(spec);
  const most = Math.max(1, ...spec.bars.map(({ total }) => total));
  const perOne = (barsPlot.width - barsPlot.names - barsPlot.counts) / most;
  const pitch = Math.min(140, barsPlot.height / Math.max(1, spec.bars.length));
  const rows = spec.bars.map((bar, at): StageRow => {
    let x: number = barsPlot.names;
    const parts = series.flatMap(({ tone, counts }) => {
      const n = counts[at] ?? 0;
      const part = { tone, x, width: n * perOne, n };
      x += n * perOne;
      return n === 0 ? [] : [part];
    });
    return { id: bar.id, label: bar.label, y: at * pitch, height: pitch, parts, reached: bar.reachedText };
  });
  return { rows, key: series.map(({ tone, label }) => ({ tone, label })) };
}
