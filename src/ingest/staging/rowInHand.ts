import type { Row } from "../../model/tables.ts";
import { unitOf } from "../../model/unit.ts";
import type { Draft } from "../draft.ts";
import type { UnitFit } from "../matching/unitFit.ts";
import type { Reason } from "../staged.ts";
import type { Holdings } from "./holdings.ts";
import { unitOfCell } from "./levels.ts";
import type { Place } from "./place.ts";
import { reason } from "./reasons.ts";
import type { NameInHand } from "./stageNames.ts";

/** What is known of a figure's unit: how it stands to the indicator's, and why a person is asked. */
export interface UnitInHand {
  fit: UnitFit;
  reasons: readonly Reason[];
}

/** What the figures of one row have in common. */
export interface RowInHand {
  draft: Draft;
  name: NameInHand;
  place: Place;
  indicator: Row<"indicators"> | null;
  /** Why each of its figures is asked. */
  reasons: readonly Reason[];
  /** Null while the indicator or the area is not known. */
  of: SeriesInHand | null;
}

/** An indicator in an area, and what the set holds of it: targets newest first. */
export interface SeriesInHand {
  indicator: Row<"indicators">;
  area_id: string;
  actuals: readonly Row<"actuals">[];
  targets: readonly Row<"targets">[];
  /** Of the figures that say no unit of their own, as levels. */
  unit: UnitInHand;
}

/** A unit that nobody says is taken for the indicator's only where figures of the set show the scale. */
function unsaidScale({ unit, indicator_id }: Row<"indicators">, areaId: string, set: Holdings, isMade: boolean): Reason[] {
  const { scale, is_rate } = unitOf(unit);
  if (isMade || is_rate || scale < 1000 || set.hasFigures(indicator_id, areaId)) return [];
  return [reason("unknownUnit", { unit: null, to: unit })];
}

const isNearOnly = ({ name }: NameInHand) => !name.isSettled && name.indicator_id === null;

/** Holds a row against the set: which series its figures belong to. */
export function rowInHand(draft: Draft, name: NameInHand, place: Place, set: Holdings): RowInHand {
  const indicator = name.indicator_id === null ? null : (set.indicators.get(name.indicator_id) ?? null);
  const area_id = draft.area === null ? set.home : set.findArea(draft.area);
  const reasons: Reason[] = [];
  if (indicator === null) reasons.push(reason("unknownIndicator", { name: draft.name }));
  else if (isNearOnly(name)) {
    const score = name.name.candidates[0]?.score ?? 0;
    reasons.push(reason("nearName", { name: indicator.name_vi, score: Math.round(score * 100) / 100 }));
  }
  if (area_id === null) reasons.push(reason("unknownArea", { name: draft.area ?? "" }));
  if (indicator === null || area_id === null) return { draft, name, place, indicator, reasons, of: null };
  const { indicator_id } = indicator;
  const [actuals, targets] = [set.series(indicator_id, area_id), set.targetsOf(indicator_id, area_id)];
  const { fit, reasons: ofUnit } = unitOfCell(draft, null, indicator.unit, name.confirmedUnit);
  const unit = { fit, reasons: fit.kind === "unstated" ? unsaidScale(indicator, area_id, set, name.isMade) : ofUnit };
  return { draft, name, place, indicator, reasons, of: { indicator, area_id, actuals, targets, unit } };
}
