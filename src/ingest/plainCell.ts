import type { Grade } from "../model/kinds.ts";
import { type Interval, periodOf } from "../model/period.ts";
import { type FigureColumns, gradeAt, type Promised, stateNumber } from "./figureColumns.ts";
import { addressOf, type Position } from "./grid.ts";
import { type Choice, type Reason, type StagedCell, type StagedState, type StagedValue, stagedStates } from "./staged.ts";
import { actualRow, targetRow } from "./staging/rows.ts";

export type CellOf = (n: number) => StagedCell | undefined;

const noFacts: Choice["facts"] = {};
const noReasons: Reason[] = [];
Object.freeze(noReasons);

/** A cell of which little is kept: what it brings is made when somebody asks. */
export class PlainCell implements StagedCell {
  private id: string | null = null;
  private made: Choice[] | null = null;

  /** `n`: its number in the columns; `cellOf`: the cells of the import, counted through all its tables. */
  constructor(
    readonly columns: FigureColumns,
    readonly n: number,
    private readonly cellOf: CellOf,
  ) {}

  private textAt(n: number | undefined): string {
    return this.columns.texts[n ?? -1] ?? "";
  }

  /** The line that it stands in. */
  private get line(): number {
    return this.columns.line[this.n] ?? -1;
  }

  get cell_id(): string {
    this.id ??= this.columns.place.ids + addressOf(this.at);
    return this.id;
  }
  get at(): Position {
    return { row: this.columns.row[this.line] ?? 0, column: this.columns.column[this.n] ?? 0 };
  }
  get text(): string {
    return this.textAt(this.columns.text[this.n]);
  }
  get name_id(): string {
    return this.textAt(this.columns.name[this.line]);
  }
  get indicator_id(): string {
    return this.textAt(this.columns.indicator[this.line]);
  }
  get interval(): Interval {
    return this.columns.intervals[this.columns.interval[this.n] ?? -1] as Interval;
  }
  get state(): StagedState {
    return stagedStates[this.columns.state[this.n] ?? -1] ?? "new";
  }
  set state(state: StagedState) {
    this.columns.state[this.n] = stateNumber(state);
  }
  get reasons(): Reason[] {
    return this.columns.reasons.get(this.n) ?? noReasons;
  }
  set reasons(reasons: Reason[]) {
    if (reasons.length > 0) this.columns.reasons.set(this.n, reasons);
    else this.columns.reasons.delete(this.n);
  }

  /** What it brings, in the indicator's unit. */
  get figure(): number {
    return this.columns.value[this.n] ?? 0;
  }
  /** Of an actual; null: it is a target. */
  get grade(): Grade | null {
    return gradeAt(this.columns.grade[this.n] ?? -1);
  }
  get promise(): Promised | null {
    return this.columns.promises[this.columns.promise[this.n] ?? -1] ?? null;
  }

  /** The row that it would come in as. */
  get value(): StagedValue {
    const { columns, n, line, interval, grade, promise, figure } = this;
    const note = columns.texts[columns.note[line] ?? -1] ?? null;
    const written = { place: columns.place, address: addressOf(this.at), text: this.text, note };
    const of = { indicator_id: this.indicator_id, area_id: this.textAt(columns.area[line]), denominator: null };
    if (promise === null)
      return { table: "actuals", row: actualRow(written, { ...of, interval, value: figure, grade: grade ?? "preliminary" }) };
    const target = { ...promise, target_id: this.textAt(columns.target[n]), period: periodOf(interval) ?? "", low: figure, high: figure };
    return { table: "targets", row: targetRow(written, { ...of, ...target, strict: false }) };
  }

  get current(): StagedValue | null {
    const twin = this.columns.twin[this.n] ?? -1;
    const cell = twin < 0 ? undefined : this.cellOf(twin);
    return cell instanceof PlainCell ? cell.value : (cell?.choices[0]?.row ?? null);
  }

  get choices(): Choice[] {
    this.made ??= [this.choice()];
    return this.made;
  }

  private choice(): Choice {
    const converted = this.columns.conversions[this.columns.conversion[this.n] ?? -1];
    const row = this.value;
    return converted === undefined ? { kind: "take", row, facts: noFacts } : { kind: "convert", row, facts: { ...converted } };
  }
}

/** Whether anything can come in; asked of 100,000 cells, nothing is made for it. */
export const hasChoice = (cell: StagedCell): boolean => cell instanceof PlainCell || cell.choices.length > 0;

/** What its first choice brings; null where it has none. */
export const tableOf = (cell: StagedCell): StagedValue["table"] | null =>
  cell instanceof PlainCell ? (cell.promise === null ? "actuals" : "targets") : (cell.choices[0]?.row.table ?? null);

const isMadeUp = (value: StagedValue | null | undefined): boolean => value?.table === "actuals" && value.row.grade === "illustrative";

/** Whether a figure that it brings, or that is held in its place, is made up. */
export const isIllustrative = (cell: StagedCell): boolean =>
  cell instanceof PlainCell ? cell.grade === "illustrative" : isMadeUp(cell.current) || cell.choices.some(({ row }) => isMadeUp(row));

/** The cell with all that it brings, to be changed. */
export const wholeCell = (cell: StagedCell): StagedCell =>
  cell instanceof PlainCell
    ? {
        cell_id: cell.cell_id,
        name_id: cell.name_id,
        at: cell.at,
        text: cell.text,
        state: cell.state,
        reasons: [...cell.reasons],
        indicator_id: cell.indicator_id,
        interval: cell.interval,
        current: cell.current,
        choices: cell.choices,
      }
    : cell;
