import type { Say } from "./indicatorFigures.ts";
import { isJudged, type Score } from "./scored.ts";

export type CompletenessKind = "sourced" | "unsourced" | "illustrative" | "none" | "notDue";

export interface Completeness {
  title: string;
  /** Shares of the whole, 0 to 1; only kinds that occur. */
  parts: { kind: CompletenessKind; label: string; n: number; share: number }[];
  note: string | null;
}

const order: readonly CompletenessKind[] = ["sourced", "unsourced", "illustrative", "none", "notDue"];

function kindOf(row: Score, parts: readonly Score[]): CompletenessKind {
  const own = row.bound === "all" ? parts.filter((part) => part.part_of === row.indicator_id && part.area_id === row.area_id) : [row];
  if (!isJudged(row)) return row.status === "not_due" ? "notDue" : "none";
  if (own.some((each) => each.has_illustrative)) return "illustrative";
  return own.every((each) => each.actual_source_url !== null) ? "sourced" : "unsourced";
}

/** How much is known, and how well: figures with a link to their source, without one, illustrative, missing. */
export function completenessOf({ words }: Say, rows: readonly Score[], parts: readonly Score[]): Completeness {
  const { completeness } = words.overview;
  const kinds = rows.map((row) => kindOf(row, parts));
  const count = (kind: CompletenessKind) => kinds.filter((each) => each === kind).length;
  const estimates = rows.filter((row) => isJudged(row) && row.actual_grade === "estimate").length;
  const known = rows.length - count("none") - count("notDue");
  return {
    title: completeness.title(known, rows.length),
    parts: order
      .map((kind) => ({ kind, label: completeness[kind], n: count(kind), share: rows.length === 0 ? 0 : count(kind) / rows.length }))
      .filter(({ n }) => n > 0),
    note: estimates > 0 ? completeness.estimates(estimates, known) : null,
  };
}
