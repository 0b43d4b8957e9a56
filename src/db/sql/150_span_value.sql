-- The figures that can add up: months, quarters, half-years and years of the calendar. One row per figure; months: its length; quarter_end, half_end,
-- year_end: the end of a longer figure that it is a part of, null where there is none.
CREATE OR REPLACE VIEW atom AS
WITH piece AS (
  SELECT a.indicator_id, a.area_id, a.interval_start, a.interval_end, a.value, a.denominator, a.grade, a.published_on, a.source,
    date_diff('month', a.interval_start, a.interval_end) AS months, year(a.interval_start) AS year,
    make_date(year(a.interval_start), CASE WHEN month(a.interval_start) > 6 THEN 7 ELSE 1 END, 1) AS half_start
  FROM actual a
  WHERE a.value IS NOT NULL AND date_diff('month', a.interval_start, a.interval_end) IN (1, 3, 6, 12)
    AND day(a.interval_start) = 1 AND day(a.interval_end) = 1
    AND (month(a.interval_start) - 1) % date_diff('month', a.interval_start, a.interval_end) = 0
)
SELECT p.*, CASE WHEN p.months < 3 THEN q.interval_end END AS quarter_end, CASE WHEN p.months < 6 THEN h.interval_end END AS half_end,
  CASE WHEN p.months < 12 THEN y.interval_end END AS year_end
FROM piece p
LEFT JOIN (FROM piece WHERE months = 3) q ON q.indicator_id = p.indicator_id AND q.area_id = p.area_id
  AND q.interval_start = date_trunc('quarter', p.interval_start)::DATE
LEFT JOIN (FROM piece WHERE months = 6) h ON h.indicator_id = p.indicator_id AND h.area_id = p.area_id AND h.interval_start = p.half_start
LEFT JOIN (FROM piece WHERE months = 12) y ON y.indicator_id = p.indicator_id AND y.area_id = p.area_id AND y.year = p.year;

-- One row per span that can be told or not: the value over it (indicator's unit), how it came about, and why there is none.
-- A figure of its own goes before all. Sum: the running total that reaches furthest, then what adds up without a gap, the longest figures first, so that
-- no month counts twice; never of percentages. Last: the state at the span's last day, never an older one. Average: the mean of all its months, by their
-- denominators where they have them; a share only so. None: its own figure only.
CREATE OR REPLACE VIEW span_value_view AS
WITH own AS MATERIALIZED (
  SELECT s.indicator_id, s.area_id, s.span_start, s.span_end,
    CASE WHEN i.accumulation = 'sum' AND (i.is_rate OR i.nature <> 'quantity') THEN 'none' ELSE i.accumulation END AS accumulation,
    i.nature = 'share' AS is_share, a.value, a.denominator, a.grade, a.published_on, a.source, a.source_url, a.as_written, a.note, a.change_set_id
  FROM span s JOIN indicators i USING (indicator_id)
  LEFT JOIN actual a ON a.indicator_id = s.indicator_id AND a.area_id = s.area_id AND a.interval_start = s.span_start AND a.interval_end = s.span_end
),
-- where there is none: what stands inside the span
inside AS (
  SELECT *, CASE WHEN accumulation = 'sum' THEN coalesce(reached, span_start) ELSE span_start END AS from_day
  FROM (
    SELECT s.indicator_id, s.area_id, s.span_start, s.span_end, s.accumulation, s.is_share, s.as_written,
      max(a.interval_end) FILTER (a.interval_start = s.span_start) AS reached,
      max(a.interval_end) AS newest_end,
      min(a.interval_start) FILTER (a.interval_end = s.span_end) AS state_start
    FROM (SELECT *, unnest(range(year(span_start), year(span_end - 1) + 1)) AS year FROM own WHERE value IS NULL) s
    LEFT JOIN actual a ON a.indicator_id = s.indicator_id AND a.area_id = s.area_id AND year(a.interval_start) = s.year
      AND a.interval_start >= s.span_start AND a.interval_end <= s.span_end AND a.value IS NOT NULL
    GROUP BY ALL
  )
),
-- what adds up between the running total and the span's end
tiled AS (
  SELECT n.indicator_id, n.area_id, n.span_start, n.span_end,
    sum(t.months) AS covered,
    sum(t.value) AS total,
    CASE WHEN count(t.denominator) = count(*) AND sum(t.denominator) > 0 THEN sum(t.value * t.denominator) / sum(t.denominator)
      WHEN NOT n.is_share THEN sum(t.value * t.months) / sum(t.months) END AS mean,
    sum(t.denominator) AS denominator,
    max(list_position(['official', 'preliminary', 'estimate', 'illustrative'], t.grade)) AS weakest,
    max(t.published_on) AS published_on,
    list(t.source) FILTER (t.source IS NOT NULL) AS sources,
    list(t.interval_start) AS starts,
    list(t.interval_end) AS ends
  FROM (SELECT *, unnest(range(year(from_day), year(span_end - 1) + 1)) AS year FROM inside
    WHERE accumulation IN ('sum', 'average') AND newest_end IS NOT NULL) n
  JOIN atom t ON t.indicator_id = n.indicator_id AND t.area_id = n.area_id AND t.year = n.year
    AND t.interval_end <= n.span_end AND t.interval_start >= n.from_day
    AND NOT coalesce(t.quarter_end <= n.span_end AND date_trunc('quarter', t.interval_start) >= n.from_day, false)
    AND NOT coalesce(t.half_end <= n.span_end AND t.half_start >= n.from_day, false)
    AND NOT coalesce(t.year_end <= n.span_end AND make_date(t.year, 1, 1) >= n.from_day, false)
  GROUP BY n.indicator_id, n.area_id, n.span_start, n.span_end, n.is_share
),
-- base: the running total that a sum starts from, or the state that is the value
built AS (
  SELECT n.indicator_id, n.area_id, n.span_start, n.span_end, n.accumulation, n.newest_end, n.from_day, n.as_written AS blank_as_written,
    t.total, t.mean, t.starts, t.ends, t.sources, t.weakest, t.denominator AS tile_denominator, t.published_on AS tile_published_on,
    date_diff('month', n.from_day, n.span_end) AS needed, t.covered IS NOT NULL AS is_accumulated,
    coalesce(t.covered = date_diff('month', n.from_day, n.span_end) AND day(n.span_end) = 1, false) AS is_whole,
    b.value AS base_value, b.denominator, b.grade, b.published_on, b.source, b.source_url, b.as_written, b.note, b.change_set_id
  FROM inside n
  LEFT JOIN tiled t ON t.indicator_id = n.indicator_id AND t.area_id = n.area_id AND t.span_start = n.span_start AND t.span_end = n.span_end
  LEFT JOIN actual b ON b.indicator_id = n.indicator_id AND b.area_id = n.area_id
    AND b.interval_start = CASE n.accumulation WHEN 'sum' THEN n.span_start WHEN 'last' THEN n.state_start END
    AND b.interval_end = CASE n.accumulation WHEN 'sum' THEN n.reached WHEN 'last' THEN n.span_end END
),
valued AS (
  SELECT *,
    CASE WHEN accumulation = 'last' THEN base_value WHEN NOT is_whole THEN NULL
      WHEN accumulation = 'sum' THEN round(coalesce(base_value, 0) + total, 9) ELSE round(mean, 9) END AS value
  FROM built
)
SELECT indicator_id, area_id, span_start, span_end, value, denominator, grade, published_on, source, source_url, as_written, note, change_set_id,
  false AS is_accumulated, NULL AS reason, NULL AS reason_detail
FROM own WHERE value IS NOT NULL
UNION ALL
SELECT v.indicator_id, v.area_id, v.span_start, v.span_end, v.value,
  CASE WHEN NOT v.is_accumulated THEN v.denominator WHEN v.accumulation = 'average' THEN v.tile_denominator END,
  CASE WHEN v.value IS NULL THEN NULL WHEN NOT v.is_accumulated THEN v.grade
    ELSE ['official', 'preliminary', 'estimate', 'illustrative'][greatest(v.weakest, list_position(['official', 'preliminary', 'estimate', 'illustrative'], v.grade))] END,
  greatest(v.published_on, v.tile_published_on),
  CASE WHEN v.is_accumulated THEN nullif(array_to_string(list_sort(list_distinct(list_append(v.sources, v.source))), '; '), '') ELSE v.source END,
  v.source_url,
  -- what was printed, or printed instead of a figure
  CASE WHEN v.value IS NULL THEN v.blank_as_written WHEN NOT v.is_accumulated THEN v.as_written END,
  CASE WHEN NOT v.is_accumulated THEN v.note END,
  v.change_set_id, v.is_accumulated,
  CASE WHEN v.value IS NOT NULL THEN NULL
    WHEN v.newest_end IS NULL OR v.accumulation = 'none' THEN 'no_figure'
    WHEN v.accumulation = 'last' THEN 'stale'
    WHEN v.is_whole THEN 'no_denominator'
    ELSE 'missing_months' END,
  CASE WHEN v.value IS NOT NULL OR v.newest_end IS NULL OR v.accumulation = 'none' OR v.is_whole THEN NULL
    WHEN v.accumulation = 'last' THEN v.newest_end::VARCHAR
    ELSE list_aggregate(list_transform(
      list_filter(list_transform(range(0, v.needed + CASE WHEN day(v.span_end) = 1 THEN 0 ELSE 1 END), k -> (date_trunc('month', v.from_day) + to_months(k::INTEGER))::DATE),
        m -> len(list_filter(list_zip(coalesce(v.starts, []), coalesce(v.ends, [])), t -> t[1] <= m AND m < t[2])) = 0),
      m -> strftime(m, '%Y-%m')), 'string_agg', ';') END
FROM valued v;
CREATE OR REPLACE TABLE span_value AS FROM span_value_view;
