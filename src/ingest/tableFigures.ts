import type { Convention } from "../model/numeral.ts";
import { cleaned } from "../model/unit.ts";
import { type CellFigure, cellFigure, type FoundFigure, plainFigure } from "./cellFigure.ts";
import { columnConventions, type TypedCell } from "./columnConvention.ts";
import type { HeaderView } from "./columns.ts";
import type { ColumnRole, Corrections } from "./corrections.ts";
import type { Column } from "./draft.ts";
import { isPercentFormat } from "./excelFormat.ts";
import { cellAt, type GridCell, type Position } from "./grid.ts";
import type { PlacedRow } from "./hierarchy.ts";
import type { Questions } from "./questions.ts";
import type { RowUnit } from "./rowUnits.ts";

/** A table whose rows and columns are known, before its figures are read. */
export interface PlacedTable {
  view: HeaderView;
  columns: readonly Column[];
  rows: readonly PlacedRow[];
  /** Of each row. */
  units: readonly RowUnit[];
  corrections: Corrections;
  questions: Questions;
  /** Fixed by the layout. */
  convention: Convention | undefined;
}

export type ValueColumn = Column & { role: Extract<ColumnRole, { kind: "target" | "actual" | "unknown" }> };
export const isValueRole = (role: ColumnRole): role is ValueColumn["role"] => /^(target|actual|unknown)$/.test(role.kind);
export const isValueColumn = (column: Column): column is ValueColumn => isValueRole(column.role);

const blank: GridCell = { text: "" };
const isSameThing = (one: Column | undefined, other: Column) => one?.indicator === other.indicator && one?.area === other.area;

/** Reads the cells of a table's columns of figures: each column has its convention, and its way to store shares. */
export class TableFigures {
  readonly values: readonly ValueColumn[];
  readonly percents: readonly Column[];
  private readonly conventions: ReadonlyMap<number, Convention | null>;
  private readonly shares = new Map<number, "ratio" | "percent" | "asked">();

  constructor(readonly table: PlacedTable) {
    this.values = table.columns.filter(isValueColumn);
    this.percents = table.columns.filter(({ role }) => role.kind === "percent");
    this.conventions = this.settleConventions();
    for (const { index } of this.values) this.shares.set(index, this.sharesOf(index));
  }

  /** A cell of a range that begins elsewhere holds no figure of its own. */
  cell(row: number, column: number): GridCell {
    const cell = cellAt(this.table.view.parts.grid, row, column);
    return cell.master ? blank : cell;
  }

  /** What a cell says in a row of the unit. */
  read(row: number, column: number, unit: string | null, isGrowthRow = false): CellFigure {
    const read = this.plainly(row, column, unit, isGrowthRow);
    return unit === "%" && read.kind === "figure" ? this.asShare(read, { row, column }) : read;
  }

  private plainly(row: number, column: number, unit: string | null, isGrowthRow = false): CellFigure {
    const convention = this.conventions.get(column) ?? null;
    return cellFigure(this.cell(row, column), { convention, unit, isGrowthRow, brackets: this.table.corrections.brackets?.[column] });
  }

  private typedCells({ index: column, indicator, unit }: Column): TypedCell[] {
    const { rows, units } = this.table;
    const cells: TypedCell[] = [];
    for (const [index, { row }] of rows.entries()) {
      const { text, value, day } = this.cell(row, column);
      if (text === "" || value !== undefined || day !== undefined) continue;
      cells.push({ text, row, unit: indicator === null ? (units[index]?.unit ?? null) : unit });
    }
    return cells;
  }

  private settleConventions(): Map<number, Convention | null> {
    const { columns, corrections, convention: fixed, questions } = this.table;
    const given = { ...corrections.conventions };
    if (fixed) for (const { index } of this.values) given[index] ??= fixed;
    const settled = columnConventions({
      columns: new Map(this.values.map((column) => [column.index, this.typedCells(column)])),
      given,
      percents: this.percents.flatMap((column) => this.typedCells(column).map(({ text }) => text)),
      besides: (at) => this.values.flatMap((other) => (other.index !== at && isSameThing(columns[at], other) ? [other.index] : [])),
      cellAt: (row, column) => this.cell(row, column),
    });
    for (const [column, { convention, unsettled, isBorrowed }] of settled) {
      if (unsettled.length === 0) continue;
      const at = unsettled.slice(0, 5).map((row) => ({ row, column }));
      questions.ask("convention", column, at, convention === "en" ? ["en", "vi"] : ["vi", "en"], !isBorrowed);
    }
    return new Map([...settled].map(([column, { convention }]) => [column, convention]));
  }

  /** Whether the shares of a column are stored as ratios: 0,874 for 87,4 %. One that says "%" itself is not asked. */
  private sharesOf(column: number): "ratio" | "percent" | "asked" {
    const { corrections, rows, units, questions } = this.table;
    const given = corrections.shares?.[column];
    if (given) return given;
    const at: Position[] = [];
    for (const [index, { row }] of rows.entries()) {
      if (units[index]?.unit !== "%") continue;
      const read = this.plainly(row, column, "%");
      const share = read.kind === "figure" ? this.bareShare(read, { row, column }) : null;
      if (share === null) continue;
      if (share > 1.5) return "percent";
      if (share > 0) at.push({ row, column });
    }
    if (at.length < 2) return "percent";
    questions.ask("shares", column, at, ["ratio", "percent"], true);
    return "asked";
  }

  /** A share written without its sign. */
  private bareShare({ figure }: FoundFigure, { row, column }: Position): number | null {
    const { text, format } = this.cell(row, column);
    const isBare = figure.bound === null && figure.basis === "level" && figure.denominator === null;
    return isBare && !text.includes("%") && !isPercentFormat(format) ? figure.low : null;
  }

  /** A share that may be stored as its ratio: both readings kept. */
  private asShare(read: FoundFigure, at: Position): FoundFigure {
    const { corrections, questions } = this.table;
    const state = this.shares.get(at.column);
    const share = this.bareShare(read, at);
    if (share === null || share > 1.5 || share <= 0 || state === undefined) return read;
    const asPercent = plainFigure(cleaned(share * 100));
    if (state === "ratio") return { ...read, figure: asPercent };
    if (state === "percent") {
      if (corrections.shares?.[at.column] === "percent" || !(this.isOutOfLine(share, at) || this.isRatioRow(at))) return read;
      questions.ask("shares", at.column, [at], ["ratio", "percent"], true);
    }
    return { ...read, figure: asPercent, doubts: [...read.doubts, "shares"], others: [...read.others, read.figure] };
  }

  /** The shares of a row that are of the same thing as those of a column, as they are written. */
  private sharesIn({ row, column: beside }: Position): { share: number; text: string; column: number }[] {
    return this.values.flatMap((each) => {
      const { index: column } = each;
      if (!isSameThing(this.table.columns[beside], each)) return [];
      const read = this.plainly(row, column, "%");
      const share = read.kind === "figure" ? this.bareShare(read, { row, column }) : null;
      return share === null ? [] : [{ share, text: this.cell(row, column).text, column }];
    });
  }

  /** Every other share of the row is some hundred times as large. */
  private isOutOfLine(share: number, { row, column }: Position): boolean {
    const others = this.sharesIn({ row, column }).filter((other) => other.column !== column);
    return others.length > 0 && others.every((other) => other.share / share >= 30);
  }

  /** None of the row's shares is above one, and one is as finely written as ratios are; an old workbook does not tell its formats. */
  private isRatioRow(at: Position): boolean {
    const shares = this.sharesIn(at);
    const isFine = /\.xls$/i.test(this.table.view.parts.grid.file) || shares.some(({ text }) => /[.,]\d{3}/.test(text));
    return isFine && shares.length > 1 && shares.every(({ share }) => share <= 1);
  }
}
