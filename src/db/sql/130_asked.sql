-- Plan years that have figures of shorter intervals, and the last whole month that such figures reach (half-open). An estimate of the whole year is a
-- forecast while the months come in. One row per year.
CREATE OR REPLACE VIEW reported_year AS
SELECT date_trunc('year', interval_start)::DATE AS year_start,
  count(DISTINCT indicator_id) FILTER (date_diff('month', interval_start, interval_end) < 12) AS in_year_indicators,
  count(DISTINCT indicator_id) FILTER (date_diff('month', interval_start, interval_end) = 12 AND grade <> 'estimate') AS annual_indicators,
  max(interval_end) FILTER (date_diff('month', interval_start, interval_end) < 12 AND day(interval_end) = 1) AS last_reported
FROM actual
WHERE value IS NOT NULL AND interval_end <= (date_trunc('year', interval_start) + INTERVAL 1 YEAR)
GROUP BY ALL;

-- One row per plan period: its usual cut-off. A day that a person chose (the end of the month before it, unless a figure ends on that very day); else,
-- in a year that lives on monthly figures, the last reported month (never today); else the period's end. known_to: up to when a figure could be there
-- at all.
CREATE OR REPLACE VIEW plan_period AS
SELECT p.period_start, p.period_end,
  coalesce(r.in_year_indicators, 0) > 0 AS has_months,
  least(p.period_end, coalesce(s.as_of_month, CASE WHEN r.in_year_indicators > r.annual_indicators THEN r.last_reported END, p.period_end)) AS cutoff,
  coalesce(s.as_of, CASE WHEN r.in_year_indicators > r.annual_indicators THEN r.last_reported END, s.today) AS known_to
FROM (SELECT DISTINCT period_start, period_end FROM targets) p
CROSS JOIN (SELECT today, as_of,
  CASE WHEN as_of IN (SELECT interval_end FROM actual WHERE value IS NOT NULL) THEN as_of ELSE date_trunc('month', as_of)::DATE END AS as_of_month FROM setting) s
LEFT JOIN reported_year r ON r.year_start = p.period_start AND date_diff('month', p.period_start, p.period_end) = 12;

-- One row per target and cut-off asked for: its own usual one (is_default), and in years with monthly figures every month's end.
-- A target whose whole period is reported is judged on that, unless a person chose an earlier day, or it is an estimate beside months.
CREATE OR REPLACE VIEW asked_view AS
WITH usual AS (
  SELECT t.target_id, t.indicator_id, t.area_id, t.period_start, t.period_end, p.known_to, p.has_months,
    CASE WHEN s.as_of IS NULL AND w.indicator_id IS NOT NULL AND (w.grade <> 'estimate' OR m.indicator_id IS NULL) THEN t.period_end
      ELSE p.cutoff END AS default_cutoff
  FROM targets t
  JOIN plan_period p USING (period_start, period_end)
  CROSS JOIN setting s
  LEFT JOIN actual w ON w.indicator_id = t.indicator_id AND w.area_id = t.area_id AND w.interval_start = t.period_start
    AND w.interval_end = t.period_end AND w.value IS NOT NULL
  LEFT JOIN (SELECT DISTINCT indicator_id, area_id, date_trunc('year', interval_start)::DATE AS year_start
    FROM actual WHERE value IS NOT NULL AND date_diff('month', interval_start, interval_end) < 12) m
    ON m.indicator_id = t.indicator_id AND m.area_id = t.area_id AND m.year_start = t.period_start
)
SELECT u.target_id, u.indicator_id, u.area_id, u.period_start, u.period_end, u.known_to, u.has_months, u.default_cutoff, u.default_cutoff AS cutoff
FROM usual u
UNION ALL
SELECT u.target_id, u.indicator_id, u.area_id, u.period_start, u.period_end, u.known_to, u.has_months, u.default_cutoff,
  (u.period_start + to_months(k.months))::DATE
FROM usual u CROSS JOIN (SELECT unnest(range(1, 13))::INTEGER AS months) k
WHERE u.has_months AND (u.period_start + to_months(k.months))::DATE <> u.default_cutoff;
CREATE OR REPLACE TABLE asked AS FROM asked_view;

-- The intervals whose figure some question needs: to the cut-off, the same a year earlier, the whole period a year earlier, and for seasonal
-- indicators the same in the five years before. One row per indicator, area and interval.
CREATE OR REPLACE VIEW span AS
SELECT DISTINCT indicator_id, area_id, span_start, span_end
FROM (
  SELECT indicator_id, area_id, period_start AS span_start, cutoff AS span_end FROM asked WHERE cutoff > period_start
  UNION ALL
  SELECT indicator_id, area_id, (period_start - INTERVAL 1 YEAR)::DATE, (cutoff - INTERVAL 1 YEAR)::DATE
  FROM asked WHERE cutoff > period_start AND date_diff('month', period_start, period_end) <= 12
  UNION ALL
  SELECT indicator_id, area_id, (period_start - INTERVAL 1 YEAR)::DATE, (period_end - INTERVAL 1 YEAR)::DATE
  FROM asked WHERE cutoff = default_cutoff AND date_diff('month', period_start, period_end) <= 12
  UNION ALL
  SELECT a.indicator_id, a.area_id, (a.period_start - to_years(k.years))::DATE, (e.span_end - to_years(k.years))::DATE
  FROM asked a JOIN indicators i ON i.indicator_id = a.indicator_id AND i.pace = 'seasonal'
  CROSS JOIN (SELECT unnest([1, 2, 3, 4, 5])::INTEGER AS years) k
  CROSS JOIN LATERAL (SELECT unnest([a.cutoff, a.period_end]) AS span_end) e
  WHERE a.cutoff > a.period_start
);
