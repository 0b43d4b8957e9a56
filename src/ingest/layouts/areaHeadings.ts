import { bareKindOf, columnsByWords, type HeaderView } from "../columns.ts";
import { cellAt } from "../grid.ts";
import { areaIn } from "../headerWords.ts";
import type { Layout } from "./layout.ts";

/** Names of places in the column of names: each heads the rows below it, or is a row of the indicator above. */
function areasIn(view: HeaderView): number {
  const { grid, body } = view.parts;
  const names = columnsByWords(view, null).filter(({ role }) => role.kind === "name" || role.kind === "number");
  const found = new Set<string>();
  for (const row of body.slice(0, 400))
    for (const { index } of names) {
      const area = areaIn(cellAt(grid, row, index).text.replace(/^([IVX]+|\d+|[A-Z])[.)]\s*/, ""));
      if (area !== null) found.add(area);
    }
  return found.size;
}

/** "Phường An Phú" as a heading row, then its indicators; then the next ward. */
export const areaHeadings: Layout = {
  id: "areaHeadings",
  score: (view) => (areasIn(view) >= 2 ? 0.85 : 0),
  columns: (view) => columnsByWords(view, bareKindOf(view)),
};
