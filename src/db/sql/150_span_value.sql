-- The figures that add up: months, and the quarters of which not every month is there, so that no month counts twice. months: length.
CREATE OR REPLACE VIEW atom AS
SELECT a.indicator_id, a.area_id, a.interval_start, a.interval_end, a.value, a.denominator, a.grade,
  date_diff('month', a.interval_start, a.interval_end) AS months
FROM actual a
LEFT JOIN (SELECT indicator_id, area_id, date_trunc('quarter', interval_start)::DATE AS quarter_start,
    count(*) FILTER (date_diff('month', interval_start, interval_end) = 1) AS month_count,
    count(*) FILTER (date_diff('month', interval_start, interval_end) = 3) AS quarter_count
  FROM actual WHERE value IS NOT NULL AND date_diff('month', interval_start, interval_end) IN (1, 3) GROUP BY ALL) q
  ON q.indicator_id = a.indicator_id AND q.area_id = a.area_id AND q.quarter_start = date_trunc('quarter', a.interval_start)
WHERE a.value IS NOT NULL
  AND CASE date_diff('month', a.interval_start, a.interval_end)
    WHEN 1 THEN q.month_count = 3 OR q.quarter_count = 0 WHEN 3 THEN q.month_count < 3 WHEN 12 THEN true ELSE false END;

-- One row per span that can be told or not: the value over it (indicator's unit), how it came about, and why there is none.
-- Sum: the running total that reaches furthest, then months and quarters without a gap. Last: the state at the span's last day, never an older one.
-- Average: its own figure, else the mean of all its months (weighted where they carry a denominator). None: its own figure only.
CREATE OR REPLACE VIEW span_value_view AS
WITH inside AS (
  SELECT s.indicator_id, s.area_id, s.span_start, s.span_end, i.accumulation,
    max(a.interval_end) FILTER (a.interval_start = s.span_start) AS reached,
    max(a.interval_end) AS newest_end,
    arg_max(a.value, a.interval_end) AS newest_value,
    max(a.interval_start) FILTER (a.interval_end = s.span_end AND a.interval_start = s.span_start) AS exact_start,
    min(a.interval_start) FILTER (a.interval_end = s.span_end) AS state_start
  FROM span s JOIN indicators i USING (indicator_id)
  LEFT JOIN actual a ON a.indicator_id = s.indicator_id AND a.area_id = s.area_id AND a.interval_start >= s.span_start
    AND a.interval_end <= s.span_end AND a.value IS NOT NULL
  GROUP BY ALL
),
tiled AS (
  SELECT n.indicator_id, n.area_id, n.span_start, n.span_end,
    coalesce(CASE WHEN n.accumulation = 'sum' THEN n.reached END, n.span_start) AS from_day,
    date_diff('month', coalesce(CASE WHEN n.accumulation = 'sum' THEN n.reached END, n.span_start), n.span_end) AS needed,
    coalesce(sum(t.months), 0) AS covered,
    sum(t.value) AS total,
    CASE WHEN count(t.denominator) = count(*) AND sum(t.denominator) > 0 THEN sum(t.value * t.denominator) / sum(t.denominator)
      ELSE sum(t.value * t.months) / sum(t.months) END AS mean,
    bool_or(t.grade = 'illustrative') AS has_illustrative,
    bool_or(t.grade = 'estimate') AS has_estimate,
    coalesce(list(t.interval_start) FILTER (t.months = 1), []) AS months_there
  FROM inside n
  LEFT JOIN atom t ON t.indicator_id = n.indicator_id AND t.area_id = n.area_id AND t.interval_end <= n.span_end
    AND t.interval_start >= coalesce(CASE WHEN n.accumulation = 'sum' THEN n.reached END, n.span_start)
    AND (t.months = 12) = (date_diff('month', n.span_start, n.span_end) > 12)
  WHERE n.exact_start IS NULL AND n.accumulation IN ('sum', 'average') AND n.newest_end IS NOT NULL
  GROUP BY ALL
),
-- the one figure that the value is, or starts from
base AS (
  SELECT n.indicator_id, n.area_id, n.span_start, n.span_end, a.value, a.denominator, a.grade, a.published_on, a.source, a.source_url,
    a.as_written, a.note, a.change_set_id, a.is_rolled_up
  FROM inside n JOIN actual a ON a.indicator_id = n.indicator_id AND a.area_id = n.area_id
    AND a.interval_start = CASE WHEN n.exact_start IS NOT NULL THEN n.exact_start WHEN n.accumulation = 'last' THEN n.state_start ELSE n.span_start END
    AND a.interval_end = CASE WHEN n.exact_start IS NOT NULL OR n.accumulation = 'last' THEN n.span_end ELSE n.reached END
)
SELECT n.indicator_id, n.area_id, n.span_start, n.span_end,
  CASE WHEN n.exact_start IS NOT NULL OR (n.accumulation = 'last' AND n.state_start IS NOT NULL) THEN b.value
    WHEN n.accumulation = 'sum' AND t.needed = t.covered THEN coalesce(b.value, 0) + coalesce(t.total, 0)
    WHEN n.accumulation = 'average' AND t.needed = t.covered THEN t.mean END AS value,
  b.denominator,
  CASE WHEN b.grade = 'illustrative' OR t.has_illustrative THEN 'illustrative' WHEN b.grade = 'estimate' OR t.has_estimate THEN 'estimate'
    ELSE coalesce(b.grade, 'preliminary') END AS grade,
  b.published_on, b.source, b.source_url, b.as_written, b.note, b.change_set_id,
  n.exact_start IS NULL AND n.accumulation IN ('sum', 'average') AS is_accumulated,
  CASE WHEN n.exact_start IS NOT NULL OR (n.accumulation = 'last' AND n.state_start IS NOT NULL) OR t.needed = t.covered THEN NULL
    WHEN n.newest_end IS NULL THEN 'no_figure'
    WHEN n.accumulation IN ('sum', 'average') AND t.covered < t.needed THEN 'missing_months'
    WHEN n.accumulation = 'last' THEN 'stale'
    ELSE 'no_figure' END AS reason,
  CASE WHEN n.exact_start IS NULL AND n.accumulation = 'last' AND n.state_start IS NULL THEN n.newest_end::VARCHAR
    WHEN t.covered < t.needed THEN list_aggregate(list_transform(
      list_filter(range(0, t.needed), k -> NOT list_contains(t.months_there, (t.from_day + to_months(k::INTEGER))::DATE)),
      k -> strftime((t.from_day + to_months(k::INTEGER))::DATE, '%Y-%m')), 'string_agg', ';') END AS reason_detail
FROM inside n
LEFT JOIN tiled t ON t.indicator_id = n.indicator_id AND t.area_id = n.area_id AND t.span_start = n.span_start AND t.span_end = n.span_end
LEFT JOIN base b ON b.indicator_id = n.indicator_id AND b.area_id = n.area_id AND b.span_start = n.span_start AND b.span_end = n.span_end;
CREATE OR REPLACE TABLE span_value AS FROM span_value_view;
