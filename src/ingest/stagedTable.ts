import type { FigureColumns } from "./figureColumns.ts";
import { type CellOf, PlainCell } from "./plainCell.ts";
import type { StagedBlock, StagedCell } from "./staged.ts";

/** The figures of a table of which little is kept; and of each of its cells, which of these it is: −1 where all is kept. */
export interface KeptFigures {
  columns: FigureColumns;
  places: Int32Array;
}

/** A staged table whose cells are not put together yet. */
export interface StagedTable {
  block: Omit<StagedBlock, "cells">;
  /** The cells of which all is kept, in the order of the table. */
  whole: readonly StagedCell[];
  /** Null: all is kept of each cell. */
  figures: KeptFigures | null;
}

function cellsOf({ whole, figures }: StagedTable, cellOf: CellOf): StagedCell[] {
  if (figures === null) return [...whole];
  const { columns, places } = figures;
  let taken = 0;
  return Array.from(places, (n) => {
    if (n >= 0) return new PlainCell(columns, n, cellOf);
    taken += 1;
    return whole[taken - 1] as StagedCell;
  });
}

/** The tables of one import with their cells. */
export function blocksOf(tables: readonly StagedTable[]): StagedBlock[] {
  const all: StagedCell[][] = [];
  const cellOf: CellOf = (n) => {
    let before = 0;
    for (const cells of all) {
      if (n < before + cells.length) return cells[n - before];
      before += cells.length;
    }
    return undefined;
  };
  for (const table of tables) all.push(cellsOf(table, cellOf));
  return tables.map(({ block }, index) => ({ ...block, cells: all[index] ?? [] }));
}
