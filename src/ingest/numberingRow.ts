import { cellAt, type Grid } from "./grid.ts";

/** How a column is computed, as the row of column numbers says: "5=4/2". */
export interface ColumnFormula {
  kind: "ratio" | "difference";
  /** Columns; null where the number is not there. */
  numerator: number | null;
  denominator: number | null;
}

const ratio = /^(?:\d{1,2}=)?(\d{1,2})[/:](\d{1,2})(?:[*x×]?100%?|%)?$/;
const difference = /^(?:\d{1,2}=)?(\d{1,2})[-–](\d{1,2})$/;

/** The formulas in a row of column numbers, by column. */
export function columnFormulas(grid: Grid, row: number | null, width: number): ReadonlyMap<number, ColumnFormula> {
  const formulas = new Map<number, ColumnFormula>();
  if (row === null) return formulas;
  const texts = Array.from({ length: width }, (_, column) => cellAt(grid, row, column).text.replace(/[()[\]\s]/g, ""));
  const numbered = new Map<string, number>();
  for (const [column, text] of texts.entries()) {
    const number = /^(\d{1,2})(=|$)/.exec(text)?.[1];
    if (number !== undefined && !numbered.has(number)) numbered.set(number, column);
  }
  for (const [column, text] of texts.entries())
    for (const [kind, pattern] of [
      ["ratio", ratio],
      ["difference", difference],
    ] as const) {
      const match = pattern.exec(text);
      if (!match) continue;
      const [numerator, denominator] = [match[1], match[2]].map((number) => numbered.get(number ?? "") ?? null);
      formulas.set(column, { kind, numerator: numerator ?? null, denominator: denominator ?? null });
    }
  return formulas;
}
