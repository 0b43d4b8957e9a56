-- One row per target and cut-off, with the names that a screen needs; and one per whole-year figure that no target asks for (status no_target).
CREATE OR REPLACE VIEW score_row AS
WITH figure AS (
  SELECT s.* EXCLUDE (reduce_from, reduce_to, is_accumulated, known_to, has_months) FROM score s
  UNION ALL BY NAME
  SELECT NULL AS target_id, a.indicator_id, a.area_id, year(a.interval_start)::VARCHAR AS period, a.interval_start AS period_start,
    a.interval_end AS period_end, a.interval_end AS cutoff, a.interval_end AS default_cutoff, true AS is_default, 1 AS main_rank, false AS in_group,
    i.unit, i.nature, i.direction, i.accumulation, a.value AS actual, a.denominator AS actual_denominator, a.grade AS actual_grade,
    a.source AS actual_source, a.source_url AS actual_source_url, a.published_on AS actual_published_on, a.as_written AS actual_as_written,
    a.note AS actual_note, a.change_set_id AS actual_change_set_id, a.grade = 'illustrative' AS has_illustrative, true AS is_final,
    i.unit LIKE '%\%%' ESCAPE '\' AS is_percent, i.position, 'no_target' AS computed_status, 'no_target' AS status
  FROM actual a JOIN indicators i USING (indicator_id), setting
  WHERE date_diff('month', a.interval_start, a.interval_end) = 12 AND a.value IS NOT NULL
    AND (setting.as_of IS NULL OR a.interval_end <= setting.as_of)
    AND NOT EXISTS (SELECT 1 FROM targets t WHERE t.indicator_id = a.indicator_id AND t.area_id = a.area_id AND t.period_start = a.interval_start
      AND t.period_end = a.interval_end)
    AND EXISTS (SELECT 1 FROM targets t WHERE t.period_start = a.interval_start AND t.period_end = a.interval_end)
)
SELECT f.* EXCLUDE (position),
  i.name_vi, i.name_en, coalesce(i.short_vi, i.name_vi) AS short_vi, coalesce(i.short_en, i.name_en, i.short_vi, i.name_vi) AS short_en,
  i.sector_id, i.agency_id, i.part_of, i.parts, i.headline, i.price_basis, i.note AS indicator_note,
  coalesce(p.position, i.position) AS position,
  f.main_rank = 1 AS is_main, d.number AS document_number,
  CASE WHEN f.basis IN ('growth', 'points') THEN f.bound_figure END AS goal_rate,
  CASE WHEN f.previous > 0 AND NOT f.is_percent THEN f.actual / f.previous - 1 END AS change,
  CASE WHEN f.is_percent THEN round(f.actual - f.previous, 9) END AS change_points,
  -- one key to sort by: sectors in their order, a total before its parts, then the plan's own order
  s.position AS sector_position, coalesce(o.position, i.position) AS total_position, i.part_of IS NOT NULL AS is_part, f.position AS target_position
FROM figure f
JOIN indicators i USING (indicator_id)
JOIN sectors s ON s.sector_id = i.sector_id
LEFT JOIN indicators o ON o.indicator_id = i.part_of
LEFT JOIN (SELECT indicator_id, min(position) AS position FROM targets GROUP BY indicator_id) p ON p.indicator_id = f.indicator_id
LEFT JOIN documents d ON d.document_id = f.document_id;
