import type { Database } from "../database.ts";
import { type Filter, filtered, filterParams, onlyMainOf, planOrder } from "./filter.ts";

const columns = `indicator_id, area_id, sector_id, period, name_vi, name_en, short_vi, short_en, position, status, override_status, actual, goal, bound,
  low, high, basis, unit, gap, gap_unit, has_illustrative`;

/** One row per indicator (its main target) and plan period, at the usual cut-off: the marks of the year x sector picture. */
export const marks = (db: Database, filter: Filter) =>
  db.query(
    `SELECT ${columns} FROM usual_score WHERE target_id IS NOT NULL AND NOT in_group AND ${filtered(filter)} ${onlyMainOf(filter, "usual_score")}
     ORDER BY period_start, period_end, ${planOrder}`,
    filterParams(filter),
  );

/** The same for one year, once per reporting period (quarter I, 6 months, 9 months, year): `period` names the reporting period. */
export const marksWithin = (db: Database, { year, ...filter }: Filter & { year: string }) =>
  db.query(
    `SELECT * REPLACE (CASE date_diff('month', period_start, cutoff) WHEN 3 THEN period || '-Q1' WHEN 6 THEN period || '-H1'
       WHEN 9 THEN period || '-M9' ELSE period END AS period)
     FROM (SELECT ${columns}, period_start, cutoff, target_id, sector_position, total_position, is_part, target_position FROM score
       WHERE period = ? AND date_diff('month', period_start, cutoff) IN (3, 6, 9, 12) AND target_id IS NOT NULL AND NOT in_group AND ${filtered(filter)}
         ${onlyMainOf(filter, "score")})
     ORDER BY cutoff, ${planOrder}`,
    [year, ...filterParams(filter)],
  );
