import type { Interval } from "../../model/period.ts";
import { periodOf } from "../../model/period.ts";
import type { Figure } from "../draft.ts";
import type { PlainFigure } from "../plainCell.ts";
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

function targetOf(value: TimedValue, figure: Figure, { indicator, area_id, targets }: SeriesInHand, set: Holdings): PlainFigure["target"] {
  const period = periodOf(value.interval);
  if (period === null || targets.some((row) => row.period === period)) return null;
  const { tier, assigned_by } = value;
  const { indicator_id } = indicator;
  const version = value.isAdjusted ? 2 : 1;
  const basis = "level";
  const row = { indicator_id, area_id, period, basis, tier, assigned_by, version } as const;
  return { target_id: freeTargetId(row, set.home, set.hasTarget), basis, bound: boundOf(figure, indicator), tier, assigned_by, version };
}

/** The figure, where it is new to the set and can be taken in one way only; null otherwise. */
export function plainFigure(
  { draft, name, place }: RowInHand,
  value: TimedValue,
  of: SeriesInHand,
  { fit, reasons }: UnitInHand,
  set: Holdings,
): PlainFigure | null {
  const { figure, interval } = value;
  const isScaled = fit.kind === "scale";
  if (figure === null || !isBare(figure) || value.others.length > 0 || (isScaled && reasons.length > 0)) return null;
  const isActual = value.kind === "actual";
  if (isActual && (figure.bound !== null || isHeld(of, interval))) return null;
  const target = isActual ? null : targetOf(value, figure, of, set);
  if (!isActual && target === null) return null;
  return {
    row: value.at.row,
    column: value.at.column,
    text: value.text,
    note: draft.note,
    state: "new",
    reasons: [],
    name_id: name.name.name_id,
    indicator_id: of.indicator.indicator_id,
    area_id: of.area_id,
    start: interval.start,
    end: interval.end,
    value: times(figure.low, fit.factor),
    from: isScaled ? fit.unit : null,
    factor: fit.factor,
    grade: isActual ? gradeOf(value, place.publishedOn) : null,
    target,
    twin: null,
  };
}
