import type { Status } from "../model/status.ts";
import type { Print } from "./print.ts";
import type { ScoreRow } from "./rows.ts";
import { type FigureText, left, right, type SpecBase } from "./spec.ts";
import type { ChartWords } from "./words.ts";

export type BandTone = "bad" | "near" | "good";

/** Places are shares of the width, 0 to 1. */
export interface BulletSpec extends SpecBase {
  kind: "bullet";
  /** Empty without an actual: then there is a hair line and the target. */
  bands: { from: number; to: number; tone: BandTone }[];
  /** Null without an actual. A negative one ends at 0 and is broken at the start. */
  bar: { to: number; hatched: boolean; broken: "start" | "end" | null } | null;
  /** The target, always at the same place; null when it has no place on a scale from zero. */
  target: number | null;
  /** Second plans and the upper end of a range. */
  second: number[];
  /** Where it should be by now. */
  expected: number | null;
  value: string;
  plan: string;
  status: Status;
  overridden: boolean;
}

export interface BulletInput {
  row: ScoreRow;
  /** Further targets of the same indicator, area and period. */
  others?: readonly ScoreRow[];
  /** From which share of the target on a figure is near, a row of the bands table. */
  nearCut?: number;
  text: FigureText;
  words: ChartWords;
  print: Print;
}

/** The target stands here in every bullet, so that a column of them reads as one line. */
export const targetAt = 0.72;

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** The figure from which a verdict is near, in the indicator's unit. Growth and points are banded by their rate (domain 3). */
function nearFrom({ basis, goal, goal_rate }: ScoreRow, nearCut: number): number | null {
  if (goal === null) return null;
  if (basis === "growth" && goal_rate !== null && goal_rate > -100)
    return (goal * (1 + (nearCut * goal_rate) / 100)) / (1 + goal_rate / 100);
  if (basis === "points" && goal_rate !== null) return goal - (1 - nearCut) * goal_rate;
  return goal * nearCut;
}

const fallingIsGood = (row: ScoreRow): boolean => row.bound === "at_most" || (row.bound === "about" && row.direction === "down");

function bandsOf(row: ScoreRow, at: (value: number) => number, nearCut: number): BulletSpec["bands"] {
  if (row.bound === "within" && row.low !== null && row.high !== null)
    return [
      { from: 0, to: clamp(at(row.low)), tone: "bad" },
      { from: clamp(at(row.low)), to: clamp(at(row.high)), tone: "good" },
      { from: clamp(at(row.high)), to: 1, tone: "bad" },
    ];
  if (fallingIsGood(row))
    return [
      { from: 0, to: targetAt, tone: "good" },
      { from: targetAt, to: 1, tone: "bad" },
    ];
  const near = clamp(at(nearFrom(row, nearCut) ?? 0));
  return [
    { from: 0, to: near, tone: "bad" },
    { from: near, to: targetAt, tone: "near" },
    { from: targetAt, to: 1, tone: "good" },
  ];
}

function barOf(actual: number, share: number, hatched: boolean): BulletSpec["bar"] {
  if (actual < 0) return { to: 0, hatched, broken: "start" };
  return share > 1 ? { to: 1, hatched, broken: "end" } : { to: share, hatched, broken: null };
}

/** A target of zero stands at the start of the scale; what lies beyond it is all good or all bad. */
function zeroGoal(
  actual: number,
  fallingIsGood: boolean,
  hatched: boolean,
): Pick<BulletSpec, "bands" | "bar" | "target" | "second" | "expected"> {
  return {
    bands: [{ from: 0, to: 1, tone: fallingIsGood ? "bad" : "good" }],
    bar: actual === 0 ? { to: 0, hatched, broken: null } : barOf(actual, targetAt, hatched),
    target: 0,
    second: [],
    expected: null,
  };
}

function placed(
  row: ScoreRow,
  others: readonly ScoreRow[],
  nearCut: number,
): Pick<BulletSpec, "bands" | "bar" | "target" | "second" | "expected"> {
  const anchor = row.bound === "within" ? row.high : row.goal;
  const hatched = row.actual_grade === "estimate";
  const nothing = { bands: [], bar: null, target: anchor === null ? null : targetAt, second: [], expected: null };
  if (anchor === 0 && row.actual !== null) return zeroGoal(row.actual, fallingIsGood(row), hatched);
  if (anchor === 0) return { ...nothing, target: 0 };
  if (anchor === null || anchor < 0) return nothing;
  const at = (value: number): number => (value / anchor) * targetAt;
  const rangeEnds = row.basis === "level" ? [row.low, row.high] : [];
  const seconds = [...rangeEnds, ...others.map((other) => other.goal)].filter((goal) => goal !== null && goal !== anchor && goal > 0);
  const second = [...new Set(seconds.map((goal) => clamp(at(goal as number))))];
  if (row.actual === null) return { ...nothing, second };
  return {
    bands: bandsOf(row, at, nearCut),
    bar: barOf(row.actual, at(row.actual), hatched),
    target: targetAt,
    second,
    expected: row.expected === null ? null : clamp(at(row.expected)),
  };
}

/** An actual against its target on a scale of its own, from zero. */
export function bullet({ row, others = [], nearCut = 0.9, text, words, print }: BulletInput): BulletSpec {
  const plan = words.target(row);
  return {
    ...text,
    kind: "bullet",
    empty: null,
    ...placed(row, others, nearCut),
    value: row.actual === null ? words.noFigure : print.number(row.actual, 3),
    plan,
    status: row.status,
    overridden: row.override_status !== null,
    table: {
      columns: [
        left("indicator", words.indicator),
        left("unit", words.unit),
        right("plan", words.plan),
        right("actual", words.actual),
        left("verdict", words.verdict),
      ],
      rows: [{ indicator: words.name(row), unit: row.unit, plan, actual: row.actual, verdict: words.status(row.status) }],
    },
  };
}
