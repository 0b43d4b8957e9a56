-- One row per row of `judged`: the year-end verdict, the pace within the year, and the status that follows (domain section 3).
-- expected: T x s, what should be there by the cut-off, of a sum or of a state that is to be reached; pace: A / expected, for a ceiling expected / A (1 or more is always good).
-- forecast: A / s for the whole period, hidden early in the year; a typed estimate of the whole period goes before it.
CREATE OR REPLACE VIEW paced AS
SELECT j.*, j.cutoff >= j.period_end AS is_final,
  j.accumulation = 'sum' OR j.accumulation = 'last' AND NOT j.is_ceiling AS is_paced,
  CASE WHEN (j.accumulation = 'sum' OR j.accumulation = 'last' AND NOT j.is_ceiling) AND j.bound IN ('at_least', 'at_most', 'about') AND j.goal > 0
    THEN j.goal * j.share END AS expected,
  CASE WHEN j.accumulation = 'sum' AND j.actual IS NOT NULL AND j.cutoff < j.period_end THEN date_diff('month', j.cutoff, j.period_end) END AS months_left,
  e.value AS typed_estimate
FROM judged j
LEFT JOIN (SELECT *, coalesce(published_on, interval_start) AS known_on FROM actual WHERE grade = 'estimate') e
  ON e.indicator_id = j.indicator_id AND e.area_id = j.area_id AND e.interval_start = j.period_start
  AND e.interval_end = CASE WHEN j.cutoff < j.period_end THEN j.period_end END AND e.known_on <= (j.cutoff + INTERVAL 1 MONTH)::DATE;

CREATE OR REPLACE VIEW stated AS
WITH pace AS (
  SELECT p.*,
    CASE WHEN p.actual IS NULL OR p.expected IS NULL OR p.expected <= 0 OR p.is_final THEN NULL
      WHEN p.is_ceiling THEN CASE WHEN p.actual > 0 THEN p.expected / p.actual END
      ELSE p.actual / p.expected END AS pace,
    CASE WHEN p.is_final THEN NULL WHEN p.typed_estimate IS NOT NULL THEN p.typed_estimate
      WHEN p.is_paced AND p.share >= c.forecast_min_share THEN p.actual / p.share END AS forecast,
    CASE WHEN NOT p.is_final AND p.typed_estimate IS NULL AND p.is_paced AND p.share >= c.forecast_min_share
      AND p.share_high > 0 THEN p.actual / p.share_high END AS forecast_low,
    CASE WHEN NOT p.is_final AND p.typed_estimate IS NULL AND p.is_paced AND p.share >= c.forecast_min_share
      AND p.share_low > 0 THEN p.actual / p.share_low END AS forecast_high,
    coalesce(NOT p.is_final AND p.typed_estimate IS NOT NULL, false) AS forecast_typed,
    CASE WHEN p.months_left > 0 AND NOT p.is_ceiling THEN (p.goal - p.actual) / p.months_left END AS required_rate,
    CASE WHEN p.months_left IS NOT NULL THEN p.actual / nullif(date_diff('month', p.period_start, p.cutoff), 0) END AS average_rate
  FROM paced p CROSS JOIN cut c
),
-- how far beyond the bound a value must be to be called exceeded, in the unit of `compared`
margin AS (
  SELECT p.*, CASE WHEN p.basis = 'growth' OR p.is_percent THEN c.exceeded_points ELSE c.exceeded_ratio * abs(p.bound_figure) END AS margin
  FROM pace p CROSS JOIN cut c
)
SELECT m.*,
  CASE
    WHEN m.direction = 'none' AND m.bound NOT IN ('within', 'milestone', 'qualitative') THEN 'no_direction'
    WHEN m.actual IS NULL AND m.actual_as_written = 'x' THEN 'not_applicable'
    WHEN m.actual IS NULL THEN CASE
      WHEN m.cutoff > m.known_to OR m.period_start >= m.cutoff OR m.period_start >= m.known_to THEN 'not_due'
      WHEN m.period_end > m.known_to AND (m.accumulation = 'none' OR NOT m.has_months) THEN 'not_due'
      WHEN NOT m.is_final AND m.accumulation = 'none' THEN 'not_due'
      ELSE 'no_data' END
    WHEN m.bound = 'qualitative' OR m.is_met IS NULL THEN 'no_data'
    WHEN m.is_final THEN CASE
      WHEN m.is_met AND m.bound IN ('within', 'milestone') THEN 'met'
      WHEN m.is_met AND m.high > m.low AND m.bound = 'at_least' THEN CASE WHEN m.compared > m.high THEN 'exceeded' ELSE 'met' END
      WHEN m.is_met AND round(abs(m.gap), 9) > m.margin AND m.gap_good THEN 'exceeded'
      WHEN m.is_met THEN 'met'
      WHEN m.bound IN ('within', 'milestone') THEN 'missed'
      WHEN m.basis IN ('growth', 'points') AND m.bound_figure = 0 AND abs(m.compared) <= c.near_growth_zero THEN 'near'
      WHEN m.basis IN ('growth', 'points') AND m.is_ceiling = (m.bound_figure < 0) AND round(m.compared / nullif(m.bound_figure, 0), 9) >= c.near_growth THEN 'near'
      -- a cap on a rise, or a fall that is allowed so far
      WHEN m.basis IN ('growth', 'points') AND m.is_ceiling <> (m.bound_figure < 0) AND round(m.compared / nullif(m.bound_figure, 0), 9) <= c.near_at_most THEN 'near'
      WHEN m.basis = 'level' AND m.attainment_kind = 'of_target' AND round(m.attainment, 9) >= c.near_attainment THEN 'near'
      WHEN m.basis = 'level' AND m.attainment_kind = 'of_reduction' AND round(m.attainment, 9) >= c.near_reduction THEN 'near'
      WHEN m.basis = 'level' AND m.attainment_kind IS NULL AND m.is_ceiling AND m.bound_figure > 0
        AND round(m.actual, 9) <= round(c.near_at_most * m.bound_figure, 9) THEN 'near'
      ELSE 'missed' END
    -- a sum that is already over its ceiling cannot come back
    WHEN m.is_ceiling AND m.accumulation = 'sum' AND m.basis = 'level' AND NOT m.is_met THEN 'behind'
    WHEN m.pace IS NOT NULL THEN CASE
      WHEN round(m.pace, 9) >= c.pace_ahead THEN 'ahead' WHEN round(m.pace, 9) >= c.pace_on_pace THEN 'on_pace'
      WHEN round(m.pace, 9) >= c.pace_watch THEN 'watch' ELSE 'behind' END
    WHEN m.is_ceiling AND m.accumulation = 'sum' AND m.actual = 0 THEN 'on_pace'
    WHEN m.is_met AND m.basis = 'level' THEN 'on_pace'
    ELSE 'not_due'
  END AS computed_status,
  CASE
    WHEN m.actual IS NULL AND m.bound = 'qualitative' THEN 'qualitative'
    WHEN m.actual IS NULL AND (m.cutoff > m.known_to OR m.period_start >= m.cutoff OR m.period_start >= m.known_to) THEN 'not_due'
    WHEN m.actual IS NULL THEN coalesce(m.figure_reason, 'no_figure')
    WHEN m.bound = 'qualitative' THEN 'qualitative'
    WHEN m.no_ratio IS NOT NULL THEN m.no_ratio
    WHEN NOT m.is_final AND m.accumulation = 'sum' AND m.share IS NULL THEN 'no_share'
    WHEN NOT m.is_final AND m.accumulation = 'sum' AND m.forecast IS NULL THEN 'early'
  END AS reason
FROM margin m CROSS JOIN cut c;
