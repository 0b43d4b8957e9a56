import type { HeaderView } from "./columns.ts";
import { cellAt } from "./grid.ts";

/* How the figures of columns hang together. Of numbers that a workbook stores: what a text is worth is not known before its column's convention. */

/** Rows from which it is told. */
const sample = 400;

/** The figures of the rows that have one in each of the columns. */
function figuresOf({ parts: { grid, body } }: HeaderView, columns: readonly number[]): number[][] {
  return body.slice(0, sample).flatMap((row) => {
    const figures = columns.map((column) => cellAt(grid, row, column).value);
    return figures.every((figure) => figure !== undefined) ? [figures] : [];
  });
}

/** In how many rows the columns add up to the total, and in how many they could. `slack`: what rounding may take of it. */
export function addingUp(view: HeaderView, parts: readonly number[], total: number, slack = 0.001): { adding: number; of: number } {
  const rows = figuresOf(view, [...parts, total]);
  const adding = rows.filter((figures) => {
    const whole = figures.at(-1) ?? 0;
    const sum = figures.slice(0, -1).reduce((all, each) => all + each, 0);
    return Math.abs(sum - whole) <= Math.abs(whole) * slack;
  });
  return { adding: adding.length, of: rows.length };
}

/** Whether the percentages of a column are those of one column in another, in every row and in two at least. */
export function isShareOf(view: HeaderView, share: number, [part, whole]: readonly [number, number]): boolean {
  const rows = figuresOf(view, [share, part, whole]).filter(([, , all]) => all !== 0);
  return rows.length > 1 && rows.every(([percent = 0, one = 0, all = 1]) => Math.abs(percent - (one / all) * 100) <= 0.06);
}
