import type { Param } from "../database.ts";

/** What a question may be narrowed to; null is everything. Ids of the tables; tier as in model/kinds.ts. */
export interface Filter {
  sector_id: string | null;
  agency_id: string | null;
  area_id: string | null;
  document_id: string | null;
  tier: string | null;
}

/** The condition on score, and its parameters: `coalesce(?, x)` lets everything through where nothing is asked. */
export const filtered = `coalesce(?, sector_id) = sector_id AND coalesce(?, agency_id, '') = coalesce(agency_id, '')
  AND coalesce(?, area_id) = area_id AND coalesce(?, document_id, '') = coalesce(document_id, '') AND coalesce(?, tier, '') = coalesce(tier, '')`;
export const filterParams = (f: Filter): Param[] => [f.sector_id, f.agency_id, f.area_id, f.document_id, f.tier];

const firstOfFiltered = "row_number() OVER (PARTITION BY indicator_id, area_id, period, cutoff ORDER BY main_rank) = 1";
/** Only these narrow the targets of one indicator; all others leave its main one the main one. */
const narrowsTargets = ({ document_id, tier }: Filter) => document_id !== null || tier !== null;

/** Whether a row of usual_score is the main target among those that the filter leaves. */
export const isMainOf = (filter: Filter): string => (narrowsTargets(filter) ? firstOfFiltered : "is_main");
/** Behind the condition: one target per indicator, area, period and cut-off, the main one among those that the filter leaves. In usual_score it is
 *  known beforehand, which spares a window over all columns; in score it is not. */
export const onlyMainOf = (filter: Filter, table: "score" | "usual_score"): string =>
  table === "usual_score" && !narrowsTargets(filter) ? "AND is_main" : `QUALIFY ${firstOfFiltered}`;

/** The order of the plan: sectors, totals before their parts, targets as written; the id settles ties. */
export const planOrder = "sector_position, total_position, is_part, position, target_position, target_id";
