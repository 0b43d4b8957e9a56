import type { Database } from "../database.ts";

/** Every indicator and area that has a target or a figure in a plan period, in the plan's order. periods: its plan periods, oldest first, separated by
 *  `;`; newest_period: the newest of them with a figure at the usual cut-off, else null. */
export const indicators = (db: Database) =>
  db.query(
    `SELECT indicator_id, area_id, name_vi, name_en, short_vi, short_en, sector_id, unit, part_of, headline,
       string_agg(period, ';' ORDER BY period_start, period_end) AS periods,
       arg_max(period, period_start) FILTER (actual IS NOT NULL OR (bound = 'all' AND is_met IS NOT NULL)) AS newest_period
     FROM usual_score WHERE main_rank = 1
     GROUP BY indicator_id, area_id, name_vi, name_en, short_vi, short_en, sector_id, unit, part_of, headline, sector_position, total_position, is_part
     ORDER BY sector_position, total_position, is_part, min(position), indicator_id, area_id`,
  );
