import { fold } from "../model/fold.ts";
import type { GridCell } from "./grid.ts";
import { isRowWord, words } from "./headerWords.ts";
import { headerPaths, type TableParts } from "./tableParts.ts";

const blank: GridCell = { text: "" };

/** Where the second of two tables begins that stand side by side under the same words: Nội dung thu | Dự toán | Nội dung chi | Dự toán. */
function secondOf({ grid, header }: TableParts, width: number): number | null {
  if (header === null) return null;
  const leaves = headerPaths(grid, header, width).map((path) => path.at(-1) ?? "");
  const [first, second, ...others] = leaves.flatMap((leaf, column) => (isRowWord(leaf) ? [column] : []));
  if (first === undefined || second === undefined || others.length > 0) return null;
  const isNumbered = words.number.test(fold(leaves[second - 1] ?? ""));
  const start = isNumbered ? second - 1 : second;
  const beside = (column: number, end: number) =>
    leaves
      .slice(column + 1, end)
      .filter((leaf) => leaf !== "")
      .map(fold)
      .join("|");
  const [left, right] = [beside(first, start), beside(second, width)];
  return left !== "" && left === right ? start : null;
}

/** The tables that stand side by side under one header, each with the other's cells left out. */
export function sideBySide(parts: TableParts, width: number): TableParts[] {
  const start = secondOf(parts, width);
  if (start === null) return [parts];
  const { grid, header } = parts;
  const of = (isMine: (column: number) => boolean): TableParts => {
    const keep = (cells: GridCell[]) => cells.map((cell, column) => (isMine(column) ? cell : blank));
    return { ...parts, grid: { ...grid, rows: grid.rows.map((cells, row) => (row < (header?.first ?? 0) ? cells : keep(cells))) } };
  };
  return [of((column) => column < start), of((column) => column >= start)];
}
