import { convert, unitOf } from "../../model/unit.ts";
import { isKnownUnit, unitFrom } from "../unitText.ts";

/** How figures in a file's unit stand to the unit of an indicator. `factor`: what a figure is multiplied by. */
export type UnitFit =
  | { kind: "same" | "unstated" | "unknown" | "differs"; factor: 1; unit: string | null }
  | { kind: "scale"; factor: number; unit: string };

/** Holds a unit as a file writes it against an indicator's. */
export function unitFit(written: string | null, wanted: string): UnitFit {
  if (written === null || written.trim() === "") return { kind: "unstated", factor: 1, unit: null };
  const unit = unitFrom(written);
  if (unitOf(unit).unit === unitOf(wanted).unit) return { kind: "same", factor: 1, unit };
  const factor = convert(1, unit, wanted);
  if (factor !== null) return factor === 1 ? { kind: "same", factor, unit } : { kind: "scale", factor, unit };
  return { kind: isKnownUnit(unit) ? "differs" : "unknown", factor: 1, unit };
}

/** Whether the figures can be of this unit at all. A unit that is not said, or that nobody knows, does not speak against it. */
export const fits = (written: string | null, wanted: string): boolean => unitFit(written, wanted).kind !== "differs";
