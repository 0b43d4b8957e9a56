import { fold } from "../model/fold.ts";
import type { Interval } from "../model/period.ts";
import { measureOf } from "./columnRole.ts";
import type { HeaderView } from "./columns.ts";
import type { Column } from "./draft.ts";
import type { Position } from "./grid.ts";
import { remembered } from "./matching/remembered.ts";
import { PeriodCells } from "./periodCells.ts";
import { isFigure, RowCells } from "./rowCells.ts";
import { type RowName, rowName } from "./rowName.ts";
import { type RowNumber, ranks, rowNumber } from "./rowNumber.ts";
import { tableBody } from "./tableBody.ts";
import { bilingual, type TableParts } from "./tableParts.ts";
import { type PlacedUnit, UnitCells } from "./unitCells.ts";
import { splitLooseUnit, splitUnit } from "./unitText.ts";

/** The words of one row, before anything is said of how rows hang together. */
export interface RowWords extends RowName {
  row: number;
  nameAt: Position;
  code: string | null;
  /** The unit cell of the row, a ditto mark resolved; not what rows above or the title say. */
  unitCell: PlacedUnit | null;
  /** What a row above says of all that follow: "Đơn vị tính: triệu đồng". */
  unitAbove: PlacedUnit | null;
  area: string | null;
  interval: Interval | null;
  /** The heading that a column of its own names. */
  section: string | null;
  /** What the row says its figures are: "Kế hoạch", "Thực hiện". */
  measure: string | null;
  note: string | null;
  verdict: string | null;
  indent: number;
  hasFigures: boolean;
  /** Every row has a place of its own, and this one names none: a total, or who knows what. */
  isUnplaced: boolean;
  /** A text runs over the columns of figures, as headings do. */
  isWide: boolean;
}

interface NamedCell {
  words: RowName;
  at: Position;
  number: RowNumber | null;
  indent: number;
}

/** Rows from which it is told. */
const sample = 200;

const measureIn = (name: string): string | null => (measureOf(name) === null ? null : name);

/** The row of all places together; "Công Thành" and "Tổng Cọt" are places. */
const isWhole = remembered((area: string) =>
  /^((tong|cong)( cong| so| toan| \d|$)|toan |ca (nuoc|tinh|huyen)$)/.test(fold(area).replace(/[:.\s]+$/, "")),
);

/** Reads the words of a table's rows, from the top down. */
export class RowReader {
  private readonly cells: RowCells;
  private readonly units: UnitCells;
  private readonly periods: PeriodCells;
  private readonly rows: readonly number[];
  readonly footnotes: ReadonlyMap<string, string>;
  private readonly marks: ReadonlySet<string>;
  /** Names read before: long tables say the same ones over and over. */
  private readonly names = new Map<string, RowName>();
  /** The capital that numbered a row last. */
  private capital: string | null = null;
  private area: string | null = null;
  private section: string | null = null;
  private last: RowWords | null = null;
  /** Names say what their rows' figures are, below the row of the indicator. */
  private readonly isNamedByMeasure: boolean;

  /** Each row is one place's: nothing else tells it from the next. */
  private readonly isPlaceEach: boolean;
  /** Rows are named in two languages: "Lúa - Paddy". */
  private readonly isBilingual: boolean;

  constructor({ grid, body }: TableParts, columns: readonly Column[], { time, looks }: HeaderView) {
    this.cells = new RowCells(grid, columns);
    this.units = new UnitCells(this.cells);
    this.periods = new PeriodCells(this.cells, columns, time);
    const { rows, footnotes } = tableBody(this.cells, body);
    [this.rows, this.footnotes, this.marks] = [rows, footnotes, new Set(footnotes.keys())];
    this.isNamedByMeasure = this.cells.of("name").some((column) => (looks[column]?.planned ?? 0) > 0 && (looks[column]?.done ?? 0) > 0);
    const others = (["name", "period", "measure", "section", "code"] as const).some((kind) => this.cells.of(kind).length > 0);
    this.isPlaceEach = this.cells.of("area").length === 1 && !others;
    const texts = this.cells.of("name").flatMap((column) => rows.slice(0, sample).flatMap((row) => this.cells.text(row, column) || []));
    this.isBilingual = texts.filter((text) => bilingual.test(text)).length * 2 > Math.max(4, texts.length);
  }

  read(): RowWords[] {
    const found: RowWords[] = [];
    for (const row of this.rows) {
      const hasFigures = this.cells.hasFigures(row);
      if (!hasFigures && (this.isBlank(row) || this.units.takesLabel(row))) continue;
      const words = this.words(row, hasFigures);
      if (words.name !== "") this.last = words;
      found.push(words);
    }
    return found;
  }

  private isBlank(row: number): boolean {
    return (this.cells.grid.rows[row] ?? []).every(({ text }) => text === "");
  }

  private words(row: number, hasFigures: boolean): RowWords {
    const { cells, units, last } = this;
    const unitCell = units.next(row);
    const area = cells.firstText(row, "area") ?? this.wholeByNumber(row);
    const isUnplaced = area === null && this.isPlaceEach && hasFigures;
    if (area !== null || isUnplaced) this.area = area === null || isWhole(area) ? null : area;
    this.section = cells.firstText(row, "section") ?? this.section;
    const interval = this.periods.next(row, hasFigures);
    const named = this.named(row);
    const { words, number } = named;
    if (number?.rank === ranks.letter || (number?.rank === ranks.roman && number.number?.length === 1)) this.capital = number.number;
    const measure = cells.firstText(row, "measure") ?? (this.isNamedByMeasure && last !== null ? measureIn(words.name) : null);
    const isUnnamed = words.name === "" || measure === words.name;
    const isRepeated = isUnnamed && hasFigures && (area !== null || measure !== null || cells.first(row, "period") !== null);
    const above = isRepeated ? last : null;
    return {
      name: above?.name ?? words.name,
      number: above?.number ?? number,
      opensParts: words.opensParts,
      unit: above?.unit ?? words.unit,
      mark: words.mark,
      isTotal: words.isTotal || (area !== null && this.area === null),
      row,
      nameAt: above?.nameAt ?? named.at,
      code: cells.firstText(row, "code"),
      unitCell: unitCell ?? above?.unitCell ?? null,
      unitAbove: units.above,
      area: this.area,
      interval,
      section: this.section,
      measure,
      note: cells.joined(row, "note"),
      verdict: cells.firstText(row, "verdict"),
      indent: named.indent,
      hasFigures,
      isUnplaced,
      isWide:
        !hasFigures &&
        cells.values.length > 1 &&
        (cells.values.includes(named.at.column) || cells.values.every((column) => cells.cell({ row, column }).master !== undefined)),
    };
  }

  /** "Toàn huyện" in one cell over TT and Xã. */
  private wholeByNumber(row: number): string | null {
    const text = this.cells.of("area").length > 0 ? this.cells.firstText(row, "number") : null;
    return text !== null && isWhole(text) ? text : null;
  }

  /** The name and number of a row: a number column may hold the name of a total, and a name its own number. */
  private named(row: number): NamedCell {
    const { cells, capital } = this;
    const columns = cells.of("name");
    const numberAt = cells.first(row, "number");
    const numberCell = numberAt === null ? null : cells.cell(numberAt);
    const day = numberCell?.day;
    const number = rowNumber(day ? `${Number(day.slice(8))}.${Number(day.slice(5, 7))}` : (numberCell?.text ?? ""), capital);
    let at = cells.first(row, "name");
    if (at === null && numberAt !== null && number === null) at = numberAt;
    if (at === null && columns.length > 0 && numberAt === null) at = this.strayName(row);
    const cell = at === null ? null : cells.cell(at);
    const words = this.nameOf(cell?.text ?? "");
    const offset = at === null ? 0 : Math.max(0, columns.indexOf(at.column));
    return { words, at: at ?? { row, column: columns[0] ?? 0 }, number: number ?? words.number, indent: (cell?.indent ?? 0) + 2 * offset };
  }

  private nameOf(text: string): RowName {
    const key = `${this.capital}|${text}`;
    const own = this.isBilingual ? (bilingual.exec(text)?.[1] ?? text) : text;
    const words =
      this.names.get(key) ?? rowName(own, this.capital, this.marks, this.cells.of("unit").length > 0 ? splitUnit : splitLooseUnit);
    this.names.set(key, words);
    return words;
  }

  /** The only text of a row that has none where names stand: a heading written into another column. */
  private strayName(row: number): Position | null {
    const columns: number[] = [];
    for (const [column, { text, master }] of (this.cells.grid.rows[row] ?? []).entries())
      if (text !== "" && !master && /\p{L}{2}/u.test(text) && !isFigure(text)) columns.push(column);
    const [column] = columns;
    const isOther = column === undefined || this.cells.of("note").includes(column) || this.cells.of("unit").includes(column);
    return columns.length === 1 && !isOther ? { row, column } : null;
  }
}
