import type { Basis, Bound } from "../../model/kinds.ts";
import type { Row } from "../../model/tables.ts";
import { cleaned, unitOf } from "../../model/unit.ts";
import type { Draft, DraftValue, Figure } from "../draft.ts";
import type { UnitFit } from "../matching/unitFit.ts";
import type { Choice, Reason, StagedValue } from "../staged.ts";
import { milestoneLevel } from "./levels.ts";
import type { Place } from "./place.ts";
import { reason } from "./reasons.ts";

type Indicator = Row<"indicators">;

/** A bare figure is a floor where up is better and a ceiling where down is; of a range the ends say it. */
function boundOf({ bound, low, high }: Figure, { direction, unit }: Indicator): Bound {
  if (unit === "mốc") return "milestone";
  if (low !== high) return direction === "within" ? "within" : direction === "down" ? "at_most" : (bound ?? "at_least");
  return bound ?? (direction === "down" ? "at_most" : "at_least");
}

const figuresOf = (bound: Bound, low: number, high: number): Pick<Row<"targets">, "low" | "high"> => {
  if (low !== high || bound === "about") return { low, high };
  return bound === "at_most" ? { low: null, high } : { low, high: null };
};

const scaled = (value: number, factor: number) => (factor === 1 ? value : cleaned(value * factor));

/** What a target promises in: growth of what grows already is its level. */
export const basisOf = ({ basis }: Pick<Figure, "basis">, { nature }: Pick<Indicator, "nature">): Basis =>
  basis === "growth" && nature === "growth" ? "level" : basis;

const none: Figure = { low: 0, high: 0, bound: null, isStrict: false, denominator: null, basis: "level", left: null };

/** The rows that a cell of a target can become, likeliest first. Version and id are those of a first one; `asNewTarget` settles them. */
export function targetChoices(
  { draft, value, place, address, period }: { draft: Draft; value: DraftValue; place: Place; address: string; period: string },
  indicator: Indicator,
  areaId: string,
  { fit, isAsked }: { fit: UnitFit; isAsked: boolean },
): { choices: Choice[]; reasons: Reason[]; blank: () => StagedValue } {
  const rowOf = (figure: Figure, factor: number, strict = false): Row<"targets"> => {
    const basis = basisOf(figure, indicator);
    const times = basis === "growth" || (basis === "points" && unitOf(indicator.unit).is_rate) ? 1 : factor;
    const bound = boundOf(figure, indicator);
    return {
      target_id: "",
      indicator_id: indicator.indicator_id,
      area_id: areaId,
      period,
      basis,
      bound,
      ...figuresOf(bound, scaled(figure.low, times), scaled(figure.high, times)),
      tolerance: null,
      strict,
      denominator: figure.denominator,
      baseline: null,
      tier: value.tier,
      assigned_by: value.assigned_by,
      version: value.isAdjusted ? 2 : 1,
      document_id: place.documentId,
      section: place.sheet ? `${place.sheet} › ${address}` : address,
      as_written: value.text.trim() === "" ? null : value.text.trim(),
      note: draft.note?.trim() || null,
    };
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
