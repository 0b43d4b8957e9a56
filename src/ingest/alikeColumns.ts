import { fold } from "../model/fold.ts";
import type { Column } from "./draft.ts";
import { words } from "./headerWords.ts";
import { schoolYearIn, spanOfPath } from "./span.ts";

/** What a column's figures are of, as far as its header says: two columns of one key give a figure twice. */
const keyOf = ({ role, area, indicator, path }: Column): string =>
  JSON.stringify([{ ...role }, area, indicator, schoolYearIn(path.join(" | "))?.last, isRunningBeside({ role, path })]);

/** "Lũy kế" beside rows that name their months. */
const isRunningBeside = ({ role, path }: Pick<Column, "role" | "path">): boolean =>
  "interval" in role && role.interval === null && spanOfPath(path).isRunning;

/** Columns of which nothing tells what sets them apart. */
export interface AlikeColumns {
  /** The one total among them, where all the others stand beside it under a common header: they are parts of it. */
  total: number | null;
  /** Without the total. */
  others: readonly number[];
}

export function alikeColumns(columns: readonly Column[]): AlikeColumns[] {
  const byKey = new Map<string, number[]>();
  for (const column of columns)
    if (column.role.kind === "target" || column.role.kind === "actual") {
      const key = keyOf(column);
      byKey.set(key, [...(byKey.get(key) ?? []), column.index]);
    }
  const isTotal = (index: number) => words.total.test(fold(columns[index]?.path.at(-1) ?? ""));
  return [...byKey.values()].flatMap((same): AlikeColumns[] => {
    if (same.length < 2) return [];
    const [total = null, ...more] = same.filter((index) => isTotal(index) || (columns[index]?.path.length ?? 0) <= 1);
    return more.length > 0 ? [{ total: null, others: same }] : [{ total, others: same.filter((index) => index !== total) }];
  });
}
