import type { Nature } from "./kinds.ts";
import type { Locale } from "./locale.ts";
import { type Quantity, readCell } from "./parseQuantity.ts";
import { convert } from "./unit.ts";

/** Why a typed text is no figure of its indicator: `dash` may mean nothing or zero, `range` is two figures, `unit` measures something else,
 *  `change` is a rise or fall and no level, `rest` has words left over. */
export type FigureFault = "dash" | "words" | "range" | "unit" | "change" | "rest";

export type FigureReading =
  | { kind: "blank" }
  | { kind: "fault"; fault: FigureFault }
  /** In the indicator's unit; null: "x", not collected. `isUnsure`: the decimal mark is not the one of the language. */
  | { kind: "figure"; value: number | null; denominator: number | null; as_written: string | null; isUnsure: boolean };

interface Measured {
  unit: string;
  nature: (typeof Nature.options)[number];
}

const isBare = (text: string): boolean => /^[-−+]?[\d.,\s]+$/.test(text);

function levelOf(quantity: Quantity, { nature }: Measured): number | FigureFault {
  if (quantity.rest !== "") return "rest";
  if (quantity.left !== null) return quantity.left;
  if (quantity.low !== quantity.high) return "range";
  if (quantity.change === null) return quantity.low;
  if (nature !== "growth") return "change";
  return quantity.change === "down" ? -quantity.low : quantity.low;
}

/** Reads what a person typed or pasted for an indicator; a text with its unit is converted to the indicator's. */
export function readFigure(text: string, of: Measured, locale: Locale): FigureReading {
  const reading = readCell(text, locale);
  if (reading.kind === "blank") return { kind: "blank" };
  if (reading.kind === "not_collected") return { kind: "figure", value: null, denominator: null, as_written: "x", isUnsure: false };
  if (reading.kind !== "quantity") return { kind: "fault", fault: reading.kind };
  const { quantity } = reading;
  const level = levelOf(quantity, of);
  if (typeof level === "string") return { kind: "fault", fault: level };
  const value = quantity.unit === null ? level : convert(level, quantity.unit, of.unit);
  if (value === null) return { kind: "fault", fault: "unit" };
  const isUnsure = quantity.doubts.includes("separator") || quantity.doubts.includes("brackets");
  return { kind: "figure", value, denominator: quantity.denominator, as_written: isBare(text.trim()) ? null : text.trim(), isUnsure };
}
