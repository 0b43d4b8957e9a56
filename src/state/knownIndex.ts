import type { Known } from "../ingest/staged.ts";
import { grouped } from "../model/grouped.ts";
import type { Row } from "../model/tables.ts";

/** The rows of a set by their ids. */
export interface KnownIndex {
  indicators: ReadonlyMap<string, Row<"indicators">>;
  agencies: ReadonlyMap<string, Row<"agencies">>;
  documents: ReadonlyMap<string, Row<"documents">>;
  areas: ReadonlyMap<string, Row<"areas">>;
  sectors: readonly Row<"sectors">[];
  /** By indicator_id. */
  actuals: ReadonlyMap<string, Row<"actuals">[]>;
  targets: ReadonlyMap<string, Row<"targets">[]>;
}

const indexes = new WeakMap<Known, KnownIndex>();
const byId = <R>(rows: readonly R[] | undefined, idOf: (row: R) => string) => new Map((rows ?? []).map((row) => [idOf(row), row]));
const byIndicator = <R extends { indicator_id: string }>(rows: readonly R[] | undefined) =>
  grouped(rows ?? [], ({ indicator_id }) => indicator_id);

/** Made once for what a set holds. */
export function indexOf(known: Known): KnownIndex {
  const made = indexes.get(known);
  if (made !== undefined) return made;
  const index: KnownIndex = {
    indicators: byId(known.indicators, ({ indicator_id }) => indicator_id),
    agencies: byId(known.agencies, ({ agency_id }) => agency_id),
    documents: byId(known.documents, ({ document_id }) => document_id),
    areas: byId(known.areas, ({ area_id }) => area_id),
    sectors: [...(known.sectors ?? [])].sort((a, b) => a.position - b.position),
    actuals: byIndicator(known.actuals),
    targets: byIndicator(known.targets),
  };
  indexes.set(known, index);
  return index;
}
