import type { Holdings } from "./holdings.ts";
import { type Incoming, offered } from "./incoming.ts";

/** A figure of one indicator and area. */
export interface Moment {
  start: string;
  end: string;
  value: number;
  /** Null: held by the set. */
  incoming: Incoming | null;
}

/** The actuals of the import in hand by indicator and area, where the name is settled. */
export function seriesOf(all: readonly Incoming[]): readonly (readonly Incoming[])[] {
  const series = new Map<string | null, Map<string | null, Incoming[]>>();
  for (const incoming of all) {
    if (incoming.value.kind !== "actual" || !incoming.isSettled || offered(incoming) === null) continue;
    const { indicator, area_id } = incoming;
    const id = indicator?.indicator_id ?? null;
    const ofIndicator = series.get(id) ?? new Map<string | null, Incoming[]>();
    series.set(id, ofIndicator);
    const group = ofIndicator.get(area_id);
    if (group) group.push(incoming);
    else ofIndicator.set(area_id, [incoming]);
  }
  return [...series.values()].flatMap((areas) => [...areas.values()]);
}

/** One figure for each interval of a series, by end and then by length, shortest first: the import's before the set's. */
export function timeline(series: readonly Incoming[], set: Holdings): Moment[] {
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
  const [first] = series;
  for (const { interval_start: start, interval_end: end, value } of set.series(first?.indicator?.indicator_id ?? "", first?.area_id ?? ""))
    if (value !== null) add({ start, end, value, incoming: null });
  return moments.sort((a, b) => (a.end !== b.end ? (a.end < b.end ? -1 : 1) : a.start > b.start ? -1 : 1));
}
