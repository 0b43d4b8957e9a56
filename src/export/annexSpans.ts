import type { Accumulation } from "../model/kinds.ts";
import type { AnnexFigure } from "./annexBook.ts";

/** How the value of a span comes about from figures that stand in the sheet. */
export interface Span {
  how: "own" | "sum" | "mean";
  figures: readonly AnnexFigure[];
}

const monthsOf = ({ interval_start: start, interval_end: end }: AnnexFigure): number =>
  (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7));

/** Months, quarters, half-years and years of the calendar: what adds up. */
const isTile = (figure: AnnexFigure): boolean => {
  const months = monthsOf(figure);
  return (
    [1, 3, 6, 12].includes(months) &&
    figure.interval_start.endsWith("-01") &&
    figure.interval_end.endsWith("-01") &&
    (Number(figure.interval_start.slice(5, 7)) - 1) % months === 0
  );
};

/** What covers [from, end) without a gap, the longest figures first; null where some month has none. */
function tiles(figures: readonly AnnexFigure[], from: string, end: string): AnnexFigure[] | null {
  const chosen: AnnexFigure[] = [];
  for (let day = from; day < end; ) {
    const next = figures
      .filter((figure) => figure.interval_start === day && figure.interval_end <= end && isTile(figure))
      .sort((a, b) => (a.interval_end < b.interval_end ? 1 : -1))[0];
    if (next === undefined) return null;
    chosen.push(next);
    day = next.interval_end;
  }
  return chosen;
}

function madeFrom({ how, figures }: Span): number | null {
  const values = figures.map(({ value }) => value ?? Number.NaN);
  if (how === "own") return values[0] ?? null;
  if (how === "sum") return values.reduce((sum, value) => sum + value, 0);
  const weights = weightsOf(figures);
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / weights.reduce((sum, weight) => sum + weight, 0);
}

/** What a mean over figures weighs by: their denominators where all have one, else their months. */
export const weightsOf = (figures: readonly AnnexFigure[]): number[] =>
  figures.every(({ denominator }) => denominator !== null)
    ? figures.map(({ denominator }) => denominator ?? 0)
    : figures.map((figure) => monthsOf(figure));

const isClose = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** The figures that make the value over [start, end) as the engine made it (db/sql/150): its own; for a sum the running total that reaches furthest and
 *  what adds up behind it; the state at the end; the mean of all months. Null where none of these gives `value`. */
export function spanOf(
  figures: readonly AnnexFigure[],
  accumulation: Accumulation,
  { start, end }: { start: string; end: string },
  value: number,
): Span | null {
  const known = figures.filter((figure) => figure.value !== null && figure.interval_start >= start && figure.interval_end <= end);
  const own = known.find((figure) => figure.interval_start === start && figure.interval_end === end);
  const options: Span[] = own === undefined ? [] : [{ how: "own", figures: [own] }];
  if (accumulation === "sum") {
    const base = known.filter((figure) => figure.interval_start === start).sort((a, b) => (a.interval_end < b.interval_end ? 1 : -1))[0];
    const rest = tiles(known, base?.interval_end ?? start, end);
    if (rest !== null) options.push({ how: "sum", figures: [...(base === undefined ? [] : [base]), ...rest] });
  }
  if (accumulation === "last") {
    const state = known.filter((figure) => figure.interval_end === end).sort((a, b) => (a.interval_start < b.interval_start ? -1 : 1))[0];
    if (state !== undefined) options.push({ how: "own", figures: [state] });
  }
  if (accumulation === "average") {
    const all = tiles(known, start, end);
    if (all !== null) options.push({ how: "mean", figures: all });
  }
  return options.find((option) => isClose(madeFrom(option), value)) ?? null;
}
