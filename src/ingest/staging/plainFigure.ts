import type { Interval } from "../../model/period.ts";
import { periodOf } from "../../model/period.ts";
import type { Figure } from "../draft.ts";
import type { PlainFigure, Promised } from "../figureColumns.ts";
import { gradeOf } from "./actualChoices.ts";
import { freeTargetId } from "./heldTarget.ts";
import type { Holdings } from "./holdings.ts";
import type { TimedValue } from "./incoming.ts";
import { times } from "./levels.ts";
import type { RowInHand, SeriesInHand, UnitInHand } from "./rowInHand.ts";
import { boundOf } from "./targetChoices.ts";

const isBare = ({ low, high, denominator, basis, left, isStrict }: Figure) =>
  low === high && basis === "level" && denominator === null && left === null && !isStrict;

const isHeld = ({ actuals }: SeriesInHand, { start, end }: Interval) =>
  actuals.some((row) => row.interval_start === start && row.interval_end === end);

const promiseOf = ({ tier, assigned_by, isAdjusted }: TimedValue, figure: Figure, { indicator }: SeriesInHand): Promised => ({
  basis: "level",
  bound: boundOf(figure, indicator),
  tier,
  assigned_by,
  version: isAdjusted ? 2 : 1,
});

/** The figure, where it is new to the set and can be taken in one way only; null otherwise. */
export function plainFigure(
  { place }: RowInHand,
  value: TimedValue,
  of: SeriesInHand,
  { fit, reasons }: UnitInHand,
  set: Holdings,
): PlainFigure | null {
  const { figure, interval } = value;
  const isScaled = fit.kind === "scale";
  if (figure === null || !isBare(figure) || value.others.length > 0 || (isScaled && reasons.length > 0)) return null;
  const plain: PlainFigure = {
    column: value.at.column,
    text: value.text,
    interval,
    value: times(figure.low, fit.factor),
    conversion: isScaled ? { from: fit.unit, factor: fit.factor } : null,
    grade: null,
    target_id: null,
    promise: null,
  };
  if (value.kind === "actual") {
    plain.grade = gradeOf(value, place.publishedOn);
    return figure.bound === null && !isHeld(of, interval) ? plain : null;
  }
  const period = periodOf(interval);
  if (period === null || of.targets.some((row) => row.period === period)) return null;
  const promise = promiseOf(value, figure, of);
  plain.promise = promise;
  const { basis, tier, assigned_by, version } = promise;
  const { area_id, indicator } = of;
  plain.target_id = freeTargetId(
    { indicator_id: indicator.indicator_id, area_id, period, basis, tier, assigned_by, version },
    set.home,
    set.hasTarget,
  );
  return plain;
}
