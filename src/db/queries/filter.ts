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

/** One target per indicator, area, period and cut-off: the main one among those that the filter leaves. */
export const isMainOfFiltered = "row_number() OVER (PARTITION BY indicator_id, area_id, period, cutoff ORDER BY main_rank) = 1";
export const mainOfFiltered = `QUALIFY ${isMainOfFiltered}`;

/** The order of the plan: sectors, totals before their parts, targets as written; the id settles ties. */
export const planOrder = "sector_position, total_position, is_part, position, target_position, target_id";
