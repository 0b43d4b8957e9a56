import type { Accumulation } from "./kinds.ts";

/** What an actual says of an interval: half-open ISO days, its indicator's unit. */
export interface SpanFigure {
  interval_start: string;
  interval_end: string;
  value: number | null;
  denominator: number | null;
}

/** How the value of a span comes about from figures of intervals within it. */
export interface Span<F extends SpanFigure> {
  how: "own" | "sum" | "mean";
  figures: readonly F[];
}

const monthsOf = ({ interval_start: start, interval_end: end }: SpanFigure): number =>
  (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7));

/** Months, quarters, half-years and years of the calendar: what adds up. */
const isTile = (figure: SpanFigure): boolean => {
  if (!figure.interval_start.endsWith("-01") || !figure.interval_end.endsWith("-01")) return false;
  const months = monthsOf(figure);
  return [1, 3, 6, 12].includes(months) && (Number(figure.interval_start.slice(5, 7)) - 1) % months === 0;
};

/** What covers [from, end) without a gap, the longest figures first; null where some month has none. */
function tiles<F extends SpanFigure>(figures: readonly F[], from: string, end: string): F[] | null {
  const longest = new Map<string, F>();
  for (const figure of figures) {
    const known = longest.get(figure.interval_start);
    if (isTile(figure) && (known === undefined || figure.interval_end > known.interval_end)) longest.set(figure.interval_start, figure);
  }
  const chosen: F[] = [];
  for (let day = from; day < end; ) {
    const next = longest.get(day);
    if (next === undefined) return null;
    chosen.push(next);
    day = next.interval_end;
  }
  return chosen;
}

function madeFrom({ how, figures }: Span<SpanFigure>): number | null {
  const values = figures.map(({ value }) => value ?? Number.NaN);
  if (how === "own") return values[0] ?? null;
  if (how === "sum") return values.reduce((sum, value) => sum + value, 0);
  const { weights, whole } = weightsOf(figures);
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / whole;
}

/** What a mean over figures weighs by: their denominators where all have one, else their months; `whole`: all together. */
export function weightsOf(figures: readonly SpanFigure[]): { weights: number[]; whole: number } {
  const weights = figures.every(({ denominator }) => denominator !== null)
    ? figures.map(({ denominator }) => denominator ?? 0)
    : figures.map((figure) => monthsOf(figure));
  return { weights, whole: weights.reduce((sum, weight) => sum + weight, 0) };
}

const isClose = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** The figures that make the value over [start, end) as the engine made it (db/sql/150): its own; for a sum the running total that reaches furthest and
 *  what adds up behind it; the state at the end; the mean of all months. Null where none of these gives `value`. */
export function spanOf<F extends SpanFigure>(
  figures: readonly F[],
  accumulation: Accumulation,
  { start, end }: { start: string; end: string },
  value: number,
): Span<F> | null {
  const known = figures.filter((figure) => figure.value !== null && figure.interval_start >= start && figure.interval_end <= end);
  const made = (how: Span<F>["how"], of: readonly F[]): Span<F> | null =>
    isClose(madeFrom({ how, figures: of }), value) ? { how, figures: of } : null;
  const own = known.find((figure) => figure.interval_start === start && figure.interval_end === end);
  const asOwn = own === undefined ? null : made("own", [own]);
  if (asOwn !== null) return asOwn;
  switch (accumulation) {
    case "sum": {
      const base = furthest(known.filter((figure) => figure.interval_start === start));
      const rest = tiles(known, base?.interval_end ?? start, end);
      return rest === null ? null : made("sum", base === undefined ? rest : [base, ...rest]);
    }
    case "last": {
      const state = known
        .filter((figure) => figure.interval_end === end)
        .reduce<F | undefined>(
          (best, figure) => (best === undefined || figure.interval_start < best.interval_start ? figure : best),
          undefined,
        );
      return state === undefined ? null : made("own", [state]);
    }
    case "average": {
      const all = tiles(known, start, end);
      return all === null ? null : made("mean", all);
    }
    default:
      return null;
  }
}

const furthest = <F extends SpanFigure>(figures: readonly F[]): F | undefined =>
  figures.reduce<F | undefined>(
    (best, figure) => (best === undefined || figure.interval_end > best.interval_end ? figure : best),
    undefined,
  );
