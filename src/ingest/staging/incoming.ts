import type { Interval } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import type { DraftValue } from "../draft.ts";
import { gradeAt } from "../figureColumns.ts";
import { PlainCell } from "../plainCell.ts";
import type { Choice, Reason, StagedCell } from "../staged.ts";
import { mainFigure } from "./heldTarget.ts";
import { decimalsPrinted, slackOf } from "./printed.ts";
import { type RowInHand, unitIn } from "./rowInHand.ts";

/** A figure whose time is known. */
export type TimedValue = DraftValue & { interval: Interval };

export const isTimed = (value: DraftValue): value is TimedValue => value.interval !== null;

/** A staged cell on its way, with what it came from. */
export class Incoming {
  private made: StagedCell | null;

  /** `n`: its number among the cells of the import; `figure`: among the figures of its table of which little is kept, −1 where all is kept in
   *  `cell`; `against`: what would come in without any doubt. */
  constructor(
    readonly n: number,
    readonly value: TimedValue,
    readonly row: RowInHand,
    public against: "new" | "changed" | "same",
    public figure: number,
    cell: StagedCell | null,
  ) {
    this.made = cell;
  }

  /** Made when somebody asks, where little is kept of it. */
  get cell(): StagedCell {
    const { figures, cellOf } = this.row.kept;
    this.made ??= new PlainCell(figures.columns, this.figure, cellOf);
    return this.made;
  }

  /** Another cell of the import says the same, and comes in in its place. */
  repeats(best: Incoming): void {
    this.against = "same";
    if (this.figure >= 0) columnsOf(this).twin[this.figure] = best.n;
    else this.cell.current = best.cell instanceof PlainCell ? best.cell.value : (best.cell.choices[0]?.row ?? null);
  }

  /** Keeps all of it from now on. */
  keep(cell: StagedCell): void {
    this.made = cell;
    this.figure = -1;
  }
}

/** Half of the last printed digit, in the indicator's unit. */
export const slackIn = ({ value, row }: Pick<Incoming, "value" | "row">): number =>
  value.figure === null ? 0 : slackOf(decimalsPrinted(value.text, value.figure.low), unitIn(row, value).fit.factor);

/** Its name is settled: it can be held against other figures. */
export const isSettled = ({ row: { name } }: Incoming): boolean => name.name.isSettled;

/** The figure of a choice in the indicator's unit: a value, or what a target is measured by. */
export const figureOf = ({ row }: Choice): number | null => (row.table === "actuals" ? row.row.value : mainFigure(row.row));

const columnsOf = ({ row }: Incoming) => row.kept.figures.columns;

/** What is offered first. */
export function offered(incoming: Incoming): number | null {
  const { figure } = incoming;
  if (figure >= 0) return columnsOf(incoming).value[figure] ?? null;
  const [first] = incoming.cell.choices;
  return first === undefined ? null : figureOf(first);
}

export const isOffered = (incoming: Incoming): boolean => incoming.figure >= 0 || incoming.cell.choices.length > 0;

/** When an actual was published, and how sure it is. */
export function publicationOf(incoming: Incoming): Pick<Row<"actuals">, "grade" | "published_on"> | null {
  const { figure } = incoming;
  if (figure >= 0) {
    const grade = gradeAt(columnsOf(incoming).grade[figure] ?? -1);
    return grade === null ? null : { grade, published_on: incoming.row.place.publishedOn };
  }
  const row = incoming.cell.choices[0]?.row;
  return row?.table === "actuals" ? row.row : null;
}

/** What a target promises, beside its figure: targets that differ in it are not one. Null for an actual. */
export function promiseOf(incoming: Incoming): Pick<Row<"targets">, "basis" | "tier" | "assigned_by"> | null {
  const { figure } = incoming;
  if (figure >= 0) {
    const { promise, promises } = columnsOf(incoming);
    return promises[promise[figure] ?? -1] ?? null;
  }
  const row = incoming.cell.choices[0]?.row;
  return row?.table === "targets" ? row.row : null;
}

/** One more reason to ask about it. */
export function doubt({ cell }: Incoming, reason: Reason): void {
  cell.reasons = [...cell.reasons, reason];
}
