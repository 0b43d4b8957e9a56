-- One row per target and cut-off, with the names that a screen needs; one per group of which every part must be met; and one per whole-year figure that
-- no target asks for (status no_target). in_group: a part of such a group, which counts, once, in its stead.
CREATE OR REPLACE VIEW score_view AS
WITH scored AS MATERIALIZED (FROM target_score),
-- the worst part that is known to fail; else unknown while one is unknown; else reached
grouped AS (
  SELECT 'group:' || g.indicator_id || ':' || t.area_id || ':' || t.period AS target_id, g.indicator_id, t.area_id, t.period, t.period_start,
    t.period_end, t.cutoff, any_value(t.default_cutoff) AS default_cutoff, any_value(t.has_months) AS has_months,
    'all' AS bound, any_value(t.tier) AS tier, 1 AS version, any_value(t.document_id) AS document_id, min(t.section) AS section,
    min(t.position) - 0.5 AS position, g.unit, g.nature, g.direction, g.accumulation, false AS is_percent, false AS is_rate,
    coalesce(bool_or(t.has_illustrative), false) AS has_illustrative,
    CASE WHEN bool_or(NOT t.is_met) THEN false WHEN count(t.is_met) = count(*) THEN true END AS is_met,
    bool_and(t.is_final) AS is_final, bool_or(t.is_default) AS is_default, 1 AS main_rank,
    CASE
      WHEN count(*) FILTER (t.status = 'missed') > 0 THEN 'missed' WHEN count(*) FILTER (t.status = 'behind') > 0 THEN 'behind'
      WHEN count(*) FILTER (t.status = 'near') > 0 THEN 'near' WHEN count(*) FILTER (t.status = 'watch') > 0 THEN 'watch'
      WHEN count(*) FILTER (t.status = 'no_direction') > 0 THEN 'no_direction' WHEN count(*) FILTER (t.status = 'no_data') > 0 THEN 'no_data'
      WHEN count(*) FILTER (t.status = 'not_due') > 0 THEN 'not_due' WHEN bool_and(t.status = 'not_applicable') THEN 'not_applicable'
      WHEN bool_and(t.status = 'exceeded') THEN 'exceeded' WHEN bool_and(t.status = 'ahead') THEN 'ahead'
      WHEN count(*) FILTER (t.status IN ('on_pace', 'ahead')) > 0 THEN 'on_pace' ELSE 'met'
    END AS computed_status
  FROM scored t
  JOIN indicators i ON i.indicator_id = t.indicator_id
  JOIN indicators g ON g.indicator_id = i.part_of AND g.parts = 'all'
  WHERE t.main_rank = 1
  GROUP BY g.indicator_id, g.unit, g.nature, g.direction, g.accumulation, t.area_id, t.period, t.period_start, t.period_end, t.cutoff
),
figure AS (
  FROM scored
  UNION ALL BY NAME
  SELECT g.*, g.computed_status AS status, CASE WHEN g.computed_status IN ('no_data', 'not_due') THEN 'parts' END AS reason
  FROM grouped g
  UNION ALL BY NAME
  SELECT NULL AS target_id, a.indicator_id, a.area_id, year(a.interval_start)::VARCHAR AS period, a.interval_start AS period_start,
    a.interval_end AS period_end, a.interval_end AS cutoff, a.interval_end AS default_cutoff, true AS is_default, 1 AS main_rank,
    i.unit, i.nature, i.direction, i.accumulation, a.value AS actual, a.denominator AS actual_denominator, a.grade AS actual_grade,
    a.source AS actual_source, a.source_url AS actual_source_url, a.published_on AS actual_published_on, a.as_written AS actual_as_written,
    a.note AS actual_note, a.change_set_id AS actual_change_set_id, a.grade = 'illustrative' AS has_illustrative, true AS is_final,
    i.is_percent, i.is_rate, i.position, 'no_target' AS computed_status, 'no_target' AS status
  FROM actual a JOIN indicators i USING (indicator_id), setting
  WHERE date_diff('month', a.interval_start, a.interval_end) = 12 AND a.value IS NOT NULL
    AND (setting.as_of IS NULL OR a.interval_end <= setting.as_of)
    AND NOT EXISTS (SELECT 1 FROM targets t WHERE t.indicator_id = a.indicator_id AND t.area_id = a.area_id AND t.period_start = a.interval_start
      AND t.period_end = a.interval_end)
    AND EXISTS (SELECT 1 FROM targets t WHERE t.period_start = a.interval_start AND t.period_end = a.interval_end)
),
named AS (
  SELECT i.indicator_id, i.name_vi, i.name_en, coalesce(i.short_vi, i.name_vi) AS short_vi, coalesce(i.short_en, i.name_en, i.short_vi, i.name_vi) AS short_en,
    i.sector_id, i.agency_id, i.part_of, i.parts, i.headline, i.price_basis, i.note AS indicator_note,
    coalesce((SELECT min(t.position) FROM targets t WHERE t.indicator_id = i.indicator_id), i.position) AS position,
    -- one key to sort by: sectors in their order, a total before its parts, then the plan's own order
    s.position AS sector_position, coalesce(o.position, i.position) AS total_position, i.part_of IS NOT NULL AS is_part,
    coalesce(o.parts, '') = 'all' AS in_group
  FROM indicators i
  JOIN sectors s ON s.sector_id = i.sector_id
  LEFT JOIN indicators o ON o.indicator_id = i.part_of
)
SELECT f.* EXCLUDE (position), n.* EXCLUDE (indicator_id), f.position AS target_position, f.main_rank = 1 AS is_main, d.number AS document_number,
  CASE WHEN f.basis IN ('growth', 'points') THEN f.bound_figure END AS goal_rate,
  CASE WHEN f.previous > 0 AND NOT f.is_rate THEN f.actual / f.previous - 1 END AS change,
  CASE WHEN f.is_rate THEN round(f.actual - f.previous, 9) END AS change_points
FROM figure f
JOIN named n ON n.indicator_id = f.indicator_id
LEFT JOIN documents d ON d.document_id = f.document_id;
CREATE OR REPLACE TABLE score AS FROM score_view;

-- The rows of score at each target's usual cut-off, which most questions are about: a twelfth of them where months are reported.
-- is_main: the first of its indicator, area and period. Kept area by area: a scan passes over what a filter leaves out.
CREATE OR REPLACE VIEW usual_score_view AS
SELECT * REPLACE (row_number() OVER (PARTITION BY indicator_id, area_id, period, cutoff ORDER BY main_rank) = 1 AS is_main)
FROM score WHERE is_default ORDER BY area_id, period, sector_position;
CREATE OR REPLACE TABLE usual_score AS FROM usual_score_view;
