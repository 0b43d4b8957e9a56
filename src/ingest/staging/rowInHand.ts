import type { Row } from "../../model/tables.ts";
import { unitOf } from "../../model/unit.ts";
import type { Draft, DraftValue } from "../draft.ts";
import type { FigureStore } from "../figureColumns.ts";
import type { UnitFit } from "../matching/unitFit.ts";
import type { CellOf } from "../plainCell.ts";
import type { Reason } from "../staged.ts";
import type { Holdings } from "./holdings.ts";
import type { Incoming } from "./incoming.ts";
import { unitOfCell } from "./levels.ts";
import type { Place } from "./place.ts";
import { reason } from "./reasons.ts";
import type { NameInHand } from "./stageNames.ts";

/** What is known of a figure's unit: how it stands to the indicator's, and why a person is asked. */
export interface UnitInHand {
  fit: UnitFit;
  reasons: readonly Reason[];
}

/** An indicator in an area: what the set holds of it, targets newest first, and what comes in under a name that is settled. */
export interface SeriesInHand {
  indicator: Row<"indicators">;
  area_id: string;
  actuals: readonly Row<"actuals">[];
  targets: readonly Row<"targets">[];
  incoming: Incoming[];
}

/** Where little is kept of the figures of a table, and the cells of the import so far, by number. */
export interface Kept {
  figures: FigureStore;
  cellOf: CellOf;
}

/** What the figures of one row have in common. */
export interface RowInHand {
  draft: Draft;
  name: NameInHand;
  place: Place;
  kept: Kept;
  indicator: Row<"indicators"> | null;
  /** Why each of its figures is asked. */
  reasons: readonly Reason[];
  /** Null while the indicator or the area is not known. */
  of: SeriesInHand | null;
  /** Of the figures that say no unit of their own. */
  unit: UnitInHand;
}

/** A unit that nobody says is taken for the indicator's only where figures of the set show the scale. */
function unsaidScale({ indicator: { unit }, actuals, targets }: SeriesInHand, isMade: boolean): Reason[] {
  const { scale, is_rate } = unitOf(unit);
  if (isMade || is_rate || scale < 1000 || actuals.some(({ value }) => value)) return [];
  const isShown = targets.some(({ basis, low, high }) => basis === "level" && (low || high));
  return isShown ? [] : [reason("unknownUnit", { unit: null, to: unit })];
}

function unitOfRow(draft: Draft, { confirmedUnit, isMade }: NameInHand, of: SeriesInHand): UnitInHand {
  const { fit, reasons } = unitOfCell(draft, null, of.indicator.unit, confirmedUnit);
  return { fit, reasons: fit.kind === "unstated" ? unsaidScale(of, isMade) : reasons };
}

const unsaid: UnitInHand = { fit: { kind: "unstated", factor: 1, unit: null }, reasons: [] };

/** Of one figure of the row; of one that is no level, it is not asked. */
export function unitIn({ draft, name, of, unit: ofRow }: RowInHand, value: DraftValue): UnitInHand {
  const unit = value.cellUnit === null || of === null ? ofRow : unitOfCell(draft, value, of.indicator.unit, name.confirmedUnit);
  return unit.reasons.length === 0 || value.figure?.basis === "level" ? unit : { fit: unit.fit, reasons: [] };
}

const isNearOnly = ({ name }: NameInHand) => !name.isSettled && name.indicator_id === null;

/** Holds a row against the set: which series its figures belong to. */
export function rowInHand(draft: Draft, name: NameInHand, place: Place, kept: Kept, set: Holdings): RowInHand {
  const indicator = name.indicator_id === null ? null : (set.indicators.get(name.indicator_id) ?? null);
  const area_id = draft.area === null ? set.home : set.findArea(draft.area);
  const reasons: Reason[] = [];
  if (indicator === null) reasons.push(reason("unknownIndicator", { name: draft.name }));
  else if (isNearOnly(name)) {
    const score = name.name.candidates[0]?.score ?? 0;
    reasons.push(reason("nearName", { name: indicator.name_vi, score: Math.round(score * 100) / 100 }));
  }
  if (area_id === null) reasons.push(reason("unknownArea", { name: draft.area ?? "" }));
  const of = indicator === null || area_id === null ? null : set.seriesOf(indicator, area_id);
  if (of !== null)
    kept.figures.addLine({
      row: draft.row,
      note: draft.note,
      name_id: name.name.name_id,
      indicator_id: of.indicator.indicator_id,
      area_id: of.area_id,
    });
  return { draft, name, place, kept, indicator, reasons, of, unit: of === null ? unsaid : unitOfRow(draft, name, of) };
}
