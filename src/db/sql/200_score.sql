-- One row per target and cut-off: all that a screen says of it. A person's verdict goes before the computed one; both are here.
-- main_rank 1 is the target that percentages of its indicator, area and period name: a newer version before an older, legal before plan before
-- strive, then the plan's own order. in_group: a part of a group that must be met as a whole: the group counts, once, in its stead.
CREATE OR REPLACE VIEW target_score AS
SELECT s.*, o.status AS override_status, o.reason AS override_reason, o.decided_by AS override_by, o.decided_on AS override_on, o.source_url AS override_url,
  coalesce(o.status, s.computed_status) AS status,
  row_number() OVER (PARTITION BY s.indicator_id, s.area_id, s.period, s.cutoff
    ORDER BY s.version DESC, CASE s.tier WHEN 'legal' THEN 0 WHEN 'plan' THEN 1 ELSE 2 END, s.position) AS main_rank,
  s.cutoff = s.default_cutoff AS is_default
FROM stated s LEFT JOIN overrides o ON o.target_id = s.target_id AND s.is_final
WHERE s.vintage_number IS NULL;

-- A group of which every part must be met: the worst part that is known to fail; else unknown while one is unknown; else reached.
CREATE OR REPLACE VIEW group_score AS
SELECT 'group:' || g.indicator_id || ':' || t.area_id || ':' || t.period AS target_id, g.indicator_id, t.area_id, t.period, t.period_start,
  t.period_end, t.cutoff, any_value(t.default_cutoff) AS default_cutoff, any_value(t.known_to) AS known_to, any_value(t.has_months) AS has_months,
  'all' AS bound, any_value(t.tier) AS tier, 1 AS version, any_value(t.document_id) AS document_id, min(t.section) AS section,
  min(t.position) - 0.5 AS position, g.unit, g.nature, g.direction, g.accumulation, false AS is_percent,
  coalesce(bool_or(t.has_illustrative), false) AS has_illustrative, bool_and(t.is_met) AS is_met, bool_and(t.is_final) AS is_final,
  bool_or(t.is_default) AS is_default, 1 AS main_rank, false AS in_group,
  CASE
    WHEN count(*) FILTER (t.status = 'missed') > 0 THEN 'missed' WHEN count(*) FILTER (t.status = 'behind') > 0 THEN 'behind'
    WHEN count(*) FILTER (t.status = 'near') > 0 THEN 'near' WHEN count(*) FILTER (t.status = 'watch') > 0 THEN 'watch'
    WHEN count(*) FILTER (t.status = 'no_direction') > 0 THEN 'no_direction' WHEN count(*) FILTER (t.status = 'no_data') > 0 THEN 'no_data'
    WHEN count(*) FILTER (t.status = 'not_due') > 0 THEN 'not_due' WHEN bool_and(t.status = 'not_applicable') THEN 'not_applicable'
    WHEN bool_and(t.status = 'exceeded') THEN 'exceeded' WHEN bool_and(t.status = 'ahead') THEN 'ahead'
    WHEN count(*) FILTER (t.status IN ('on_pace', 'ahead')) > 0 THEN 'on_pace' ELSE 'met'
  END AS computed_status
FROM target_score t
JOIN indicators i ON i.indicator_id = t.indicator_id
JOIN indicators g ON g.indicator_id = i.part_of AND g.parts = 'all'
WHERE t.main_rank = 1
GROUP BY g.indicator_id, g.unit, g.nature, g.direction, g.accumulation, t.area_id, t.period, t.period_start, t.period_end, t.cutoff;

CREATE OR REPLACE VIEW score_view AS
SELECT t.* EXCLUDE (vintage_number, margin, months_left, typed_estimate, pace_profile, figure_reason),
  coalesce(g.parts, '') = 'all' AS in_group
FROM target_score t
JOIN indicators i ON i.indicator_id = t.indicator_id
LEFT JOIN indicators g ON g.indicator_id = i.part_of
UNION ALL BY NAME
SELECT g.*, g.computed_status AS status, CASE WHEN g.computed_status IN ('no_data', 'not_due') THEN 'parts' END AS reason FROM group_score g;
CREATE OR REPLACE TABLE score AS FROM score_view;

-- The verdict that every publication of a whole-period figure gives against its main target.
CREATE OR REPLACE VIEW vintage_status AS
SELECT s.indicator_id, s.area_id, s.period_start, s.period_end, s.vintage_number, s.computed_status, s.gap, s.gap_unit, s.target_id
FROM stated s JOIN score m ON m.target_id = s.target_id AND m.main_rank = 1 AND m.is_default
WHERE s.vintage_number IS NOT NULL;

-- Counts of indicators by year, sector, agency and status, at each target's usual cut-off. Never a mean of scores.
CREATE OR REPLACE VIEW status_count AS
SELECT s.period_start, i.sector_id, i.agency_id, s.area_id, s.status, count(*) AS n
FROM score s JOIN indicators i USING (indicator_id)
WHERE s.main_rank = 1 AND NOT s.in_group AND s.is_default
GROUP BY ALL;

-- Totals against their parts, one row per total, area, period and kind of figure, where the parts must add up. difference: parts less total.
CREATE OR REPLACE VIEW part_check AS
SELECT t.indicator_id, t.area_id, t.period, t.cutoff, any_value(t.target_id) AS target_id,
  any_value(t.bound_figure) AS total_target, sum(p.bound_figure) AS parts_target,
  any_value(t.actual) AS total_actual, CASE WHEN count(p.actual) = count(*) THEN sum(p.actual) END AS parts_actual,
  count(*) AS parts, count(p.actual) AS parts_with_figure
FROM score t
JOIN indicators i ON i.indicator_id = t.indicator_id AND i.parts = 'sum'
JOIN indicators c ON c.part_of = i.indicator_id
JOIN score p ON p.indicator_id = c.indicator_id AND p.area_id = t.area_id AND p.period = t.period AND p.cutoff = t.cutoff AND p.main_rank = 1
WHERE t.main_rank = 1 AND t.basis = 'level' AND p.basis = 'level'
GROUP BY t.indicator_id, t.area_id, t.period, t.cutoff;
