import type { Basis, Bound } from "../../model/kinds.ts";
import type { Row } from "../../model/tables.ts";
import { unitOf } from "../../model/unit.ts";
import type { DraftValue, Figure } from "../draft.ts";
import type { UnitFit } from "../matching/unitFit.ts";
import type { Choice, Reason, StagedValue } from "../staged.ts";
import { milestoneLevel, times } from "./levels.ts";
import { reason } from "./reasons.ts";
import { targetRow, type Written } from "./rows.ts";

type Indicator = Row<"indicators">;

/** A bare figure is a floor where up is better and a ceiling where down is; of a range the ends say it. */
export function boundOf({ bound, low, high }: Figure, { direction, unit }: Indicator): Bound {
  if (unit === "mốc") return "milestone";
  if (low !== high) return direction === "within" ? "within" : direction === "down" ? "at_most" : (bound ?? "at_least");
  return bound ?? (direction === "down" ? "at_most" : "at_least");
}

/** What a target promises in: growth of what grows already is its level. */
export const basisOf = ({ basis }: Pick<Figure, "basis">, { nature }: Pick<Indicator, "nature">): Basis =>
  basis === "growth" && nature === "growth" ? "level" : basis;

const none: Figure = { low: 0, high: 0, bound: null, isStrict: false, denominator: null, basis: "level", left: null };

/** The rows that a cell of a target can become, likeliest first. Version and id are those of a first one; `asNewTarget` settles them. */
export function targetChoices(
  value: DraftValue,
  period: string,
  written: Written,
  indicator: Indicator,
  area_id: string,
  { fit, isAsked }: { fit: UnitFit; isAsked: boolean },
): { choices: Choice[]; reasons: Reason[]; blank: () => StagedValue } {
  const rowOf = (figure: Figure, factor: number, strict = false): Row<"targets"> => {
    const basis = basisOf(figure, indicator);
    const by = basis === "growth" || (basis === "points" && unitOf(indicator.unit).is_rate) ? 1 : factor;
    return targetRow(written, {
      target_id: "",
      indicator_id: indicator.indicator_id,
      area_id,
      period,
      basis,
      bound: boundOf(figure, indicator),
      low: times(figure.low, by),
      high: times(figure.high, by),
      strict,
      denominator: figure.denominator,
      tier: value.tier,
      assigned_by: value.assigned_by,
      version: value.isAdjusted ? 2 : 1,
    });
  };
  const blankRow = (): Row<"targets"> => ({ ...rowOf(none, 1), low: null, high: null });
  const blank = (): StagedValue => ({ table: "targets", row: blankRow() });
  const choice = (kind: Choice["kind"], row: Row<"targets">, facts: Choice["facts"] = {}): Choice => ({
    kind,
    row: { table: "targets", row },
    facts,
  });
  const { figure } = value;
  if (figure === null) {
    const isMilestone = milestoneLevel(value.text, indicator) !== null;
    const milestone = isMilestone ? [choice("other", { ...blankRow(), bound: "milestone", low: 1 })] : [];
    return { choices: milestone, reasons: [reason("textForValue", { text: value.text })], blank };
  }
  const isScaled = fit.kind === "scale";
  const choices = [
    isScaled ? choice("convert", rowOf(figure, fit.factor), { factor: fit.factor, from: fit.unit }) : choice("take", rowOf(figure, 1)),
    ...(isScaled && isAsked ? [choice("take", rowOf(figure, 1))] : []),
    ...(figure.isStrict ? [choice("other", rowOf(figure, fit.factor, true), { strict: 1 })] : []),
    ...(figure.left === null
      ? []
      : [choice("other", rowOf({ ...figure, low: figure.left, high: figure.left, basis: "level", left: null }, fit.factor))]),
    ...value.others.map((other) => choice("other", rowOf(other, fit.factor))),
  ];
  return { choices, reasons: [], blank };
}
