-- One row per target, cut-off and measurement: what the target asks, in figures, beside what happened (all in the indicator's unit).
-- actual: A to the cut-off; previous: P, the same interval a year earlier; previous_year: the whole period a year earlier; baseline: B, the target's
-- own or else previous_year. is_looked_at: the figure that counts at the cut-off, not one of the vintages of the whole period, which have their number.
CREATE OR REPLACE VIEW measurement AS
SELECT true AS is_looked_at, a.target_id, a.cutoff, a.default_cutoff, a.known_to, a.has_months, NULL::BIGINT AS vintage_number,
  v.value, v.denominator, v.grade, v.published_on, v.source, v.source_url, v.as_written, v.note, v.change_set_id, v.is_accumulated, v.reason, v.reason_detail
FROM asked a
LEFT JOIN span_value v ON v.indicator_id = a.indicator_id AND v.area_id = a.area_id AND v.span_start = a.period_start AND v.span_end = a.cutoff
UNION ALL
SELECT false, t.target_id, t.period_end, a.default_cutoff, a.known_to, a.has_months, v.vintage_number,
  v.value, v.denominator, v.grade, v.published_on, v.source, v.source_url, v.as_written, v.note, v.change_set_id, false, NULL, NULL
FROM targets t
JOIN asked a ON a.target_id = t.target_id AND a.cutoff = a.default_cutoff
JOIN vintages v ON v.indicator_id = t.indicator_id AND v.area_id = t.area_id AND v.interval_start = t.period_start AND v.interval_end = t.period_end;

-- An outer join compares each side with the other only: a condition on one side alone would make it try every pair.
CREATE OR REPLACE VIEW measured AS
SELECT t.target_id, t.indicator_id, t.area_id, t.period, t.period_start, t.period_end, m.cutoff, m.vintage_number, m.is_looked_at,
  m.default_cutoff, m.known_to, m.has_months,
  t.basis, t.bound, t.low, t.high, coalesce(t.tolerance, 0) AS tolerance, coalesce(t.strict, false) AS strict, t.denominator,
  t.tier, t.assigned_by, t.version, t.document_id, t.section, t.as_written, t.note AS target_note, t.position, t.main_rank,
  i.unit, i.nature, i.direction, i.accumulation, i.pace AS pace_profile, i.is_percent, i.is_rate,
  m.value AS actual, m.denominator AS actual_denominator, m.grade AS actual_grade, m.source AS actual_source, m.source_url AS actual_source_url,
  m.published_on AS actual_published_on, m.as_written AS actual_as_written, m.note AS actual_note, m.change_set_id AS actual_change_set_id,
  m.is_accumulated, m.reason AS figure_reason, m.reason_detail,
  p.value AS previous, y.value AS previous_year, coalesce(t.baseline, y.value) AS baseline, t.baseline IS NOT NULL AS baseline_given,
  coalesce(m.grade = 'illustrative', false) OR coalesce(p.grade = 'illustrative', false) OR coalesce(t.baseline IS NULL AND y.grade = 'illustrative', false)
    OR coalesce(s.has_illustrative AND m.cutoff < t.period_end, false) AS has_illustrative,
  CASE WHEN t.bound = 'about' THEN coalesce(t.low, t.high) WHEN t.bound = 'at_most' THEN t.high ELSE t.low END AS bound_figure,
  -- a wish to fall: the target asks to come below something
  CASE WHEN t.bound = 'at_most' THEN true WHEN t.bound = 'about' THEN i.direction = 'down' ELSE false END AS is_ceiling,
  s.share, s.share_low, s.share_high, s.share_source, s.years AS share_years, s.first_year AS share_first_year, s.last_year AS share_last_year
FROM measurement m
JOIN targets t ON t.target_id = m.target_id
JOIN indicators i ON i.indicator_id = t.indicator_id
LEFT JOIN span_value p ON p.indicator_id = t.indicator_id AND p.area_id = t.area_id
  AND p.span_start = CASE WHEN date_diff('month', t.period_start, t.period_end) <= 12 THEN (t.period_start - INTERVAL 1 YEAR)::DATE END
  AND p.span_end = (m.cutoff - INTERVAL 1 YEAR)::DATE
LEFT JOIN span_value y ON y.indicator_id = t.indicator_id AND y.area_id = t.area_id
  AND y.span_start = CASE WHEN date_diff('month', t.period_start, t.period_end) <= 12 THEN (t.period_start - INTERVAL 1 YEAR)::DATE END
  AND y.span_end = (t.period_end - INTERVAL 1 YEAR)::DATE
LEFT JOIN share s ON s.indicator_id = t.indicator_id AND s.area_id = t.area_id AND s.period_start = t.period_start
  AND s.period_end = t.period_end AND s.cutoff = m.cutoff;
