import { fold } from "../model/fold.ts";
import type { Interval } from "../model/period.ts";
import { addingUp } from "./columnFigures.ts";
import type { HeaderView } from "./columns.ts";
import type { Column } from "./draft.ts";
import { words } from "./headerWords.ts";
import { monthsOf, spanOfPath } from "./span.ts";

const monthsOfPath = (path: readonly string[]) => spanOfPath(path).months;
export const isPart = (path: readonly string[]) => {
  const months = monthsOfPath(path);
  return months !== null && months[1] - months[0] <= 2;
};

const leafOf = (path: readonly string[]): string => fold(path.at(-1) ?? "");
const isBareTotal = (path: readonly string[]) =>
  monthsOfPath(path) === null && (words.total.test(leafOf(path)) || spanOfPath(path).isRunning);
/** "Tổng quý I", which names its months and may name no year. */
const isNamedTotal = (path: readonly string[]) => monthsOfPath(path) !== null && /^(cong|tong)\b/.test(leafOf(path));
/** "Cả năm", "Lũy kế": from January, whichever months stand beside it. */
const isFromJanuary = (path: readonly string[]) => spanOfPath(path).isRunning || /\bnam\b/.test(leafOf(path));

const daysOf = ({ role }: Column): Interval | null => (role.kind === "actual" ? role.interval : null);

/** The days that columns cover together; null where one of them has none. */
function coveredBy(columns: readonly Column[]): Interval | null {
  const days = columns.flatMap((column) => daysOf(column) ?? []);
  const [start] = days.map((each) => each.start).sort();
  const end = days
    .map((each) => each.end)
    .sort()
    .at(-1);
  return days.length < columns.length || start === undefined || end === undefined ? null : { start, end };
}

/** Whether no row that can be added up adds up: "Tháng 8 | Tháng 9 | Tổng số", of nine months. */
export function addsUpNowhere(view: HeaderView, summed: readonly Column[], total: Column): boolean {
  const { adding, of } = addingUp(
    view,
    summed.map(({ index }) => index),
    total.index,
    0.01,
  );
  return of > 0 && adding === 0;
}

/** Totals of months: "Tháng 10 | Tháng 11 | Tháng 12 | Cộng" is of these three. `isOfMonths`: the table is one of months, so that a total
 *  of the year, not all there yet, ends with its last month; else "Cả năm" stays the whole year. */
export function withTotal(view: HeaderView, columns: readonly Column[], isOfMonths = true): Column[] {
  const isSummed = ({ path, role }: Column) => role.kind === "actual" && isPart(path) && !isNamedTotal(path);
  const parts = columns.filter((column) => isSummed(column) && (view.looks[column.index]?.figures ?? 0) > 0);
  const last = parts.at(-1);
  if (last === undefined) return [...columns];
  const upTo = monthsOfPath(last.path)?.[1] ?? 12;
  let since: Column[] = [];
  return columns.map((column): Column => {
    const { role, path } = column;
    if (parts.includes(column)) since.push(column);
    if (role.kind !== "actual" || !(isBareTotal(path) || isNamedTotal(path))) return column;
    const summed = since.length > 0 ? since : parts;
    since = [];
    const isOther = !isNamedTotal(path) && !/\bquy\b/.test(leafOf(path)) && addsUpNowhere(view, summed, column);
    const covered = summed.length > 1 && !isFromJanuary(path) && !isOther ? coveredBy(summed) : null;
    if (isNamedTotal(path)) {
      const named = covered === null ? null : monthsOf(Number(covered.start.slice(0, 4)), monthsOfPath(path) ?? [1, 12]);
      const isSame = role.interval === null && named?.start === covered?.start && named?.end === covered?.end;
      return isSame ? { ...column, role: { ...role, interval: covered } } : column;
    }
    if (covered !== null) return { ...column, role: { ...role, interval: covered } };
    if (role.interval === null || !isOfMonths) return column;
    return { ...column, role: { ...role, interval: monthsOf(Number(role.interval.start.slice(0, 4)), [1, upTo]) } };
  });
}
