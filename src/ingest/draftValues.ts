import type { Interval } from "../model/period.ts";
import { type FoundFigure, plainFigure } from "./cellFigure.ts";
import { intervalBeside } from "./columnInterval.ts";
import { measureOf, valueKind } from "./columnRole.ts";
import { roleOf } from "./columns.ts";
import type { Draft, DraftValue } from "./draft.ts";
import { addressOf, type Grid, type Position } from "./grid.ts";
import type { PlacedRow } from "./hierarchy.ts";
import { remembered } from "./matching/remembered.ts";
import { isValueRole, type PlacedTable, type TableFigures, type ValueColumn } from "./tableFigures.ts";

const verdictWords =
  /^(đạt|không đạt|chưa đạt|vượt|đạt và vượt|vượt kế hoạch|vượt kh|đạt kế hoạch|đạt kh|hoàn thành|chưa hoàn thành|không hoàn thành|không đạt kế hoạch)$/iu;

/** Whether the text says how a plan was met, and not by how much. */
export const isVerdict = (text: string): boolean => verdictWords.test(text);

/** "Kế hoạch năm 2025" over rows: what all of them say. */
const isDatedMeasure = remembered((heading) => /(19|20)\d\d$/.test(heading) && measureOf(heading) !== null);

const none: readonly never[] = [];
const unknownRole = ["unknownRole"] as const;

/** Where a cell is, for a problem. */
export const placeIn = ({ file, sheet }: Grid, at: Position) => ({
  file,
  ...(sheet === null ? {} : { sheet }),
  row: at.row + 1,
  column: addressOf(at),
});

/** Reads the figures of rows: what each is of, and what is doubtful about it. */
export class ValueReader {
  private readonly byInterval = new Map<Interval, (Interval | undefined)[]>();
  private readonly byMeasure = new Map<string, ValueColumn["role"] | null>();
  /** Columns that do not say themselves whether they are planned or done. */
  private readonly silent: ReadonlySet<number>;

  constructor(
    private readonly table: PlacedTable,
    private readonly figures: TableFigures,
  ) {
    this.silent = new Set(figures.values.flatMap(({ index, path }) => (valueKind(path, null) === null ? [index] : [])));
  }

  /** `ownUnits`: collects the units that cells name; null in a row that names one. */
  value(row: PlacedRow, column: ValueColumn, draft: Draft, growth: boolean, ownUnits: Map<string, Position> | null): DraftValue | null {
    const { index } = column;
    const cell = this.figures.cell(row.row, index);
    if (cell.text === "" && !cell.isUncomputed) return null;
    const role = this.roleIn(row, column);
    if (role === null) return null;
    const read = this.figures.read(row.row, index, draft.unit ?? column.unit, growth);
    if (read.kind === "blank" || read.kind === "not_collected") return null;
    const at = { row: row.row, column: index };
    if (read.kind === "dash" && !this.isZero(at)) return null;
    const isTarget = role.kind === "target";
    const interval = role.interval ?? this.intervalIn(row, column);
    const value: DraftValue = {
      at,
      text: cell.text,
      kind: isTarget ? "target" : "actual",
      interval,
      grade: role.kind === "actual" ? role.grade : "preliminary",
      tier: isTarget ? role.tier : "plan",
      isAdjusted: isTarget && role.isAdjusted,
      assigned_by: isTarget ? role.assigned_by : null,
      figure: read.kind === "dash" ? plainFigure(0) : null,
      doubts: role.kind === "unknown" ? unknownRole : none,
      others: none,
      cellUnit: null,
      problem: interval === null ? { code: "noInterval", ...placeIn(this.table.view.parts.grid, at), found: cell.text } : null,
    };
    if (read.kind === "fault") value.problem = { code: read.code, ...placeIn(this.table.view.parts.grid, at), found: cell.text };
    if (read.kind === "words") {
      if (isVerdict(cell.text)) draft.verdict ??= cell.text;
      value.doubts = [...value.doubts, "textForValue"];
    }
    if (read.kind === "figure") {
      if (read.ownUnit !== null && ownUnits !== null && !ownUnits.has(read.ownUnit)) ownUnits.set(read.ownUnit, at);
      this.fill(value, read);
    }
    return value;
  }

  /** What a column holds in a row that says so itself, "Kế hoạch" in one and "Thực hiện" in the next, or stands below a heading that does; null: a
   *  percentage. */
  private roleIn({ measure: own, headings }: PlacedRow, column: ValueColumn): ValueColumn["role"] | null {
    const measure = own ?? (headings.length > 0 && this.silent.has(column.index) ? this.saidBy(headings) : null);
    if (measure === null || this.table.corrections.roles?.[column.index] !== undefined) return column.role;
    const key = `${column.index}|${measure}`;
    const before = this.byMeasure.get(key);
    if (before !== undefined) return before;
    const role = roleOf(this.table.view, [...column.path, measure], column.index, null);
    const said = isValueRole(role) ? role : null;
    this.byMeasure.set(key, said);
    return said;
  }

  private saidBy(headings: readonly string[]): string | null {
    return headings.findLast(isDatedMeasure) ?? null;
  }

  /** The days of a column that leaves them to its rows. */
  private intervalIn({ interval }: PlacedRow, { index, path }: ValueColumn): Interval | null {
    if (interval === null) return null;
    const byColumn = this.byInterval.get(interval) ?? [];
    this.byInterval.set(interval, byColumn);
    byColumn[index] ??= intervalBeside(path, interval);
    return byColumn[index] ?? null;
  }

  /** Whether "-" stands for zero: asked once a file. */
  private isZero(at: Position): boolean {
    const { corrections, questions } = this.table;
    if (corrections.dash === undefined) questions.ask("dash", null, [at], ["missing", "zero"], false);
    return corrections.dash === "zero";
  }

  private fill(value: DraftValue, { figure, doubts, others, cellUnit }: FoundFigure): void {
    value.figure = figure;
    value.others = others;
    value.cellUnit = cellUnit;
    if (doubts.length > 0) value.doubts = [...value.doubts, ...doubts];
    if (doubts.includes("brackets")) this.table.questions.ask("brackets", value.at.column, [value.at], ["negative", "positive"], true);
    if (value.kind === "actual" && figure.basis !== "level") value.doubts = [...value.doubts, "growthForValue"];
  }
}
