-- The verdict that every publication of a whole-period figure gives against its main target.
CREATE OR REPLACE VIEW vintage_status AS
SELECT s.indicator_id, s.area_id, s.period_start, s.period_end, s.vintage_number, s.computed_status, s.gap, s.gap_unit, s.target_id
FROM stated s JOIN usual_score m ON m.target_id = s.target_id AND m.main_rank = 1
WHERE NOT s.is_looked_at;

-- Counts of indicators by plan period, sector, agency, area and status, at each target's usual cut-off. Never a mean of scores.
CREATE OR REPLACE VIEW status_count AS
SELECT s.period, s.period_start, i.sector_id, i.agency_id, s.area_id, s.status, count(*) AS n
FROM usual_score s JOIN indicators i USING (indicator_id)
WHERE s.main_rank = 1 AND NOT s.in_group AND s.target_id IS NOT NULL
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
