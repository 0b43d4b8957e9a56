import { fold } from "../../model/fold.ts";
import { columnsByWords, type HeaderView } from "../columns.ts";
import type { Column } from "../draft.ts";
import { indicatorColumns } from "../indicatorColumns.ts";
import { withTotal } from "../monthTotals.ts";
import { spanIn } from "../span.ts";
import type { Layout } from "./layout.ts";

const has = (columns: readonly Column[], kind: Column["role"]["kind"]) => columns.some(({ role }) => role.kind === kind);

/** With a column of periods the rows say the time, save where a header names its own. */
function timed(columns: readonly Column[]): Column[] {
  if (!has(columns, "period")) return [...columns];
  return columns.map((column) => {
    const { role, path } = column;
    const text = path.join(" | ");
    const { year, months, isPrevious } = spanIn(text);
    const isOwn = (year !== null && !isPrevious) || months !== null || /\b(nam|ca nam)$/.test(fold(text));
    return isOwn || !(role.kind === "target" || role.kind === "actual" || role.kind === "unknown")
      ? column
      : { ...column, role: { ...role, interval: null } };
  });
}

const columnsOf = (view: HeaderView): Column[] => {
  const byWords = columnsByWords(view, "actual");
  return timed(withTotal(view, has(byWords, "name") ? byWords : indicatorColumns(view)));
};

/** A row for each place or period: Phường | Chỉ tiêu | Kỳ | KH | TH, or with an indicator a column. */
export const long: Layout = {
  id: "long",
  score: (view) => {
    const columns = columnsByWords(view, "actual");
    const hasRows = has(columns, "area") || has(columns, "period");
    return hasRows && columnsOf(view).some(({ role }) => /target|actual|unknown/.test(role.kind)) ? 0.9 : 0;
  },
  columns: columnsOf,
};
