import type { Cell, CellStyle, CellValue, MergeRange, WriteOptions, WriteSheet } from "hucre/xlsx";
import { guard } from "../model/formulaGuard.ts";

/** A formula with the value that we have for it: a file opened without computing shows the same. "" where it shows nothing. */
export interface Formula {
  formula: string;
  result: number | string;
}

export type Content = string | number | null | Formula;

const isFormula = (content: Content): content is Formula => typeof content === "object" && content !== null;

/** "A", "Z", "AA" of a column, 0-based. */
export function columnLetter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : `${columnLetter(Math.floor(column / 26) - 1)}${rest}`;
}

/** A text inside a formula. Excel takes no more than 255 signs of one. */
export const quoted = (text: string): string => `"${text.slice(0, 255).replaceAll('"', '""')}"`;

/** A defined name of a workbook. */
export type DefinedName = NonNullable<WriteOptions["namedRanges"]>[number];

/** The reference of a sheet inside a formula. */
export const sheetRef = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

/** A sheet that is being filled row by row. Texts are guarded against being taken for formulas. Rows and columns are 0-based. */
export class SheetDraft {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: MergeRange[] = [];
  /** One object a style: most cells have nothing of their own but what they look like. */
  private readonly styled = new Map<CellStyle, Partial<Cell>>();
  private readonly heights = new Map<number, { height: number }>();

  get height(): number {
    return this.rows.length;
  }

  /** One style for all cells, or one each. Answers the row's index. */
  add(contents: readonly Content[], style: CellStyle | readonly (CellStyle | null)[]): number {
    const at = this.rows.length;
    this.rows.push(
      contents.map((content, column) => {
        const own = Array.isArray(style) ? (style[column] ?? null) : (style as CellStyle);
        if (isFormula(content)) {
          const { formula, result } = content;
          this.cells.set(`${at},${column}`, { ...this.look(own), formula, formulaResult: result, value: result });
          return result;
        }
        if (own !== null) this.cells.set(`${at},${column}`, this.look(own));
        return typeof content === "string" ? guard(content) : content;
      }),
    );
    return at;
  }

  private look(style: CellStyle | null): Partial<Cell> {
    if (style === null) return {};
    const known = this.styled.get(style);
    if (known !== undefined) return known;
    const made = { style };
    this.styled.set(style, made);
    return made;
  }

  /** In points. */
  setHeight(row: number, height: number): void {
    this.heights.set(row, { height });
  }

  /** One text over so many columns. Answers the row's index. */
  addAcross(text: string, columns: number, style: CellStyle, height: number): number {
    const at = this.add([text, ...Array.from({ length: columns - 1 }, () => null)], style);
    this.merge(at, 0, at, columns - 1);
    this.setHeight(at, height);
    return at;
  }

  /** All that was put in, under a name. */
  content(name: string): Pick<WriteSheet, "name" | "rows" | "cells" | "merges" | "rowDefs"> {
    return { name, rows: this.rows, cells: this.cells, merges: this.merges, rowDefs: this.heights };
  }

  merge(startRow: number, startCol: number, endRow: number, endCol: number): void {
    if (startRow !== endRow || startCol !== endCol) this.merges.push({ startRow, startCol, endRow, endCol });
  }
}
