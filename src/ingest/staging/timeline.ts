import { type Incoming, offered } from "./incoming.ts";

/** A figure of one indicator and area. */
export interface Moment {
  start: string;
  end: string;
  value: number;
  /** Null: held by the set. */
  incoming: Incoming | null;
}

/** One figure for each interval of a series, by end and then by length, shortest first: the import's before the set's. */
export function timeline(series: readonly Incoming[]): Moment[] {
  const moments: Moment[] = [];
  const starts = new Map<string, Set<string>>();
  const add = (moment: Moment) => {
    const ends = starts.get(moment.start) ?? new Set();
    if (ends.has(moment.end)) return;
    starts.set(moment.start, ends.add(moment.end));
    moments.push(moment);
  };
  for (const incoming of series) {
    const { start, end } = incoming.value.interval;
    const value = offered(incoming);
    if (value !== null) add({ start, end, value, incoming });
  }
  for (const { interval_start: start, interval_end: end, value } of series[0]?.row.of?.actuals ?? [])
    if (value !== null) add({ start, end, value, incoming: null });
  return moments.sort((a, b) => (a.end !== b.end ? (a.end < b.end ? -1 : 1) : a.start > b.start ? -1 : 1));
}
