import type { Interval } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import { type Incoming, offered } from "./incoming.ts";

/** A figure of one indicator and area. */
export interface Moment {
  start: string;
  end: string;
  value: number;
  /** Null: held by the set. */
  incoming: Incoming | null;
}

/** By end and then by length, shortest first. */
const byTime = (a: Interval, b: Interval): number =>
  a === b ? 0 : a.end !== b.end ? (a.end < b.end ? -1 : 1) : a.start === b.start ? 0 : a.start > b.start ? -1 : 1;

/** Figures by their time, those of the same time as in the files. */
export function inTime(series: readonly Incoming[]): readonly Incoming[] {
  const isSorted = series.every(({ value }, n) => n === 0 || byTime((series[n - 1] as Incoming).value.interval, value.interval) <= 0);
  return isSorted ? series : [...series].sort((a, b) => byTime(a.value.interval, b.value.interval));
}

/** One figure for each interval of a series, in time: the import's before the set's, which say nothing where they are made up. `actuals`: in time. */
export function timeline(actuals: readonly Incoming[], held: readonly Row<"actuals">[]): Moment[] {
  const moments: Moment[] = [];
  let last: Interval | null = null;
  for (const incoming of actuals) {
    const { interval } = incoming.value;
    const value = offered(incoming);
    if (value === null || (last !== null && byTime(last, interval) === 0)) continue;
    moments.push({ start: interval.start, end: interval.end, value, incoming });
    last = interval;
  }
  if (held.length === 0) return moments;
  const own = new Set(moments.map(({ start, end }) => `${start} ${end}`));
  for (const { interval_start: start, interval_end: end, value, grade } of held)
    if (value !== null && grade !== "illustrative" && !own.has(`${start} ${end}`)) moments.push({ start, end, value, incoming: null });
  return moments.sort(byTime);
}
