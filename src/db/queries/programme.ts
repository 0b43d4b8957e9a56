import type { Database } from "../database.ts";
import { makeLate } from "../lateTables.ts";

/* A plan of several years, split into its years and rolled up again. */

/** The programmes of a set: documents of more than a year, the newest first. */
export const programmes = (db: Database) =>
  db.query(
    `SELECT d.document_id, d.number, d.title_vi, d.title_en, d.period_start, d.period_end, date_diff('year', d.period_start, d.period_end) AS years,
       (SELECT count(*) FROM targets t WHERE t.document_id = d.document_id) AS targets,
       (SELECT count(*) FROM tasks t WHERE t.document_id = d.document_id) AS tasks
     FROM documents d WHERE date_diff('month', d.period_start, d.period_end) > 12 ORDER BY d.period_start DESC, d.document_id`,
  );

/** Every target of a programme, of the whole and of its years, as it is scored; with what its years roll up to, which is the same in all rows of one
 *  indicator, area, basis and tier. rule: sum (all years add up), last (the last year's state is the programme's), compound (rates grow on one another),
 *  none. rolled: in the unit of the target, null while a year is missing; agrees: with the target of the whole, null where one of them is not there. */
export const programmeTargets = (db: Database, { document_id }: { document_id: string }) =>
  db.query(
    `WITH own AS (
       SELECT s.target_id, s.indicator_id, s.area_id, s.name_vi, s.name_en, s.sector_id, s.unit, s.is_percent, s.nature, s.accumulation, s.direction, s.period,
         s.period_start, s.period_end, s.basis, s.bound, s.low, s.high, s.denominator, s.strict, s.tier, s.as_written, s.bound_figure, s.actual, s.actual_denominator,
         s.has_illustrative, s.status, s.sector_position, s.position,
         s.period_start = d.period_start AND s.period_end = d.period_end AS is_whole,
         date_diff('month', s.period_start, s.period_end) = 12 AS is_year,
         date_diff('year', d.period_start, d.period_end) AS all_years, d.period_end AS programme_end
       FROM usual_score s JOIN documents d USING (document_id) WHERE s.document_id = ? AND s.target_id NOT LIKE 'group:%'
     ),
     rolled AS (
       SELECT indicator_id, area_id, basis, tier,
         CASE WHEN any_value(bound) IN ('milestone', 'qualitative') THEN 'none' WHEN basis = 'growth' THEN 'compound' WHEN basis = 'points' OR accumulation = 'sum' THEN 'sum' WHEN accumulation = 'last' THEN 'last' ELSE 'none' END AS rule,
         count(*) FILTER (is_year) AS years, any_value(all_years) AS all_years,
         CASE rule
           WHEN 'sum' THEN CASE WHEN count(bound_figure) FILTER (is_year) = any_value(all_years) THEN sum(bound_figure) FILTER (is_year) END
           WHEN 'last' THEN max(bound_figure) FILTER (is_year AND period_end = programme_end)
           WHEN 'compound' THEN CASE WHEN count(bound_figure) FILTER (is_year) = any_value(all_years)
             THEN round((product(1 + bound_figure / 100) FILTER (is_year) - 1) * 100, 9) END
         END AS rolled,
         CASE WHEN rule = 'compound' AND count(high) FILTER (is_year AND high > low) = any_value(all_years)
           THEN round((product(1 + high / 100) FILTER (is_year) - 1) * 100, 9) END AS rolled_high,
         max(bound_figure) FILTER (is_whole) AS whole
       FROM own GROUP BY indicator_id, area_id, basis, tier, accumulation
     )
     SELECT o.*, r.rule, r.years, r.rolled, r.rolled_high,
       CASE WHEN r.whole IS NOT NULL AND r.rolled IS NOT NULL THEN abs(r.whole - r.rolled) <= 1e-9 * greatest(1, abs(r.whole)) END AS agrees
     FROM own o JOIN rolled r ON r.indicator_id = o.indicator_id AND r.area_id = o.area_id AND r.basis IS NOT DISTINCT FROM o.basis
       AND r.tier IS NOT DISTINCT FROM o.tier
     ORDER BY o.sector_position, o.position, o.area_id, o.basis, o.tier, o.period_end - o.period_start DESC, o.period_start, o.target_id`,
    [document_id],
  );

/** Deadlines of a programme's tasks by lead agency and year, each counted on its own: by agency and year, by agency, by year, and all. year is null for
 *  what has no deadline; whole_year, whole_agency: the row is of all of them. done, late: of n. A task with two leads counts under each. */
export const programmeTasks = async (db: Database, { document_id }: { document_id: string }) => {
  await makeLate(db, "task_day", "task_status");
  return db.query(
    `WITH own AS (
       SELECT task_id, n, year(due) AS year, status, trim(unnest(string_split(coalesce(lead_agency_ids, ''), ';'))) AS agency_id
       FROM task_status WHERE document_id = ?
     )
     SELECT agency_id, year, grouping(agency_id) = 1 AS whole_agency, grouping(year) = 1 AS whole_year, count(*) AS n,
       count(*) FILTER (status IN ('done', 'done_on_time', 'done_late')) AS done, count(*) FILTER (status = 'overdue') AS late
     FROM own GROUP BY GROUPING SETS ((agency_id, year), (agency_id), (year), ())
     ORDER BY whole_agency, agency_id, whole_year, year NULLS LAST`,
    [document_id],
  );
};
