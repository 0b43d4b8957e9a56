import { fold } from "../model/fold.ts";
import type { HeaderView } from "./columns.ts";
import type { Column } from "./draft.ts";
import { words } from "./headerWords.ts";
import { monthsOf, spanOfPath } from "./span.ts";

const monthsOfPath = (path: readonly string[]) => spanOfPath(path).months;
export const isPart = (path: readonly string[]) => {
  const months = monthsOfPath(path);
  return months !== null && months[1] - months[0] <= 2;
};

/** A total of months that are not all there yet ends with the last of them. */
export function withTotal(view: HeaderView, columns: readonly Column[]): Column[] {
  const parts = columns.filter(({ path, role }) => role.kind === "actual" && isPart(path));
  const last = parts.findLast(({ index }) => (view.looks[index]?.figures ?? 0) > 0);
  const months = last ? monthsOfPath(last.path) : null;
  return columns.map((column) => {
    const { role, path } = column;
    const isSum = words.total.test(fold(path.at(-1) ?? "")) || spanOfPath(path).isRunning;
    const isTotal = role.kind === "actual" && monthsOfPath(path) === null && isSum;
    if (!isTotal || role.kind !== "actual" || role.interval === null || months === null) return column;
    const year = Number(role.interval.start.slice(0, 4));
    return { ...column, role: { ...role, interval: monthsOf(year, [1, months[1]]) } };
  });
}
