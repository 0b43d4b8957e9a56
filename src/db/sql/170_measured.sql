-- One row per target, cut-off and measurement: what the target asks, in figures, beside what happened (all in the indicator's unit).
-- actual: A to the cut-off; previous: P, the same interval a year earlier; previous_year: the whole year before; baseline: B, the target's own or
-- else the year before. rate: what is compared for growth (percent) and points (unit). goal_rate: the same as promised.
-- goal: T, the level that is asked for: the bound itself, or P(1 + g), or B + difference. vintage_number: null for the figure that is looked at.
CREATE OR REPLACE VIEW measurement AS
SELECT a.target_id, a.cutoff, NULL::BIGINT AS vintage_number, v.value, v.denominator, v.grade, v.published_on, v.source, v.source_url, v.as_written,
  v.note, v.change_set_id, v.is_accumulated, v.reason, v.reason_detail
FROM asked a
LEFT JOIN span_value v ON v.indicator_id = a.indicator_id AND v.area_id = a.area_id AND v.span_start = a.period_start AND v.span_end = a.cutoff
UNION ALL
SELECT t.target_id, t.period_end, v.vintage_number, v.value, v.denominator, v.grade, v.published_on, v.source, v.source_url, v.as_written,
  v.note, v.change_set_id, false, NULL, NULL
FROM targets t
JOIN vintages v ON v.indicator_id = t.indicator_id AND v.area_id = t.area_id AND v.interval_start = t.period_start AND v.interval_end = t.period_end;

CREATE OR REPLACE VIEW measured AS
SELECT t.target_id, t.indicator_id, t.area_id, t.period, t.period_start, t.period_end, m.cutoff, m.vintage_number,
  a.default_cutoff, a.known_to, a.has_months,
  t.basis, t.bound, t.low, t.high, coalesce(t.tolerance, 0) AS tolerance, coalesce(t.strict, false) AS strict, t.denominator,
  t.tier, t.assigned_by, t.version, t.document_id, t.section, t.as_written, t.note AS target_note, t.position,
  i.unit, i.nature, i.direction, i.accumulation, i.pace AS pace_profile, i.unit LIKE '%\%%' ESCAPE '\' AS is_percent,
  m.value AS actual, m.denominator AS actual_denominator, m.grade AS actual_grade, m.source AS actual_source, m.source_url AS actual_source_url,
  m.published_on AS actual_published_on, m.as_written AS actual_as_written, m.note AS actual_note, m.change_set_id AS actual_change_set_id,
  m.is_accumulated, m.reason AS figure_reason, m.reason_detail,
  p.value AS previous, y.value AS previous_year, coalesce(t.baseline, y.value) AS baseline, t.baseline IS NOT NULL AS baseline_given,
  m.grade = 'illustrative' OR coalesce(p.grade = 'illustrative', false) AS has_illustrative,
  CASE WHEN t.bound = 'about' THEN coalesce(t.low, t.high) WHEN t.bound = 'at_most' THEN t.high ELSE t.low END AS bound_figure,
  -- a wish to fall: the target asks to come below something
  CASE WHEN t.bound = 'at_most' THEN true WHEN t.bound = 'about' THEN i.direction = 'down' ELSE false END AS is_ceiling,
  s.share, s.share_low, s.share_high, s.share_source, s.first_year AS share_first_year, s.last_year AS share_last_year
FROM measurement m
JOIN targets t ON t.target_id = m.target_id
JOIN indicators i ON i.indicator_id = t.indicator_id
JOIN (SELECT DISTINCT target_id, default_cutoff, known_to, has_months FROM asked) a ON a.target_id = m.target_id
LEFT JOIN span_value p ON p.indicator_id = t.indicator_id AND p.area_id = t.area_id
  AND p.span_start = (t.period_start - INTERVAL 1 YEAR)::DATE AND p.span_end = (m.cutoff - INTERVAL 1 YEAR)::DATE
  AND date_diff('month', t.period_start, t.period_end) = 12
LEFT JOIN span_value y ON y.indicator_id = t.indicator_id AND y.area_id = t.area_id
  AND y.span_start = (t.period_start - INTERVAL 1 YEAR)::DATE AND y.span_end = t.period_start
  AND date_diff('month', t.period_start, t.period_end) = 12
LEFT JOIN share s ON s.indicator_id = t.indicator_id AND s.area_id = t.area_id AND s.period_start = t.period_start
  AND s.period_end = t.period_end AND s.cutoff = m.cutoff;
