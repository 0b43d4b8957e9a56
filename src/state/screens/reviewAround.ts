import type { Position } from "../../ingest/grid.ts";
import type { Surroundings } from "../../ingest/importer.ts";

export interface AroundCell {
  column: number;
  text: string;
  span: number;
  /** `hit`: the cell itself; `why`: the one that gives the reason. */
  kind: "hit" | "why" | "plain";
  isNumber: boolean;
}

export interface AroundTable {
  columns: { index: number; name: string; isHit: boolean }[];
  /** Numbered as the person counts. */
  rows: { number: number; isHit: boolean; cells: AroundCell[] }[];
}

const covers = (position: Position | null, row: number, column: number, span: number): boolean =>
  position !== null && position.row === row && position.column >= column && position.column < column + span;

/** Digits with what stands round them in reports. */
const isFigure = (text: string): boolean => /^[\s(≥≤<>~+−-]*\d[\d.,\s/]*[%‰)]?$/.test(text) || /^#/.test(text);

/** The surroundings of a cell, ready to draw. */
export const aroundTable = ({ columns, rows, at, evidence }: Surroundings): AroundTable => ({
  columns: columns.map((column) => ({ ...column, isHit: column.index === at.column })),
  rows: rows.map(({ row, cells }) => ({
    number: row + 1,
    isHit: row === at.row,
    cells: cells.map(({ column, text, span }) => ({
      column,
      text,
      span,
      kind: covers(at, row, column, span) ? "hit" : covers(evidence, row, column, span) ? "why" : "plain",
      isNumber: isFigure(text),
    })),
  })),
});
