import type { Param } from "../database.ts";

/** What a question may be narrowed to; null is everything. Ids of the tables; tier as in model/kinds.ts. */
export interface Filter {
  sector_id: string | null;
  agency_id: string | null;
  area_id: string | null;
  document_id: string | null;
  tier: string | null;
}

const narrowing = ["sector_id", "agency_id", "area_id", "document_id", "tier"] as const satisfies readonly (keyof Filter)[];

/** The condition on score, with a place for each of filterParams. Plain equalities of what is asked alone: the scan itself skips by them, and leaves
 *  the other columns of all other rows unread. */
export const filtered = (f: Filter): string =>
  ["true", ...narrowing.filter((column) => f[column] !== null).map((column) => `${column} = ?`)].join(" AND ");
export const filterParams = (f: Filter): Param[] => narrowing.map((column) => f[column]).filter((value) => value !== null);

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
