import type { Database } from "../database.ts";
import { type Filter, filtered, filterParams, isMainOf, onlyMainOf, planOrder } from "./filter.ts";

/** What a screen reads of a target at a cut-off; units and meanings in sql/170 to 210. */
const columns = `target_id, indicator_id, name_vi, name_en, short_vi, short_en, sector_id, agency_id, area_id, unit, nature, price_basis, direction,
  accumulation, part_of, parts, headline, position, period, period_start, period_end, cutoff, is_final, is_main, main_rank, in_group, basis, bound, low, high,
  tolerance, strict, denominator, baseline, baseline_given, tier, assigned_by, version, document_id, document_number, section, as_written, target_note,
  indicator_note, goal, goal_rate, bound_figure, is_ceiling, compared, actual, actual_denominator, actual_grade, actual_source, actual_source_url,
  actual_published_on, actual_as_written, actual_note, has_illustrative, previous, previous_year, attainment, attainment_kind, gap, gap_unit, gap_good,
  gap_ratio, is_met, is_percent, computed_status, override_status, override_reason, override_by, override_on, override_url, status, share, share_low,
  share_high, share_source, share_years, share_first_year, share_last_year, expected, pace, forecast, forecast_low, forecast_high, forecast_typed, required_rate,
  average_rate, change, change_points, reason, no_ratio, reason_detail`;

/** Every target of one plan period at its usual cut-off, main and second ones, in the plan's order; figures without a target among them.
 *  is_main: among those that the filter leaves. */
export const scores = (db: Database, { year, ...filter }: Filter & { year: string }) =>
  db.query(
    `SELECT ${columns.replace("is_main", `${isMainOf(filter)} AS is_main`)} FROM usual_score WHERE period = ? AND ${filtered(filter)}
     ORDER BY ${planOrder}`,
    [year, ...filterParams(filter)],
  );

/** Every target of every plan period at its usual cut-off, and every figure of a plan period without one: periods as they came, each in the plan's order. */
export const everyScore = (db: Database) =>
  db.query(`SELECT ${columns} FROM usual_score ORDER BY period_start, period_end, ${planOrder}, indicator_id, area_id`);

/** Every target of one indicator and area over the plan periods, at the usual cut-off: oldest first, the main one first. */
export const indicatorYears = (db: Database, { indicator_id, area_id }: { indicator_id: string; area_id: string }) =>
  db.query(
    `SELECT ${columns} FROM usual_score WHERE indicator_id = ? AND area_id = ? ORDER BY period_start, period_end, main_rank, target_id`,
    [indicator_id, area_id],
  );

/** The parts of an indicator in one period: their main targets, in the plan's order. */
export const partsOf = (db: Database, { indicator_id, area_id, year }: { indicator_id: string; area_id: string; year: string }) =>
  db.query(`SELECT ${columns} FROM usual_score WHERE main_rank = 1 AND part_of = ? AND area_id = ? AND period = ? ORDER BY ${planOrder}`, [
    indicator_id,
    area_id,
    year,
  ]);

/** Totals of one period whose parts should add up: target and actual totals beside the sums of the parts (indicator's unit). */
export const partChecks = (db: Database, { year }: { year: string }) =>
  db.query(
    `SELECT indicator_id, area_id, period, target_id, total_target, parts_target, total_actual, parts_actual, parts, parts_with_figure
     FROM part_check p WHERE period = ? AND EXISTS (SELECT 1 FROM usual_score s WHERE s.target_id = p.target_id AND s.cutoff = p.cutoff)
     ORDER BY indicator_id, area_id`,
    [year],
  );

/** Actual and main target of every indicator over the plan years, for small lines: only periods of one year. */
export const spark = (db: Database, filter: Filter) =>
  db.query(
    `SELECT indicator_id, area_id, period, period_start, actual, goal, high, status FROM usual_score
     WHERE date_diff('month', period_start, period_end) = 12 AND ${filtered(filter)} ${onlyMainOf(filter, "usual_score")}
     ORDER BY indicator_id, area_id, period_start, target_id`,
    filterParams(filter),
  );

/** Every target that a plan of these days set for all of them or a part, in the plan's order, none that a later version has put in its place; beside it
 *  the document that already sets one for the days after (`next_start` to `next_end`), where there is one. */
export const planTargets = (
  db: Database,
  { start, end, next_start, next_end }: { start: string; end: string; next_start: string; next_end: string },
) =>
  db.query(
    `WITH own AS (
       SELECT * FROM usual_score WHERE target_id IS NOT NULL AND target_id NOT LIKE 'group:%' AND period_start >= ?::DATE AND period_end <= ?::DATE
         AND (period_start = ?::DATE AND period_end = ?::DATE
           OR document_id IN (SELECT document_id FROM documents WHERE period_start = ?::DATE AND period_end = ?::DATE))
       QUALIFY version = max(version) OVER (PARTITION BY indicator_id, area_id, period, basis, tier, assigned_by)
     ),
     next AS (
       SELECT n.indicator_id, n.area_id, n.basis, min(d.number) AS next_document FROM targets n JOIN documents d USING (document_id)
       WHERE n.period_start = ?::DATE AND n.period_end = ?::DATE GROUP BY n.indicator_id, n.area_id, n.basis
     )
     SELECT ${columns}, next_document FROM own LEFT JOIN next USING (indicator_id, area_id, basis)
     ORDER BY ${planOrder}, period_start, basis, tier, target_id`,
    [start, end, start, end, start, end, next_start, next_end],
  );
