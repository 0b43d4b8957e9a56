import type { Database } from "../database.ts";

/** Every indicator that a plan asks a figure of in a period [start, end), in the plan's order: those with a numeric target over it in the area that most
 *  targets are for; what is only told by the year is asked for whole years. is_reported: the figures there are make out the period (its own, the state
 *  at its end, or all its months; never illustrative ones). missing_months: of the others, the months without a figure where some have one, `;` between.
 *  last_*: the newest figure up to the period's end, in the indicator's unit. has_illustrative: made-up figures stand where real ones are missing. */
export const reported = (db: Database, { start, end }: { start: string; end: string }) =>
  db.query(
    `WITH span AS (SELECT ?::DATE AS span_start, ?::DATE AS span_end),
     home AS (SELECT area_id FROM targets GROUP BY area_id ORDER BY count(*) DESC, area_id LIMIT 1),
     wanted AS (
       SELECT DISTINCT i.indicator_id, t.area_id, i.accumulation, p.span_start, p.span_end
       FROM targets t JOIN home USING (area_id) JOIN indicators i USING (indicator_id), span p
       WHERE t.period_start <= p.span_start AND t.period_end >= p.span_end AND t.bound NOT IN ('milestone', 'qualitative')
         AND (i.accumulation <> 'none' OR date_diff('month', p.span_start, p.span_end) >= 12)
     ),
     inside AS (
       SELECT w.indicator_id, w.accumulation, w.span_start, w.span_end, a.interval_start, a.interval_end, a.grade <> 'illustrative' AS is_real
       FROM wanted w JOIN actual a ON a.indicator_id = w.indicator_id AND a.area_id = w.area_id AND a.value IS NOT NULL
         AND a.interval_start >= w.span_start AND a.interval_end <= w.span_end
     ),
     monthly AS (
       SELECT indicator_id, count(*) AS months, count(*) FILTER (NOT is_covered) AS gaps,
         string_agg(strftime(month, '%Y-%m'), ';' ORDER BY month) FILTER (NOT is_covered) AS missing
       FROM (
         SELECT w.indicator_id, m.month,
           EXISTS (SELECT 1 FROM inside n WHERE n.is_real AND n.indicator_id = w.indicator_id AND n.interval_start <= m.month AND n.interval_end > m.month)
             AS is_covered
         FROM wanted w, (SELECT unnest(range(span_start, span_end, INTERVAL 1 MONTH))::DATE AS month FROM span) m
         WHERE w.accumulation IN ('sum', 'average')
       ) GROUP BY indicator_id
     ),
     held AS (
       SELECT indicator_id,
         bool_or(is_real AND interval_end = span_end AND (interval_start = span_start OR accumulation = 'last')) AS has_own,
         bool_or(NOT is_real) AS has_illustrative
       FROM inside GROUP BY indicator_id
     ),
     newest AS (
       SELECT w.indicator_id, a.value AS last_value, a.interval_start AS last_start, a.interval_end AS last_end, a.grade AS last_grade
       FROM wanted w JOIN actual a ON a.indicator_id = w.indicator_id AND a.area_id = w.area_id AND a.value IS NOT NULL AND a.interval_end <= w.span_end
       QUALIFY row_number() OVER (PARTITION BY w.indicator_id ORDER BY a.interval_end DESC, a.interval_start, a.grade) = 1
     )
     SELECT i.indicator_id, i.name_vi, i.name_en, i.unit, i.part_of, i.agency_id,
       coalesce(h.has_own OR m.gaps = 0, m.gaps = 0, false) AS is_reported,
       CASE WHEN m.gaps BETWEEN 1 AND m.months - 1 AND NOT coalesce(h.has_own, false) THEN m.missing END AS missing_months,
       coalesce(h.has_illustrative, false) AS has_illustrative, n.last_value, n.last_start, n.last_end, n.last_grade
     FROM wanted w JOIN indicators i USING (indicator_id) JOIN sectors s USING (sector_id)
     LEFT JOIN indicators p ON p.indicator_id = i.part_of
     LEFT JOIN monthly m ON m.indicator_id = w.indicator_id
     LEFT JOIN held h ON h.indicator_id = w.indicator_id
     LEFT JOIN newest n ON n.indicator_id = w.indicator_id
     ORDER BY s.position, s.sector_id, coalesce(p.position, i.position), i.part_of IS NOT NULL, i.position, i.indicator_id`,
    [start, end],
  );

/** What the reporting regime asks with a deadline: who (ids, `;` between), how_often, due (days, periods or words, `;` between). */
export const reportingDues = (db: Database) =>
  db.query("SELECT who, how_often, due FROM reporting WHERE due IS NOT NULL ORDER BY report_id");
