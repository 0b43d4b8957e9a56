import { type Print, signed } from "./print.ts";
import type { PathRow } from "./rows.ts";
import { type FigureText, left, right, type SpecBase } from "./spec.ts";
import type { Tone } from "./theme.ts";
import type { PanelLabel, Variance } from "./trend.ts";

export interface PathMonth {
  month: number;
  label: string;
  /** The last month with a figure. */
  last: boolean;
  actual: number | null;
  hatched: boolean;
  previous: number | null;
  expected: number | null;
  forecast: number | null;
  forecastLow: number | null;
  forecastHigh: number | null;
  gap: Variance | null;
  pace: Variance | null;
  tip: string[];
}

/** A line across the months with its name at the end. */
export interface PathGoal {
  value: number;
  label: string;
  /** The label without the value. */
  name: string;
  main: boolean;
}

export interface PathSpec extends SpecBase {
  kind: "path";
  months: PathMonth[];
  goals: PathGoal[];
  /** Names at the end of the other lines, at their last value. */
  ends: { value: number; label: string; strong: boolean }[];
  /** Beside the last actual and its expected step. */
  lastText: string | null;
  expectedText: string | null;
  panels: { value: PanelLabel; gap: PanelLabel; pace: PanelLabel };
}

export interface PathWords {
  month(month: number): string;
  monthHead: string;
  actual: string;
  previous: string;
  expected: string;
  forecast: string;
  plan: string;
  valuePanel: PanelLabel;
  gapPanel: PanelLabel;
  pacePanel: PanelLabel;
  /** "921,1 KH pháp lệnh"; `main` is the plan that the pace is counted against. */
  goalEnd(value: string, main: boolean): string;
  /** "854 dự báo cả năm" and "khoảng 823–888". */
  forecastEnd(value: string): string;
  forecastRange(low: string, high: string): string;
  previousEnd(value: string): string;
  expectedAt(value: string): string;
  nothing: string;
}

export interface PathInput {
  rows: readonly PathRow[];
  /** From which pace on it is on its way, and worth watching: rows of the bands table. */
  cuts?: { onPace: number; watch: number };
  /** Less is better: a running total below its path is good. */
  fallingIsGood?: boolean;
  text: FigureText;
  words: PathWords;
  print: Print;
}

/** Pace is counted so that more is better; only the side of a gap turns with the direction. */
function toneOfPace(pace: number, cuts: { onPace: number; watch: number }): Tone {
  if (pace >= cuts.onPace) return "good";
  return pace >= cuts.watch ? "near" : "bad";
}

/** The running total of a year against the path it should take, with the forecast and last year's. */
export function path({ rows, cuts = { onPace: 0.95, watch: 0.8 }, fallingIsGood = false, text, words, print }: PathInput): PathSpec {
  const ordered = [...rows].sort((a, b) => a.month - b.month);
  const last = ordered.findLast((row) => row.cumulative !== null);
  const end = ordered.at(-1);
  const short = (value: number): string => print.number(value, 2);
  const rounded = (value: number): string => print.number(value, Math.abs(value) >= 100 ? 0 : 1);
  // four digits of a gap fit under a month
  const gapDigits = ordered.some((row) => Math.abs(row.gap ?? 0) >= 1000) ? 0 : 1;
  const months = ordered.map((row): PathMonth => {
    const tone = row.pace !== null ? toneOfPace(row.pace, cuts) : row.gap !== null && row.gap >= 0 !== fallingIsGood ? "good" : "bad";
    const lines: [string, number | null][] = [
      [words.actual, row.cumulative],
      [words.expected, row.expected],
      [words.forecast, row.forecast],
      [words.previous, row.previous],
    ];
    return {
      month: row.month,
      label: words.month(row.month),
      last: row === last,
      actual: row.cumulative,
      hatched: row.cumulative_grade === "estimate",
      previous: row.previous,
      expected: row.expected,
      forecast: row.forecast,
      forecastLow: row.forecast_low,
      forecastHigh: row.forecast_high,
      gap: row.gap === null ? null : { value: row.gap, text: signed(print, row.gap, gapDigits, gapDigits), tone },
      pace: row.pace === null ? null : { value: (row.pace - 1) * 100, text: signed(print, (row.pace - 1) * 100, 1, 1), tone },
      tip: lines
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${name} ${print.withUnit(short(value as number), text.unit)}`),
    };
  });
  const goalOf = (value: number, main: boolean): PathGoal => ({
    value,
    label: words.goalEnd(short(value), main),
    name: words.goalEnd("", main).trim(),
    main,
  });
  const goals: PathGoal[] = [];
  if (end !== undefined && end.goal !== null) goals.push(goalOf(end.goal, true));
  if (end !== undefined && end.second_goal !== null) goals.push(goalOf(end.second_goal, false));
  const ends: PathSpec["ends"] = [];
  if (end?.forecast != null) {
    ends.push({ value: end.forecast, label: words.forecastEnd(rounded(end.forecast)), strong: true });
    if (end.forecast_low !== null && end.forecast_high !== null)
      ends.push({ value: end.forecast, label: words.forecastRange(rounded(end.forecast_low), rounded(end.forecast_high)), strong: false });
  }
  if (end?.previous != null) ends.push({ value: end.previous, label: words.previousEnd(rounded(end.previous)), strong: false });
  const cell = (value: number | null) => (value === null ? null : short(value));
  /** Computed, not reported: as short as beside the picture. */
  const computed = (value: number | null) => (value === null ? null : print.number(value, Math.abs(value) >= 10 ? 1 : 2));
  return {
    ...text,
    kind: "path",
    empty: last === undefined && goals.length === 0 ? words.nothing : null,
    months,
    goals,
    ends,
    lastText: last === undefined ? null : short(last.cumulative as number),
    expectedText: last?.expected == null ? null : words.expectedAt(print.number(last.expected, 1)),
    panels: { value: words.valuePanel, gap: words.gapPanel, pace: words.pacePanel },
    table: {
      columns: [
        left("month", words.monthHead),
        right("actual", words.actual),
        right("expected", words.expected),
        right("gap", `${words.gapPanel.name}, ${words.gapPanel.unit}`),
        right("pace", `${words.pacePanel.name}, ${words.pacePanel.unit}`),
        right("previous", words.previous),
        right("forecast", words.forecast),
      ],
      rows: ordered.map((row, at) => ({
        month: words.month(row.month),
        actual: cell(row.cumulative),
        expected: computed(row.expected),
        gap: months[at]?.gap?.text ?? null,
        pace: months[at]?.pace?.text ?? null,
        previous: cell(row.previous),
        forecast: computed(row.forecast),
      })),
    },
  };
}
