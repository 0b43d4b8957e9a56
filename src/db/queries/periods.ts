import type { Database } from "../database.ts";

/** The plan periods of a set, oldest first: how many indicators they have, how many of them a figure (with a figure at the usual cut-off), and the
 *  one to open with: the newest in which at least half of the indicators have a figure, else the newest that has any, else the newest year. */
export const periods = (db: Database) =>
  db.query(
    `WITH p AS (
       SELECT s.period, s.period_start, s.period_end, mode(s.cutoff) AS cutoff, any_value(s.has_months) AS has_months, count(*) AS indicators,
         count(*) FILTER (s.actual IS NOT NULL OR s.status NOT IN ('no_data', 'not_due', 'no_direction', 'not_applicable')) AS with_figure,
         bool_or(s.has_illustrative) AS has_illustrative
       FROM usual_score s WHERE s.main_rank = 1 AND NOT s.in_group AND s.target_id IS NOT NULL GROUP BY s.period, s.period_start, s.period_end
     )
     SELECT period, period_start, period_end, cutoff, has_months, indicators, with_figure, has_illustrative,
       row_number() OVER (ORDER BY (with_figure * 2 >= indicators) DESC, with_figure > 0 DESC, date_diff('month', period_start, period_end) = 12 DESC, period_start DESC) = 1 AS is_default
     FROM p ORDER BY period_start, period_end`,
  );

/** What the filters can offer: only what some target has. kind: sector, agency, area, document, tier. */
export const options = (db: Database) =>
  db.query(
    `SELECT 'sector' AS kind, s.sector_id AS id, s.name_vi, s.name_en, s.position FROM sectors s
       WHERE s.sector_id IN (SELECT i.sector_id FROM targets t JOIN indicators i USING (indicator_id))
     UNION ALL SELECT 'agency', a.agency_id, a.name_vi, a.name_en, a.position FROM agencies a
       WHERE a.agency_id IN (SELECT i.agency_id FROM targets t JOIN indicators i USING (indicator_id))
     UNION ALL SELECT 'area', a.area_id, a.name_vi, a.name_en, a.position FROM areas a WHERE a.area_id IN (SELECT area_id FROM targets)
     UNION ALL SELECT 'document', d.document_id, d.number, d.number, d.position FROM documents d WHERE d.document_id IN (SELECT document_id FROM targets)
     UNION ALL SELECT DISTINCT 'tier', tier, tier, tier, CASE tier WHEN 'legal' THEN 0 WHEN 'plan' THEN 1 ELSE 2 END FROM targets
     ORDER BY kind, position, id`,
  );
