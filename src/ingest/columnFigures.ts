import type { HeaderView } from "./columns.ts";
import { cellAt } from "./grid.ts";

/* How the figures of columns hang together. Of numbers that a workbook stores: what a text is worth is not known before its column's convention. */

/** Rows from which it is told. */
const sample = 400;

/** The figures of the rows that have one in each of the columns. */
export function figuresOf({ parts: { grid, body } }: HeaderView, columns: readonly number[]): number[][] {
  return body.slice(0, sample).flatMap((row) => {
    const figures = columns.map((column) => cellAt(grid, row, column).value);
    return figures.every((figure) => figure !== undefined) ? [figures] : [];
  });
}

const isNear = (one: number, other: number, slack: number) => Math.abs(one - other) <= Math.abs(other) * slack;

/** In how many rows the columns add up to the total, and in how many they could. */
export function addingUp(view: HeaderView, parts: readonly number[], total: number): { adding: number; of: number } {
  const rows = figuresOf(view, [...parts, total]);
  const adding = rows.filter((figures) =>
    isNear(
      figures.slice(0, -1).reduce((sum, each) => sum + each, 0),
      figures.at(-1) ?? 0,
      0.01,
    ),
  );
  return { adding: adding.length, of: rows.length };
}

/** Whether the percentages of a column are those of one column in another, in every row and in two at least. */
export function isShareOf(view: HeaderView, share: number, [part, whole]: readonly [number, number]): boolean {
  const rows = figuresOf(view, [share, part, whole]).filter(([, , all]) => all !== 0);
  return rows.length > 1 && rows.every(([percent = 0, one = 0, all = 1]) => Math.abs(percent - (one / all) * 100) <= 0.06);
}
