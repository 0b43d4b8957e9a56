import { isBareSpan } from "../columnRole.ts";
import { bareKindOf, columnsByWords } from "../columns.ts";
import { spanOfPath } from "../span.ts";
import type { Layout } from "./layout.ts";

const isBareYear = (path: readonly string[]) => {
  const { year, months } = spanOfPath(path);
  return year !== null && months === null && isBareSpan(path);
};

/** Chỉ tiêu | ĐVT | 2010 | 2011 | 2012: a year a column. What the years hold is told by the title, or by words above them. */
export const yearsWide: Layout = {
  id: "yearsWide",
  score: ({ paths }) => {
    const years = new Set(paths.map((path) => spanOfPath(path).year));
    years.delete(null);
    if (paths.filter(isBareYear).length >= 2) return 0.7;
    return years.size >= 3 ? 0.6 : 0;
  },
  columns: (view) => columnsByWords(view, bareKindOf(view)),
};
