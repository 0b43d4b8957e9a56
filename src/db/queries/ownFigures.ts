import type { Database } from "../database.ts";

/** What happened within an interval [start, end) alone, of every quantity with a target that adds up: value and, of the same interval a year earlier,
 *  previous (indicator's unit). A figure of the interval itself, else all its months; null where one is missing. grade: the weakest of this year's. */
export const ownFigures = (db: Database, { start, end }: { start: string; end: string }) =>
  db.query(
    `WITH span AS (
       SELECT back, (?::DATE - to_years(back::INTEGER))::DATE AS span_start, (?::DATE - to_years(back::INTEGER))::DATE AS span_end
       FROM (SELECT unnest([0, 1]) AS back)
     ),
     piece AS (
       SELECT a.indicator_id, a.area_id, s.back, a.value, list_position(['official', 'preliminary', 'estimate', 'illustrative'], a.grade) AS weakness,
         a.interval_start = s.span_start AND a.interval_end = s.span_end AS is_own,
         date_diff('month', s.span_start, s.span_end) AS wanted
       FROM (SELECT DISTINCT t.indicator_id, t.area_id FROM targets t JOIN indicators i USING (indicator_id)
         WHERE i.accumulation = 'sum' AND i.nature = 'quantity' AND NOT i.is_rate) q
       CROSS JOIN span s
       JOIN actual a ON a.indicator_id = q.indicator_id AND a.area_id = q.area_id AND a.interval_start >= s.span_start AND a.interval_end <= s.span_end
       WHERE a.value IS NOT NULL AND (date_diff('month', a.interval_start, a.interval_end) = 1 OR a.interval_start = s.span_start AND a.interval_end = s.span_end)
     ),
     told AS (
       SELECT indicator_id, area_id, back,
         CASE WHEN bool_or(is_own) THEN max(value) FILTER (is_own) WHEN count(*) = any_value(wanted) THEN round(sum(value), 9) END AS value,
         CASE WHEN bool_or(is_own) THEN max(weakness) FILTER (is_own) ELSE max(weakness) END AS weakness
       FROM piece GROUP BY indicator_id, area_id, back
     )
     SELECT n.indicator_id, n.area_id, n.value, ['official', 'preliminary', 'estimate', 'illustrative'][n.weakness] AS grade, p.value AS previous
     FROM told n LEFT JOIN told p ON p.indicator_id = n.indicator_id AND p.area_id = n.area_id AND p.back = 1
     WHERE n.back = 0 AND n.value IS NOT NULL ORDER BY n.indicator_id, n.area_id`,
    [start, end],
  );
