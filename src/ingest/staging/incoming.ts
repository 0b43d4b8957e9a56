import type { Interval } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import type { DraftValue } from "../draft.ts";
import type { PlainCell } from "../plainCell.ts";
import type { Choice, Reason, StagedCell } from "../staged.ts";
import { mainFigure } from "./heldTarget.ts";
import { decimalsPrinted, slackOf } from "./printed.ts";
import { type RowInHand, unitIn } from "./rowInHand.ts";

/** A figure whose time is known. */
export type TimedValue = DraftValue & { interval: Interval };

export const isTimed = (value: DraftValue): value is TimedValue => value.interval !== null;

/** A staged cell on its way, with what it came from. */
export interface Incoming {
  /** Its number among the cells of the import. */
  n: number;
  cell: StagedCell;
  /** The cell itself, where little is kept of it. */
  plain: PlainCell | null;
  value: TimedValue;
  row: RowInHand;
  /** What would come in without any doubt. */
  against: "new" | "changed" | "same";
}

/** Half of the last printed digit, in the indicator's unit. */
export const slackIn = ({ value, row }: Pick<Incoming, "value" | "row">): number =>
  value.figure === null ? 0 : slackOf(decimalsPrinted(value.text, value.figure.low), unitIn(row, value).fit.factor);

/** Its name is settled: it can be held against other figures. */
export const isSettled = ({ row: { name } }: Incoming): boolean => name.name.isSettled;

/** The figure of a choice in the indicator's unit: a value, or what a target is measured by. */
export const figureOf = ({ row }: Choice): number | null => (row.table === "actuals" ? row.row.value : mainFigure(row.row));

/** What is offered first. */
export function offered(incoming: Incoming): number | null {
  const { plain } = incoming;
  if (plain !== null) return plain.figure;
  const [first] = incoming.cell.choices;
  return first === undefined ? null : figureOf(first);
}

export const isOffered = ({ plain, cell }: Incoming): boolean => plain !== null || cell.choices.length > 0;

/** When an actual was published, and how sure it is. */
export function publicationOf(incoming: Incoming): Pick<Row<"actuals">, "grade" | "published_on"> | null {
  const { plain } = incoming;
  if (plain !== null) return plain.grade === null ? null : { grade: plain.grade, published_on: incoming.row.place.publishedOn };
  const row = incoming.cell.choices[0]?.row;
  return row?.table === "actuals" ? row.row : null;
}

/** What a target promises, beside its figure: targets that differ in it are not one. Null for an actual. */
export function promiseOf(incoming: Incoming): Pick<Row<"targets">, "basis" | "tier" | "assigned_by"> | null {
  const { plain } = incoming;
  if (plain !== null) return plain.promise;
  const row = incoming.cell.choices[0]?.row;
  return row?.table === "targets" ? row.row : null;
}

/** One more reason to ask about it. */
export function doubt({ cell }: Incoming, reason: Reason): void {
  cell.reasons = [...cell.reasons, reason];
}
