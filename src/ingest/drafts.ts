import { fold } from "../model/fold.ts";
import type { Convention } from "../model/numeral.ts";
import type { Problem } from "../model/problem.ts";
import { cleaned, unitOf } from "../model/unit.ts";
import { type CellFigure, cellFigure, plainFigure } from "./cellFigure.ts";
import { type ColumnCell, columnConventions } from "./columnConvention.ts";
import type { HeaderView } from "./columns.ts";
import type { Corrections } from "./corrections.ts";
import type { Column, Draft, DraftCheck, DraftValue, ReadingDoubt } from "./draft.ts";
import { isPercentFormat } from "./excelFormat.ts";
import { addressOf, cellAt, type GridCell, type Position } from "./grid.ts";
import type { PlacedRow } from "./hierarchy.ts";
import { indexOf, type PercentColumn, type PercentSample, percentColumn, printedPercent } from "./percentColumn.ts";
import type { Questions } from "./questions.ts";
import type { RowUnit } from "./rowUnits.ts";

const verdictWords =
  /^(đạt|không đạt|chưa đạt|vượt|đạt và vượt|vượt kế hoạch|vượt kh|đạt kế hoạch|đạt kh|hoàn thành|chưa hoàn thành|không hoàn thành|không đạt kế hoạch)$/iu;
const growthName = /^(toc do|ty le tang|muc tang|tang truong|nhip do)|tang truong|toc do tang/;

interface TableValues {
  view: HeaderView;
  columns: readonly Column[];
  rows: readonly PlacedRow[];
  units: readonly RowUnit[];
  corrections: Corrections;
  questions: Questions;
  /** Fixed by the layout. */
  convention: Convention | undefined;
}

type ValueColumn = Column & { role: Extract<Column["role"], { kind: "target" | "actual" | "unknown" }> };
const isValueColumn = (column: Column): column is ValueColumn => /^(target|actual|unknown)$/.test(column.role.kind);

/** A cell of a range that begins elsewhere holds no figure of its own. */
const ownCell = (cell: GridCell): GridCell => (cell.master ? { text: "" } : cell);

const isWholeRate = (unit: string | null) => unit?.startsWith("%") === true;

const isSameThing = (one: Column | undefined, other: Column | undefined): boolean =>
  one?.indicator === other?.indicator && one?.area === other?.area;

export class DraftReader {
  private readonly values: ValueColumn[];
  private readonly percents: Column[];
  private readonly conventions: ReadonlyMap<number, Convention | null>;
  private readonly unsettled = new Map<number, Set<number>>();
  private readonly percentColumns = new Map<number, PercentColumn>();
  private readonly ratioColumns = new Map<number, "ratio" | "percent" | "asked">();
  readonly problems: Problem[] = [];

  constructor(private readonly table: TableValues) {
    this.values = table.columns.filter(isValueColumn);
    this.percents = table.columns.filter(({ role }) => role.kind === "percent");
    this.conventions = this.settleConventions();
    for (const { index, role } of this.values) {
      this.ratioColumns.set(index, this.sharesOf(index));
      if (role.kind === "unknown") this.ask("role", index, this.examplesOf(index), ["actual", "target", "ignored"], true);
    }
    this.settlePercents();
  }

  private get grid() {
    return this.table.view.parts.grid;
  }

  private ask(...[kind, column, at, choices, isBlocking]: Parameters<Questions["ask"]>): void {
    this.table.questions.ask(kind, column, at, choices, isBlocking);
  }

  private cell(row: number, column: number): GridCell {
    return ownCell(cellAt(this.grid, row, column));
  }

  private examplesOf(column: number): Position[] {
    return this.table.rows
      .filter(({ row }) => this.cell(row, column).text !== "")
      .slice(0, 5)
      .map(({ row }) => ({ row, column }));
  }

  private settleConventions(): Map<number, Convention | null> {
    const { rows, units, corrections, convention: fixed } = this.table;
    const cellsOf = ({ index: column, indicator, unit }: Column): ColumnCell[] =>
      rows.map(({ row }, index) => ({ cell: this.cell(row, column), row, unit: indicator === null ? (units[index]?.unit ?? null) : unit }));
    const columns = new Map(this.values.map((column) => [column.index, cellsOf(column)]));
    const given = { ...corrections.conventions };
    if (fixed) for (const { index } of this.values) given[index] ??= fixed;
    const typedPercents = this.percents.flatMap((column) => cellsOf(column).filter(({ cell }) => cell.value === undefined));
    const settled = columnConventions(columns, given, typedPercents, (one, other) =>
      isSameThing(this.table.columns[one], this.table.columns[other]),
    );
    for (const [column, { convention, unsettled, isBorrowed }] of settled) {
      if (unsettled.length === 0) continue;
      const choices = convention === "en" ? ["en", "vi"] : ["vi", "en"];
      this.ask(
        "convention",
        column,
        unsettled.slice(0, 5).map((row) => ({ row, column })),
        choices,
        !isBorrowed,
      );
      if (!isBorrowed) this.unsettled.set(column, new Set(unsettled));
    }
    return new Map([...settled].map(([column, { convention }]) => [column, convention]));
  }

  /** Whether the shares of a column are stored as ratios: 0,874 for 87,4 %. One that says "%" itself is not asked. */
  private sharesOf(column: number): "ratio" | "percent" | "asked" {
    const given = this.table.corrections.shares?.[column];
    if (given) return given;
    const at: number[] = [];
    let hasLarge = false;
    for (const [index, { row }] of this.table.rows.entries()) {
      const value = this.bareShare(row, column, this.table.units[index]?.unit ?? null);
      if (value === null) continue;
      if (value > 1.5) hasLarge = true;
      else if (value > 0) at.push(row);
    }
    if (hasLarge || at.length < 2) return "percent";
    this.ask(
      "shares",
      column,
      at.map((row) => ({ row, column })),
      ["ratio", "percent"],
      true,
    );
    return "asked";
  }

  /** A share without its sign. */
  private bareShare(row: number, column: number, unit: string | null): number | null {
    if (unit !== "%") return null;
    const cell = this.cell(row, column);
    if (cell.text === "" || cell.text.includes("%") || isPercentFormat(cell.format)) return null;
    const read = cellFigure(cell, { convention: this.conventions.get(column) ?? null, unit, isGrowthRow: false, brackets: undefined });
    return read.kind === "figure" && read.figure.bound === null && read.figure.basis === "level" && read.figure.denominator === null
      ? read.figure.low
      : null;
  }

  private settlePercents(): void {
    if (this.percents.length === 0) return;
    const samples = new Map<number, PercentSample[]>(this.percents.map(({ index }) => [index, []]));
    for (const [index, { row }] of this.table.rows.slice(0, 400).entries()) {
      let figures: Map<number, number> | null = null;
      for (const { index: column } of this.percents) {
        const printed = printedPercent(this.cell(row, column), null);
        if (printed === null) continue;
        if (figures === null) {
          figures = new Map();
          for (const { index: at } of this.values) {
            const read = this.read(row, at, this.table.units[index]?.unit ?? null, false);
            if (read.kind === "figure") figures.set(at, read.figure.low);
          }
        }
        samples.get(column)?.push({ printed, figures });
      }
    }
    for (const column of this.percents) {
      const header = fold(column.path.join(" | "));
      const looksLikeGrowth =
        /toc do tang|tang truong|tang[,/ ]*\(?\+?\)?[,/; -]*giam|% tang|nhip do|muc tang/.test(header) && !/toc do phat trien/.test(header);
      const formula = this.table.view.formulas.get(column.index);
      this.percentColumns.set(
        column.index,
        percentColumn(column, this.table.columns, formula, samples.get(column.index) ?? [], looksLikeGrowth),
      );
    }
  }

  private read(row: number, column: number, unit: string | null, isGrowthRow: boolean): CellFigure {
    const cell = this.cell(row, column);
    const convention = this.conventions.get(column) ?? null;
    return cellFigure(cell, { convention, unit, isGrowthRow, brackets: this.table.corrections.brackets?.[column] });
  }

  /** All drafts, a row's columns grouped by place and indicator. */
  drafts(): Draft[] {
    const groups = new Map<string, { columns: ValueColumn[]; percents: Column[] }>();
    for (const column of [...this.values, ...this.percents]) {
      const key = JSON.stringify([column.area, column.indicator]);
      const group = groups.get(key) ?? { columns: [], percents: [] };
      if (isValueColumn(column)) group.columns.push(column);
      else group.percents.push(column);
      groups.set(key, group);
    }
    if (groups.size === 0) groups.set("", { columns: [], percents: [] });
    return this.table.rows.flatMap((row, index) => {
      const unit = this.table.units[index] ?? { unit: null, at: null };
      return [...groups.values()].flatMap((group) => this.draft(row, unit, group) ?? []);
    });
  }

  private draft(
    row: PlacedRow,
    { unit: rowUnit, at: unitAt }: RowUnit,
    group: { columns: ValueColumn[]; percents: Column[] },
  ): Draft | null {
    const lead = group.columns[0] ?? group.percents[0];
    const isSplit = lead !== undefined && (lead.indicator !== null || lead.area !== null);
    const name = lead?.indicator ?? row.name;
    if (lead?.indicator != null && !row.hasFigures) return null;
    const unit = lead?.indicator != null ? lead.unit : rowUnit;
    const header = this.table.view.parts.header;
    const nameAt = lead?.indicator != null ? { row: header?.first ?? 0, column: lead.index } : row.nameAt;
    const draft: Draft = {
      file: this.grid.file,
      sheet: this.grid.sheet,
      row: row.row,
      name,
      nameAt,
      code: row.code,
      number: row.number?.number ?? null,
      unit,
      unitAt: lead?.indicator != null && lead.unit !== null ? nameAt : unitAt,
      parent: row.parent,
      isGroup: row.isGroup,
      isTotal: row.isTotal,
      isDerived: row.isDerived,
      headings: row.headings,
      area: lead?.area ?? row.area,
      values: [],
      checks: [],
      note: row.note,
      verdict: row.verdict,
    };
    const ownUnits = new Map<string, Position>();
    for (const column of group.columns) {
      const value = this.value(row, column, draft, ownUnits);
      if (value) draft.values.push(value);
    }
    for (const column of group.percents) {
      const check = this.check(row, column, draft);
      if (check) draft.checks.push(check);
    }
    const [own] = ownUnits;
    if (draft.unit === null && own && ownUnits.size === 1) [draft.unit, draft.unitAt] = own;
    if (isSplit && draft.values.length === 0 && draft.checks.length === 0) return null;
    if (name === "" && draft.values.length > 0) {
      this.problems.push({ code: "noName", ...this.placeOf(draft.values[0]?.at ?? nameAt), found: draft.values[0]?.text ?? "" });
      for (const value of draft.values) value.problem ??= { code: "noName", ...this.placeOf(value.at), found: value.text };
    }
    return name === "" && draft.values.length === 0 ? null : draft;
  }

  private placeOf(at: Position) {
    const { file, sheet } = this.grid;
    return { file, ...(sheet === null ? {} : { sheet }), row: at.row + 1, column: addressOf(at) };
  }

  private value(row: PlacedRow, column: ValueColumn, draft: Draft, ownUnits: Map<string, Position>): DraftValue | null {
    const at = { row: row.row, column: column.index };
    const { text } = this.cell(at.row, at.column);
    const unit = draft.unit ?? column.unit;
    const isGrowthRow = isWholeRate(unit) && growthName.test(fold(draft.name));
    const read = this.read(at.row, at.column, unit, isGrowthRow);
    if (read.kind === "blank" || read.kind === "not_collected") return null;
    const { role } = column;
    const base: DraftValue = {
      at,
      text,
      kind: role.kind === "target" ? "target" : "actual",
      interval: role.interval ?? row.interval,
      grade: role.kind === "actual" ? role.grade : "preliminary",
      tier: role.kind === "target" ? role.tier : "plan",
      isAdjusted: role.kind === "target" && role.isAdjusted,
      assigned_by: role.kind === "target" ? role.assigned_by : null,
      figure: null,
      doubts: role.kind === "unknown" ? ["unknownRole"] : [],
      others: [],
      cellUnit: null,
      problem: null,
    };
    const place = { ...this.placeOf(at), found: text };
    if (base.interval === null) base.problem = { code: "noInterval", ...place };
    if (read.kind === "dash") {
      const { dash } = this.table.corrections;
      if (dash === undefined) this.ask("dash", null, [at], ["missing", "zero"], false);
      return dash === "zero" ? { ...base, figure: plainFigure(0) } : null;
    }
    if (read.kind === "fault") return { ...base, problem: { code: read.code, ...place } };
    if (read.kind === "words") {
      if (verdictWords.test(text)) draft.verdict ??= text;
      return { ...base, doubts: [...base.doubts, "textForValue"] };
    }
    if (read.kind !== "figure") return null;
    if (read.ownUnit !== null && draft.unit === null && !ownUnits.has(read.ownUnit)) ownUnits.set(read.ownUnit, at);
    return this.withDoubts({ ...base, ...this.asShare(read, at, unit), cellUnit: read.cellUnit }, base.doubts);
  }

  private withDoubts(value: DraftValue, before: readonly ReadingDoubt[]): DraftValue {
    const { at, kind, figure } = value;
    const doubts = new Set<ReadingDoubt>([...before, ...value.doubts]);
    if (doubts.has("brackets")) this.ask("brackets", at.column, [at], ["negative", "positive"], true);
    if (kind === "actual" && figure !== null && figure.basis !== "level") doubts.add("growthForValue");
    return { ...value, doubts: [...doubts] };
  }

  /** A share that may be stored as its ratio: both readings kept. */
  private asShare(
    read: Extract<CellFigure, { kind: "figure" }>,
    at: Position,
    unit: string | null,
  ): Pick<DraftValue, "figure" | "doubts" | "others"> {
    const { figure, doubts, others } = read;
    const state = this.ratioColumns.get(at.column);
    const value = unit === "%" ? this.bareShare(at.row, at.column, unit) : null;
    if (value === null || value > 1.5 || state === undefined) return { figure, doubts, others };
    const asPercent = plainFigure(cleaned(value * 100));
    if (state === "ratio") return { figure: asPercent, doubts, others };
    if (state === "asked")
      return value > 0 ? { figure: asPercent, doubts: [...doubts, "shares"], others: [...others, figure] } : { figure, doubts, others };
    if (this.table.corrections.shares?.[at.column] === "percent" || !this.isOutOfLine(value, at)) return { figure, doubts, others };
    this.ask("shares", at.column, [at], ["ratio", "percent"], true);
    return { figure: asPercent, doubts: [...doubts, "shares"], others: [...others, figure] };
  }

  /** Every other share of the row is some hundred times as large. */
  private isOutOfLine(value: number, { row, column }: Position): boolean {
    if (value <= 0) return false;
    const others = this.values.flatMap(({ index }) => (index === column ? [] : (this.rowShare(row, index) ?? [])));
    return others.length > 0 && others.every((other) => other / value >= 30);
  }

  private rowShare(row: number, column: number): number | null {
    const read = this.read(row, column, "%", false);
    return read.kind === "figure" && read.figure.denominator === null ? read.figure.low : null;
  }

  private check(row: PlacedRow, column: Column, draft: Draft): DraftCheck | null {
    if (column.role.kind !== "percent") return null;
    const cell = this.cell(row.row, column.index);
    if (cell.text === "") return null;
    if (verdictWords.test(cell.text)) {
      draft.verdict ??= cell.text;
      return null;
    }
    const printed = printedPercent(cell, null);
    if (printed === null) return null;
    const { scale, numerator, denominator } = this.percentColumns.get(column.index) ?? {
      scale: "index",
      numerator: null,
      denominator: null,
    };
    const isRatio = printed.saidScale === null && (scale === "ratio" || scale === "growthRatio");
    return {
      at: { row: row.row, column: column.index },
      of: column.role.of,
      index: indexOf(printed, scale),
      decimals: Math.max(0, printed.decimals - (isRatio ? 2 : 0)),
      numerator,
      denominator,
    };
  }
}

/** The unit that all columns of figures share by their header; null where they do not. */
export function headerUnit(columns: readonly Column[]): string | null {
  const units = new Set(columns.filter(isValueColumn).map(({ unit }) => unit));
  const [only] = units;
  return units.size === 1 && only !== undefined && only !== null && !(unitOf(only).is_rate && columns.length > 4) ? only : null;
}
