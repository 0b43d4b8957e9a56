import type { Bound, Grade, Tier } from "../model/kinds.ts";
import { periodOf } from "../model/period.ts";
import { addressOf, type Position } from "./grid.ts";
import type { Choice, Reason, StagedCell, StagedState, StagedValue } from "./staged.ts";
import type { Place } from "./staging/place.ts";
import { actualRow, targetRow } from "./staging/rows.ts";

/** A bare figure that is new to the set and can come in in one way only, as plain values. */
export interface PlainFigure {
  row: number;
  column: number;
  text: string;
  note: string | null;
  state: StagedState;
  reasons: Reason[];
  name_id: string;
  indicator_id: string;
  area_id: string;
  /** ISO days, half-open. */
  start: string;
  end: string;
  /** In the indicator's unit. */
  value: number;
  /** Where it had to be converted: from which unit, and by what. */
  from: string | null;
  factor: number;
  /** Null: it is a target. */
  grade: Grade | null;
  target: { target_id: string; basis: "level"; bound: Bound; tier: Tier; assigned_by: string | null; version: number } | null;
  /** The cell of the import that says the same, counted through all its tables. */
  twin: number | null;
}

const noFacts: Choice["facts"] = {};

/** A cell of which little is kept: what it brings is made when somebody asks. A large file has 100,000 of them, and few are looked at. */
export class PlainCell implements StagedCell {
  private id: string | null = null;
  private own: Choice[] | null = null;

  /** `cellOf`: the cells of the import, counted through all its tables. */
  constructor(
    readonly figure: PlainFigure,
    readonly place: Place,
    private readonly cellOf: (n: number) => StagedCell | undefined,
  ) {}

  get cell_id(): string {
    this.id ??= this.place.ids + addressOf(this.figure);
    return this.id;
  }
  get at(): Position {
    return { row: this.figure.row, column: this.figure.column };
  }
  get text(): string {
    return this.figure.text;
  }
  get name_id(): string {
    return this.figure.name_id;
  }
  get indicator_id(): string {
    return this.figure.indicator_id;
  }
  get interval() {
    return { start: this.figure.start, end: this.figure.end };
  }
  get state(): StagedState {
    return this.figure.state;
  }
  set state(state: StagedState) {
    this.figure.state = state;
  }
  get reasons(): Reason[] {
    return this.figure.reasons;
  }
  set reasons(reasons: Reason[]) {
    this.figure.reasons = reasons;
  }

  /** The row that it would come in as. */
  get value(): StagedValue {
    const { figure, place } = this;
    const { indicator_id, area_id, value, grade, target } = figure;
    const written = { place, address: addressOf(figure), text: figure.text, note: figure.note };
    if (target === null) {
      const row = { indicator_id, area_id, interval: this.interval, value, denominator: null, grade: grade ?? "preliminary" };
      return { table: "actuals", row: actualRow(written, row) };
    }
    const period = periodOf(this.interval) ?? "";
    const row = { ...target, indicator_id, area_id, period, low: value, high: value, denominator: null };
    return { table: "targets", row: targetRow(written, { ...row, strict: false }) };
  }

  get current(): StagedValue | null {
    const { twin } = this.figure;
    const cell = twin === null ? undefined : this.cellOf(twin);
    return cell instanceof PlainCell ? cell.value : (cell?.choices[0]?.row ?? null);
  }

  get choices(): Choice[] {
    const { factor, from } = this.figure;
    this.own ??= [{ kind: from === null ? "take" : "convert", row: this.value, facts: from === null ? noFacts : { factor, from } }];
    return this.own;
  }
}

/** A cell on its way to another thread: what little is kept, or all of it. */
export type SentCell = PlainFigure | StagedCell;

export const sentCell = (cell: StagedCell): SentCell => (cell instanceof PlainCell ? cell.figure : cell);

export const receivedCell = (sent: SentCell, place: Place | null, cellOf: (n: number) => StagedCell | undefined): StagedCell =>
  place === null || "choices" in sent ? (sent as StagedCell) : new PlainCell(sent, place, cellOf);

/** The cell with all that it brings, to be changed. */
export const wholeCell = (cell: StagedCell): StagedCell =>
  cell instanceof PlainCell
    ? {
        cell_id: cell.cell_id,
        name_id: cell.name_id,
        at: cell.at,
        text: cell.text,
        state: cell.state,
        reasons: cell.reasons,
        indicator_id: cell.indicator_id,
        interval: cell.interval,
        current: cell.current,
        choices: cell.choices,
      }
    : cell;
