import { type Interval, intervalOf } from "./period.ts";
import type { Row, Rows } from "./tables.ts";

type Lock = Row<"locks">;

/** The periods that are locked once these rows count, oldest first: the newest row of a period decides. */
export function lockedPeriods(rows: readonly Pick<Lock, "period" | "is_locked">[]): string[] {
  const states = new Map(rows.map(({ period, is_locked }) => [period, is_locked]));
  return [...states].flatMap(([period, isLocked]) => (isLocked ? [period] : [])).sort();
}

/** "9 tháng": from the first day of the year over more than the period. The whole year is none: it has a lock of its own. */
const isRunningTo = ({ start, end }: Interval, period: Interval): boolean =>
  start === `${period.start.slice(0, 4)}-01-01` &&
  start < period.start &&
  period.start < end &&
  end <= period.end &&
  !end.endsWith("-01-01");

/** The locked period that a figure belongs to; null when none. Every interval that lies wholly in a period does: nine months lock their months
 *  and quarters too, but not the year, which can still be reported. So does a running total that ends in it: nine months less six are the
 *  third quarter. */
export function lockOver({ start, end }: Interval, locked: readonly string[]): string | null {
  return (
    locked.find((period) => {
      const interval = intervalOf(period);
      return interval !== null && ((interval.start <= start && end <= interval.end) || isRunningTo({ start, end }, interval));
    }) ?? null
  );
}

interface Touching {
  rows: Rows;
  removals: readonly { table: string; key: readonly string[] }[];
}

/** The locked periods in which a change sets or takes away a figure. A change that unlocks a period itself is free to change it. */
export function locksTouched({ rows, removals }: Touching, locked: readonly string[]): string[] {
  const unlocked = new Set((rows.locks ?? []).filter(({ is_locked }) => !is_locked).map(({ period }) => period));
  const left = locked.filter((period) => !unlocked.has(period));
  const intervals = [
    ...(rows.actuals ?? []).map(({ interval_start, interval_end }) => ({ start: interval_start, end: interval_end })),
    ...removals.filter(({ table }) => table === "actuals").map(({ key }) => ({ start: key[2] ?? "", end: key[3] ?? "" })),
  ];
  const touched = intervals.flatMap((interval) => lockOver(interval, left) ?? []);
  return [...new Set(touched)].sort();
}
