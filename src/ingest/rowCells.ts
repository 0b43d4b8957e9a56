import type { ColumnRole } from "./corrections.ts";
import type { Column } from "./draft.ts";
import { cellAt, type Grid, type GridCell, type Position } from "./grid.ts";

type Kind = ColumnRole["kind"];

/** The cell as its own: "" where it repeats a range that begins in another column. */
export const ownText = (cell: GridCell, column: number): string =>
  cell.master !== undefined && cell.master.column !== column ? "" : cell.text;
export const isFigure = (text: string): boolean => /\d/.test(text) || /^([-–—−x…]|\.{2,}|#.*)$/i.test(text);

/** The cells of a table's rows, asked by what their columns hold. */
export class RowCells {
  private readonly byKind: Partial<Record<Kind, number[]>> = {};
  /** Columns of figures and percentages. */
  readonly values: readonly number[];

  constructor(
    readonly grid: Grid,
    columns: readonly Column[],
  ) {
    for (const { index, role } of columns) this.byKind[role.kind] = [...this.of(role.kind), index];
    this.values = columns.filter(({ role }) => /target|actual|percent|unknown/.test(role.kind)).map(({ index }) => index);
  }

  of(kind: Kind): readonly number[] {
    return this.byKind[kind] ?? [];
  }

  cell({ row, column }: Position): GridCell {
    return cellAt(this.grid, row, column);
  }

  text(row: number, column: number): string {
    return ownText(cellAt(this.grid, row, column), column);
  }

  /** The first cell of the kind that is not blank. */
  first(row: number, kind: Kind): Position | null {
    for (const column of this.of(kind)) if (this.text(row, column) !== "") return { row, column };
    return null;
  }

  firstText(row: number, kind: Kind): string | null {
    for (const column of this.of(kind)) {
      const text = this.text(row, column);
      if (text !== "") return text;
    }
    return null;
  }

  joined(row: number, kind: Kind): string | null {
    let all: string | null = null;
    for (const column of this.of(kind)) {
      const text = this.text(row, column);
      if (text !== "") all = all === null ? text : `${all}; ${text}`;
    }
    return all;
  }

  /** Whether the row says anything of its indicator: figures, or words in their stead beside a name. */
  hasFigures(row: number): boolean {
    for (const column of this.values) {
      const cell = cellAt(this.grid, row, column);
      if (cell.master || (cell.text === "" && !cell.isUncomputed)) continue;
      if (cell.value !== undefined || cell.isError || cell.isUncomputed || isFigure(cell.text) || this.firstText(row, "name") !== null)
        return true;
    }
    return false;
  }

  hasPlainFigures(row: number): boolean {
    for (const column of this.values) {
      const cell = cellAt(this.grid, row, column);
      if (cell.master || cell.text === "" || cell.text.length >= 60) continue;
      if (cell.value !== undefined || cell.isError || isFigure(cell.text)) return true;
    }
    return false;
  }

  /** The texts of a row that holds no figures and few words. */
  loneTexts(row: number): string[] {
    const texts: string[] = [];
    for (const [column, cell] of (this.grid.rows[row] ?? []).entries()) {
      const text = ownText(cell, column);
      if (text === "") continue;
      if (texts.length >= 4 || cell.value !== undefined || /^[-+]?\d[\d.,]*%?$/.test(text)) return [];
      texts.push(text);
    }
    return texts;
  }
}
