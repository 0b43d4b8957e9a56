import type { Interval } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import type { Draft, DraftValue } from "../draft.ts";
import type { Choice, StagedCell } from "../staged.ts";
import { mainFigure } from "./heldTarget.ts";
import type { Place } from "./place.ts";

/** A figure whose time is known. */
export type TimedValue = DraftValue & { interval: Interval };

export const isTimed = (value: DraftValue): value is TimedValue => value.interval !== null;

/** A staged cell on its way, with what it came from. */
export interface Incoming {
  cell: StagedCell;
  draft: Draft;
  value: TimedValue;
  place: Place;
  indicator: Row<"indicators"> | null;
  area_id: string | null;
  /** Its name is settled: it can be held against other figures. */
  isSettled: boolean;
  /** What would come in without any doubt. */
  against: "new" | "changed" | "same";
  /** Half of the last printed digit, in the indicator's unit. */
  slack: number;
}

/** The figure of a choice in the indicator's unit: a value, or what a target is measured by. */
export const figureOf = ({ row }: Choice): number | null => (row.table === "actuals" ? row.row.value : mainFigure(row.row));

/** What is offered first. */
export const offered = ({ cell }: Incoming): number | null => (cell.choices[0] ? figureOf(cell.choices[0]) : null);

/** Numbers what it is given in turn, and the same by the same number. */
function numbering<T>(): (value: T) => number {
  const numbers = new Map<T, number>();
  return (value) => {
    const before = numbers.get(value);
    if (before !== undefined) return before;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  };
}

/** Two numbers below it as one. */
const most = 2 ** 26;

/** Two cells of one key would set the same figure of the set; null while that is not known. Texts are numbered: 100,000 long ones as keys take
 *  longer than all else that is done with them. */
export function incomingKeys(): (incoming: Incoming) => number | null {
  const numberOf = numbering<string>();
  const pairOf = numbering<number>();
  const pair = (one: number, other: number) => pairOf(one * most + other);
  return ({ cell, value }) => {
    const first = cell.choices[0]?.row;
    if (first === undefined) return null;
    const { indicator_id, area_id } = first.row;
    const when =
      first.table === "actuals"
        ? pair(numberOf(first.row.interval_start), numberOf(first.row.interval_end))
        : pair(
            numberOf("target"),
            numberOf(`${first.row.period}|${first.row.basis}|${first.row.tier}|${first.row.assigned_by ?? ""}|${value.isAdjusted ? 2 : 1}`),
          );
    return pair(numberOf(indicator_id), numberOf(area_id)) * most + when;
  };
}
