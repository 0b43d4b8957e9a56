import { isBareSpan } from "../columnRole.ts";
import { bareKindOf, columnsByWords } from "../columns.ts";
import { isPart, withTotal } from "../monthTotals.ts";
import type { Layout } from "./layout.ts";

/** Chỉ tiêu | ĐVT | KH năm | T1 | T2 | … | T12 | Cộng: a month, or a quarter, a column. */
export const monthsWide: Layout = {
  id: "monthsWide",
  score: ({ paths }) => {
    const parts = paths.filter((path) => isPart(path));
    const bare = parts.filter((path) => isBareSpan(path));
    return parts.length >= 3 && (bare.length >= 3 || parts.length >= 4) ? 0.8 : 0;
  },
  columns: (view) => withTotal(view, columnsByWords(view, bareKindOf(view))),
};
