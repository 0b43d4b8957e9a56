import type { Bound, Tier } from "../../model/kinds.ts";
import type { Interval } from "../../model/period.ts";
import type { Row } from "../../model/tables.ts";
import type { Place } from "./place.ts";

/** Where a figure stands in its table, and what stands there. */
export interface Written {
  place: Place;
  /** "F12" */
  address: string;
  text: string;
  note: string | null;
}

const trimmed = (text: string | null): string | null => text?.trim() || null;

/** The row that an actual comes in as. */
export const actualRow = (
  { place, address, text, note }: Written,
  { interval, ...figure }: Pick<Row<"actuals">, "indicator_id" | "area_id" | "value" | "denominator" | "grade"> & { interval: Interval },
): Row<"actuals"> => ({
  indicator_id: figure.indicator_id,
  area_id: figure.area_id,
  interval_start: interval.start,
  interval_end: interval.end,
  value: figure.value,
  denominator: figure.denominator,
  grade: figure.grade,
  published_on: place.publishedOn,
  source: place.source + address,
  source_url: null,
  as_written: trimmed(text),
  reason: null,
  note: trimmed(note),
});

/** What a target says beside its place. */
export type TargetFigure = Pick<
  Row<"targets">,
  "target_id" | "indicator_id" | "area_id" | "period" | "basis" | "strict" | "denominator" | "assigned_by" | "version"
> & { bound: Bound; tier: Tier; low: number; high: number };

/** A bare figure stands at the end that its bound names. */
const endsOf = ({ bound, low, high }: TargetFigure): Pick<Row<"targets">, "low" | "high"> => {
  if (low !== high || bound === "about") return { low, high };
  return bound === "at_most" ? { low: null, high } : { low, high: null };
};

/** The row that a target comes in as. */
export const targetRow = ({ place, address, text, note }: Written, figure: TargetFigure): Row<"targets"> => ({
  target_id: figure.target_id,
  indicator_id: figure.indicator_id,
  area_id: figure.area_id,
  period: figure.period,
  basis: figure.basis,
  bound: figure.bound,
  ...endsOf(figure),
  tolerance: null,
  strict: figure.strict,
  denominator: figure.denominator,
  baseline: null,
  tier: figure.tier,
  assigned_by: figure.assigned_by,
  version: figure.version,
  document_id: place.documentId,
  section: place.sheet ? `${place.sheet} › ${address}` : address,
  as_written: trimmed(text),
  note: trimmed(note),
});
