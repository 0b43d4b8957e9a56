import type { Grade } from "../../model/kinds.ts";
import { lockOver } from "../../model/locks.ts";
import { type Interval, intervalOf, periodOf } from "../../model/period.ts";

export type ColumnKind = "months" | "quarters" | "running" | "years";

/** One column of the grid: a reporting period. */
export interface EntryColumn extends Interval {
  /** Its period, as targets write it: "2013-06". */
  id: string;
  /** The locked period that covers it. */
  lock: string | null;
  /** What a figure typed here is, unless said otherwise: an estimate while the period runs. */
  grade: Grade;
}

const idsOf = (kind: ColumnKind, year: string, years: readonly string[]): string[] => {
  switch (kind) {
    case "months":
      return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);
    case "quarters":
      return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
    case "running":
      return [`${year}-Q1`, `${year}-H1`, `${year}-M9`, year];
    case "years":
      return [...years];
  }
};

/** The columns of a grid, in time's order. `today`: ISO day. */
export const columnsOf = (
  kind: ColumnKind,
  year: string,
  years: readonly string[],
  locked: readonly string[],
  today: string,
): EntryColumn[] =>
  idsOf(kind, year, years).flatMap((id) => {
    const interval = intervalOf(id);
    return interval === null
      ? []
      : [
          {
            id,
            ...interval,
            lock: lockOver(interval, locked),
            grade: today < interval.end ? ("estimate" as const) : ("preliminary" as const),
          },
        ];
  });

/** The column that an interval stands in. */
export const columnOf = (interval: Interval): string | null => periodOf(interval);
