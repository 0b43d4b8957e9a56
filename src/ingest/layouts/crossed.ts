import { bareKindOf, columnsByWords, type HeaderView } from "../columns.ts";
import { withIndicators } from "../indicatorColumns.ts";
import { indicatorOf } from "../indicatorOf.ts";
import type { Layout } from "./layout.ts";

/** What the groups of columns measure, by the unit of each. */
function measuredIn({ paths, looks }: HeaderView): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const of = (looks[index]?.figures ?? 0) > 0 ? indicatorOf(path) : null;
    if (of !== null && of.unit !== null) found.set(of.unit, of.indicator);
  }
  return found;
}

/** Cây trồng | Diện tích (ha): KH, TH | Sản lượng (tấn): KH, TH. A row and a group of columns together name the indicator: "Diện tích lúa". */
export const crossed: Layout = {
  id: "crossed",
  score: (view) => {
    const kinds = columnsByWords(view, null).map(({ role }) => role.kind);
    const measured = measuredIn(view);
    const isCrossed = measured.size >= 2 && new Set(measured.values()).size >= 2;
    return isCrossed && kinds.includes("name") && !kinds.some((kind) => kind === "unit" || kind === "area" || kind === "period") ? 0.75 : 0;
  },
  columns: (view) => withIndicators(view, columnsByWords(view, bareKindOf(view))),
};
