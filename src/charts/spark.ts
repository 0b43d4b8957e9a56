import type { Status } from "../model/status.ts";
import type { Print } from "./print.ts";
import type { SparkRow } from "./rows.ts";
import { type FigureText, left, right, type SpecBase } from "./spec.ts";

export interface SparkPoint {
  x: number;
  y: number;
}

/** Places are px in a box of 120 x 26. */
export interface SparkSpec extends SpecBase {
  kind: "spark";
  /** Runs of years that follow each other; a lone year is a dot. */
  runs: SparkPoint[][];
  goals: { x1: number; x2: number; y: number }[];
  mark: { x: number; y: number; status: Status } | null;
}

export interface SparkInput {
  rows: readonly SparkRow[];
  /** All years of the x axis, as ISO days of their starts, so that a column of sparks lines up. */
  years: readonly string[];
  chosen: string | null;
  text: FigureText;
  words: { period: string; plan: string; actual: string; nothing: string };
  print: Print;
}

export const sparkBox = { width: 120, height: 26 } as const;
const pad = 4;

/** Actuals as a line, targets as dashes, the chosen year as its mark. */
export function spark({ rows, years, chosen, text, words, print }: SparkInput): SparkSpec {
  const byYear = new Map(rows.map((row) => [row.period_start, row]));
  const values = rows.flatMap((row) => [row.actual, row.goal]).filter((value) => value !== null);
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const step = years.length > 1 ? (sparkBox.width - 2 * pad) / (years.length - 1) : 0;
  const xOf = (at: number): number => (years.length > 1 ? pad + at * step : sparkBox.width / 2);
  const yOf = (value: number): number =>
    max === min ? sparkBox.height / 2 : sparkBox.height - pad - ((value - min) / (max - min)) * (sparkBox.height - 2 * pad);
  const runs: SparkPoint[][] = [];
  const goals: SparkSpec["goals"] = [];
  let mark: SparkSpec["mark"] = null;
  let open: SparkPoint[] | null = null;
  years.forEach((year, at) => {
    const row = byYear.get(year);
    const half = years.length > 1 ? Math.min(0.35 * step, 6) : 6;
    if (row !== undefined && row.goal !== null) goals.push({ x1: xOf(at) - half, x2: xOf(at) + half, y: yOf(row.goal) });
    if (row === undefined || row.actual === null) {
      open = null;
      return;
    }
    const point = { x: xOf(at), y: yOf(row.actual) };
    if (open === null) {
      open = [];
      runs.push(open);
    }
    open.push(point);
    if (year === chosen) mark = { ...point, status: row.status };
  });
  return {
    ...text,
    kind: "spark",
    empty: values.length === 0 ? words.nothing : null,
    runs,
    goals,
    mark,
    table: {
      columns: [left("period", words.period), right("plan", words.plan), right("actual", words.actual)],
      rows: years.map((year) => ({
        period: year.slice(0, 4),
        plan: byYear.get(year)?.goal == null ? "" : print.number(byYear.get(year)?.goal as number, 3),
        actual: byYear.get(year)?.actual == null ? "" : print.number(byYear.get(year)?.actual as number, 3),
      })),
    },
  };
}
