import type { Row } from "../../model/tables.ts";
import { cleaned, unitOf } from "../../model/unit.ts";
import type { Draft, DraftValue, Figure } from "../draft.ts";
import { type UnitFit, unitFit } from "../matching/unitFit.ts";
import type { Choice, Reason } from "../staged.ts";
import { reason } from "./reasons.ts";

/** One way to read an actual: the figure in the indicator's unit. */
export interface Level {
  value: number;
  denominator: number | null;
  kind: Choice["kind"];
  facts: Choice["facts"];
}

/** The unit of a cell, or of its row, against its indicator's, and whether that has to be asked. */
export function unitOfCell(
  draft: Draft,
  cell: Pick<DraftValue, "cellUnit" | "at"> | null,
  wanted: string,
  confirmedUnit: string | null,
): { fit: UnitFit; reasons: Reason[] } {
  const own = cell?.cellUnit ?? null;
  const fit = unitFit(own ?? draft.unit, wanted);
  const evidence = own === null ? draft.unitAt : (cell?.at ?? null);
  const isConfirmed = confirmedUnit !== null && fit.unit !== null && unitOf(confirmedUnit).unit === unitOf(fit.unit).unit;
  if (isConfirmed || fit.kind === "same" || fit.kind === "unstated") return { fit, reasons: [] };
  if (fit.kind === "scale") return { fit, reasons: [reason("scaleDiffers", { from: fit.unit, to: wanted, factor: fit.factor }, evidence)] };
  if (fit.kind === "unknown") return { fit, reasons: [reason("unknownUnit", { unit: fit.unit, to: wanted }, evidence)] };
  return { fit, reasons: [reason("unitDiffers", { from: fit.unit ?? "", to: wanted }, evidence)] };
}

const noFacts: Choice["facts"] = {};

/** A figure in another unit. */
export const times = (value: number, factor: number) => (factor === 1 ? value : cleaned(value * factor));

/** A figure in the file's unit as the ways to take it: by the unit's scale first, then as it stands. */
const scaled = (value: number, denominator: number | null, fit: UnitFit, isAsked: boolean): Level[] => {
  const take: Level = { value, denominator, kind: "take", facts: noFacts };
  if (fit.kind !== "scale") return [take];
  const convert: Level = { value: times(value, fit.factor), denominator, kind: "convert", facts: { factor: fit.factor, from: fit.unit } };
  return isAsked ? [convert, take] : [convert];
};

type Indicator = Pick<Row<"indicators">, "nature" | "unit">;

const done = /^(đạt|đã |hoàn thành|có|xong|thực hiện|x$)/i;
const notDone = /^(chưa|không|đang)/i;

/** Of a milestone, which is reached or not: words say it. */
export function milestoneLevel(text: string, { unit }: Indicator): Level | null {
  if (unit !== "mốc") return null;
  const words = text.normalize("NFC").trim();
  const value = done.test(words) ? 1 : notDone.test(words) ? 0 : null;
  return value === null ? null : { value, denominator: null, kind: "other", facts: {} };
}

/** The levels that a figure of an actual can mean, likeliest first, and why it is asked. `before`: the same interval a year earlier. */
export function levelsOf(
  figure: Figure,
  text: string,
  indicator: Indicator,
  fit: UnitFit,
  isUnitAsked: boolean,
  before: () => number | null,
): { levels: Level[]; reasons: Reason[] } {
  const { low, high, denominator, left, basis } = figure;
  const asText = () => reason("textForValue", { text });
  const isRate = unitOf(indicator.unit).is_rate;
  if (left !== null) {
    const change: Level[] = basis === "level" ? [{ value: low, denominator: null, kind: "other", facts: {} }] : [];
    return { levels: [...scaled(left, null, fit, isUnitAsked), ...change], reasons: [asText()] };
  }
  if (basis !== "level") {
    if (indicator.nature === "growth" && basis === "growth")
      return { levels: [{ value: low, denominator: null, kind: "take", facts: {} }], reasons: [] };
    const last = before();
    const value = last === null ? null : basis === "growth" ? cleaned(last * (1 + low / 100)) : cleaned(last + low);
    const facts = { growth: low, before: last, unit: indicator.unit };
    return {
      levels: value === null ? [] : [{ value, denominator: null, kind: "other", facts }],
      reasons: [reason("growthForValue", facts)],
    };
  }
  if (denominator !== null && isRate && denominator > 0) {
    const share = cleaned((low / denominator) * (unitOf(indicator.unit).unit === "‰" ? 1000 : 100));
    return { levels: [{ value: share, denominator, kind: "convert", facts: { count: low, of: denominator } }], reasons: [asText()] };
  }
  if (low === high) return { levels: scaled(low, denominator, fit, isUnitAsked), reasons: figure.bound === null ? [] : [asText()] };
  const levels = [low, high].flatMap((end, n) =>
    scaled(end, denominator, fit, isUnitAsked && n === 0).map((level): Level => (n === 0 ? level : { ...level, kind: "other" })),
  );
  return { levels, reasons: [asText()] };
}
