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

/** Two cells of one key would set the same figure of the set; null while that is not known. Texts are numbered: 100,000 long ones as keys take
 *  longer than all else that is done with them. */
export function incomingKeys(): (incoming: Incoming) => string | null {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const before = numbers.get(text);
    if (before !== undefined) return before;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return ({ cell, value }) => {
    const first = cell.choices[0]?.row;
    if (first === undefined) return null;
    const { indicator_id, area_id } = first.row;
    const when =
      first.table === "actuals"
        ? `${first.row.interval_start}|${first.row.interval_end}`
        : `target|${first.row.period}|${first.row.basis}|${first.row.tier}|${first.row.assigned_by ?? ""}|${value.isAdjusted ? 2 : 1}`;
    return `${numberOf(indicator_id)}|${numberOf(area_id)}|${numberOf(when)}`;
  };
}
