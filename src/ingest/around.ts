import type { TableReading } from "./draft.ts";
import { cellAt, type Grid, type GridCell, type Position } from "./grid.ts";
import type { Surroundings } from "./importer.ts";

const rowsBeside = 2;
const columnsBeside = 1;
const most = 7;

/** The columns that tell what a cell means: number, name and unit of the row, its neighbours, and the one that gives a reason. */
function columnsAround({ columns }: TableReading, at: Position, evidence: Position | null, width: number): number[] {
  const told = columns.filter(({ role }) => /^(number|code|name|unit|area|period)$/.test(role.kind)).map(({ index }) => index);
  const beside = Array.from({ length: 2 * columnsBeside + 1 }, (_, n) => at.column - columnsBeside + n);
  const wanted = [at.column, ...(evidence ? [evidence.column] : []), ...told, ...beside].filter((column) => column >= 0 && column < width);
  return [...new Set(wanted)].slice(0, most).sort((a, b) => a - b);
}

/** Cells of a row in the chosen columns; neighbours of one merged cell are one, with its span in columns of the view. */
function cellsOf(grid: Grid, row: number, columns: readonly number[]): Surroundings["rows"][number]["cells"] {
  const cells: Surroundings["rows"][number]["cells"] = [];
  let before: { master: GridCell["master"]; isOwn: Position } | null = null;
  for (const column of columns) {
    const { text, master } = cellAt(grid, row, column);
    const first = cells.at(-1);
    const isSame = master !== undefined && before !== null && same(master, before.master ?? before.isOwn);
    if (first && isSame) first.span += 1;
    else {
      cells.push({ column, text, span: 1 });
      before = { master, isOwn: { row, column } };
    }
  }
  return cells;
}

const same = (a: Position, b: Position) => a.row === b.row && a.column === b.column;

/** A cell in its surroundings: the rows beside it and the row of the evidence, blank ones left out, in the columns that tell what it means. */
export function surroundings(grid: Grid, reading: TableReading, at: Position, evidence: Position | null): Surroundings {
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns = columnsAround(reading, at, evidence, width);
  const near = Array.from({ length: 2 * rowsBeside + 1 }, (_, n) => at.row - rowsBeside + n).filter(
    (row) => row >= 0 && row < grid.rows.length,
  );
  const rows = [...new Set([...(evidence ? [evidence.row] : []), ...near])].sort((a, b) => a - b);
  const byIndex = new Map(reading.columns.map((column) => [column.index, column.path.filter(Boolean).join(" › ")]));
  return {
    columns: columns.map((index) => ({ index, name: byIndex.get(index) ?? "" })),
    rows: rows
      .map((row) => ({ row, cells: cellsOf(grid, row, columns) }))
      .filter(({ row, cells }) => row === at.row || row === evidence?.row || cells.some(({ text }) => text !== "")),
    at,
    evidence,
  };
}
