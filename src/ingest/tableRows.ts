import { fold } from "../model/fold.ts";
import type { Interval } from "../model/period.ts";
import { cellInterval, type TableTime } from "./columnInterval.ts";
import type { Column } from "./draft.ts";
import { cellAt, type Grid, type GridCell, type Position } from "./grid.ts";
import { footnoteMark, isRemark, isSignature } from "./looseRows.ts";
import { type RowName, rowName } from "./rowName.ts";
import { rowNumber } from "./rowNumber.ts";
import type { TableParts } from "./tableParts.ts";
import { isDitto, isUnitLabel, labelledUnit, unitFrom } from "./unitText.ts";

/** The words of one row, before anything is said of how rows hang together. */
export interface RowWords extends RowName {
  row: number;
  nameAt: Position;
  code: string | null;
  /** The unit cell of the row, a ditto mark resolved; not what rows above or the title say. */
  unitCell: { text: string; at: Position } | null;
  /** What a row above says of all that follow: "Đơn vị tính: triệu đồng". */
  unitAbove: { text: string; at: Position } | null;
  area: string | null;
  interval: Interval | null;
  note: string | null;
  verdict: string | null;
  indent: number;
  hasFigures: boolean;
  /** A text runs over the columns of figures, as headings do. */
  isWide: boolean;
}

export interface TableRows {
  rows: RowWords[];
  /** By mark, bare: "(*)". */
  footnotes: ReadonlyMap<string, string>;
}

/** The cell as its own: "" where it repeats a range that begins in another column. */
const ownText = (cell: GridCell, column: number): string => (cell.master !== undefined && cell.master.column !== column ? "" : cell.text);
const isFigure = (text: string) => /\d/.test(text) || /^([-–—−x…]|\.{2,}|#.*)$/i.test(text);

/** The row of all places together. */
const wholeArea = /^(tong|cong|toan )/;

export class RowReader {
  private readonly grid: Grid;
  private readonly body: readonly number[];
  private readonly columns: Partial<Record<Column["role"]["kind"], number[]>> = {};
  private readonly values: number[];
  private readonly periodHeaders: string[];
  private readonly time: TableTime;
  private readonly marks = new Set<string>();
  readonly footnotes = new Map<string, string>();

  constructor({ grid, body }: TableParts, columns: readonly Column[], time: TableTime) {
    [this.grid, this.body, this.time] = [grid, body, time];
    for (const { index, role } of columns) (this.columns[role.kind] ??= []).push(index);
    this.values = columns.filter(({ role }) => /target|actual|percent|unknown/.test(role.kind)).map(({ index }) => index);
    this.periodHeaders = this.of("period").map((index) => fold(columns[index]?.path.at(-1) ?? ""));
  }

  private of(kind: Column["role"]["kind"]): readonly number[] {
    return this.columns[kind] ?? [];
  }

  private text(row: number, column: number | undefined): string {
    return column === undefined ? "" : ownText(cellAt(this.grid, row, column), column);
  }

  private first(row: number, kind: Column["role"]["kind"]): Position | null {
    for (const column of this.of(kind)) if (this.text(row, column) !== "") return { row, column };
    return null;
  }

  private at({ row, column }: Position): string {
    return cellAt(this.grid, row, column).text;
  }

  private hasFigures(row: number): boolean {
    return this.values.some((column) => {
      const cell = cellAt(this.grid, row, column);
      return !cell.master && cell.text !== "" && (isFigure(cell.text) || cell.isError === true || this.first(row, "name") !== null);
    });
  }

  /** Rows up to the signatures; footnotes and remarks taken out and kept by their mark. */
  private bodyRows(): number[] {
    const rows: number[] = [];
    const loose: { row: number; text: string }[] = [];
    let lastFigures = -1;
    for (const row of this.body) {
      const texts = this.loneTexts(row);
      if (texts.some(isSignature)) break;
      if (this.hasPlainFigures(row)) lastFigures = row;
      const text = texts.length <= 2 ? texts.find((found) => footnoteMark(found) !== null || isRemark(found)) : undefined;
      if (text !== undefined) loose.push({ row, text });
      rows.push(row);
    }
    const taken = new Set<number>();
    for (const { row, text } of loose) {
      const mark = footnoteMark(text);
      if (row < lastFigures && !(mark?.startsWith("(*") || isRemark(text))) continue;
      taken.add(row);
      if (mark !== null) this.remember(mark, text);
    }
    return rows.filter((row) => !taken.has(row) && (row <= lastFigures || !this.isSentence(row)));
  }

  private remember(mark: string, text: string): void {
    this.footnotes.set(mark, text);
    this.marks.add(mark);
    const [stars] = /\*+/.exec(mark) ?? [];
    if (stars) for (const same of [stars, `(${stars})`, `${stars})`]) this.footnotes.set(same, text);
  }

  /** The texts of a row that holds no figures and few words. */
  private loneTexts(row: number): string[] {
    const texts: string[] = [];
    for (const [column, cell] of (this.grid.rows[row] ?? []).entries()) {
      const text = ownText(cell, column);
      if (text === "") continue;
      if (texts.length >= 4 || cell.value !== undefined || /^[-+]?\d[\d.,]*%?$/.test(text)) return [];
      texts.push(text);
    }
    return texts;
  }

  /** Below the last figures a long sentence is no indicator. */
  private isSentence(row: number): boolean {
    const texts = this.loneTexts(row);
    return texts.length === 1 && ((texts[0] ?? "").length > 60 || this.first(row, "number") === null);
  }

  private hasPlainFigures(row: number): boolean {
    return this.values.some((column) => {
      const cell = cellAt(this.grid, row, column);
      return !cell.master && cell.text !== "" && cell.text.length < 60 && (cell.isError === true || isFigure(cell.text));
    });
  }

  read(): RowWords[] {
    const found: RowWords[] = [];
    let unitAbove: RowWords["unitAbove"] = null;
    let unitCell: RowWords["unitCell"] = null;
    let capital: string | null = null;
    let [area, lastName]: [string | null, RowWords | null] = [null, null];
    let period: (string | null)[] = this.of("period").map(() => null);
    for (const row of this.bodyRows()) {
      const hasFigures = this.hasFigures(row);
      const cells = this.grid.rows[row] ?? [];
      const label = hasFigures ? -1 : cells.findIndex((cell, column) => isUnitLabel(ownText(cell, column)));
      if (label >= 0) {
        unitAbove = { text: labelledUnit(cellAt(this.grid, row, label).text) ?? "", at: { row, column: label } };
        continue;
      }
      if (cells.every(({ text }) => text === "")) continue;
      unitCell = this.unitCell(row, unitCell);
      const areaCell = this.first(row, "area");
      if (areaCell) area = wholeArea.test(fold(this.at(areaCell))) ? null : this.at(areaCell);
      period = this.of("period").map((column, index) => this.text(row, column) || (hasFigures ? (period[index] ?? null) : null));
      const words = this.words(row, capital);
      if (words.number?.rank === 0 || (words.number?.number?.length === 1 && words.number.rank === 1)) capital = words.number.number;
      const isCarried = words.name === "" && hasFigures && lastName !== null && (areaCell !== null || this.first(row, "period") !== null);
      const named =
        isCarried && lastName
          ? { ...words, name: lastName.name, nameAt: lastName.nameAt, unit: lastName.unit, number: lastName.number }
          : words;
      const unit = this.ownUnit(row) ?? (isCarried ? (lastName?.unitCell ?? null) : null);
      const note = this.of("note")
        .map((column) => this.text(row, column))
        .filter(Boolean)
        .join("; ");
      const verdict = this.first(row, "verdict");
      const code = this.first(row, "code");
      const next: RowWords = {
        ...named,
        row,
        code: code ? this.at(code) : null,
        unitCell: unit === "ditto" ? unitCell : unit,
        unitAbove,
        area: this.of("area").length > 0 ? area : null,
        interval: this.interval(period),
        note: note === "" ? null : note,
        verdict: verdict ? this.at(verdict) : null,
        hasFigures,
        isTotal: named.isTotal || (areaCell !== null && area === null),
        isWide: !hasFigures && this.values.length > 1 && this.values.every((column) => cellAt(this.grid, row, column).master !== undefined),
      };
      if (next.name !== "") lastName = next;
      found.push(next);
    }
    return found;
  }

  private words(row: number, capital: string | null): RowName & { nameAt: Position; indent: number } {
    const names = this.of("name");
    let at = this.first(row, "name");
    const numberAt = this.first(row, "number");
    const numberCell = numberAt === null ? undefined : cellAt(this.grid, numberAt.row, numberAt.column);
    const day = numberCell?.day;
    const numberText = day ? `${Number(day.slice(8))}.${Number(day.slice(5, 7))}` : (numberCell?.text ?? "");
    const number = rowNumber(numberText, capital);
    if (at === null && numberAt !== null && number === null) at = numberAt;
    if (at === null && names.length > 0 && numberAt === null) at = this.strayName(row);
    const nameAt = at ?? { row, column: names[0] ?? 0 };
    const cell = at === null ? undefined : cellAt(this.grid, at.row, at.column);
    const parts = rowName(cell?.text ?? "", capital, this.marks);
    const offset = at === null ? 0 : Math.max(0, names.indexOf(at.column));
    return { ...parts, number: number ?? parts.number, nameAt, indent: (cell?.indent ?? 0) + 2 * offset };
  }

  /** The only text of a row that has none where names stand: a heading written into another column. */
  private strayName(row: number): Position | null {
    const texts = (this.grid.rows[row] ?? []).flatMap((cell, column) =>
      cell.text !== "" && !cell.master && /\p{L}{2}/u.test(cell.text) && !isFigure(cell.text) ? [column] : [],
    );
    const [column] = texts;
    return texts.length === 1 && column !== undefined && !this.of("note").includes(column) && !this.of("unit").includes(column)
      ? { row, column }
      : null;
  }

  private ownUnit(row: number): RowWords["unitCell"] | "ditto" {
    const at = this.first(row, "unit");
    if (at === null) return null;
    const text = this.at(at);
    return isDitto(text) ? "ditto" : /^[-–x…]$/i.test(text) ? null : { text: this.spelledUnit(text), at };
  }

  /** As the file writes it, without brackets; "1000 người" is spelled out. */
  private spelledUnit(text: string): string {
    const clean = text
      .replace(/\s+/g, " ")
      .replace(/^\((.*)\)$/, "$1")
      .trim();
    return /^\d/.test(clean) ? unitFrom(clean) : clean;
  }

  /** What a ditto mark in the next row repeats. */
  private unitCell(row: number, above: RowWords["unitCell"]): RowWords["unitCell"] {
    const own = this.ownUnit(row);
    if (own === "ditto") return above;
    return own ?? above;
  }

  private interval(texts: readonly (string | null)[]): Interval | null {
    if (texts.length === 0) return null;
    let { year } = this.time;
    for (const text of texts) if (text !== null) year = cellInterval(text, "", { ...this.time, year: null }).year ?? year;
    const read = texts.map((text, index) =>
      text === null ? null : cellInterval(text, this.periodHeaders[index] ?? "", { ...this.time, year }).interval,
    );
    const shortest = read.filter((interval) => interval !== null).sort((a, b) => daysOf(a) - daysOf(b));
    return shortest[0] ?? null;
  }
}

const daysOf = ({ start, end }: Interval) => Date.parse(end) - Date.parse(start);
