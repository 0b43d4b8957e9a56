-- One row: the status cuts of the bands table, each in its own column, with the house's own where a set has none.
CREATE OR REPLACE VIEW cut_view AS
SELECT
  coalesce(max(cut) FILTER (band_id = 'exceeded.ratio'), 0.01) AS exceeded_ratio,
  coalesce(max(cut) FILTER (band_id = 'exceeded.points'), 0.1) AS exceeded_points,
  coalesce(max(cut) FILTER (band_id = 'near.attainment'), 0.9) AS near_attainment,
  coalesce(max(cut) FILTER (band_id = 'near.reduction'), 0.8) AS near_reduction,
  coalesce(max(cut) FILTER (band_id = 'near.at_most'), 1.1) AS near_at_most,
  coalesce(max(cut) FILTER (band_id = 'near.growth'), 0.9) AS near_growth,
  coalesce(max(cut) FILTER (band_id = 'near.growth_zero'), 0.5) AS near_growth_zero,
  coalesce(max(cut) FILTER (band_id = 'pace.ahead'), 1.05) AS pace_ahead,
  coalesce(max(cut) FILTER (band_id = 'pace.on_pace'), 0.95) AS pace_on_pace,
  coalesce(max(cut) FILTER (band_id = 'pace.watch'), 0.8) AS pace_watch,
  coalesce(max(cut) FILTER (band_id = 'forecast.min_share'), 0.15) AS forecast_min_share,
  coalesce(max(cut) FILTER (band_id = 'task.due_soon'), 15) AS task_due_soon
FROM bands;
CREATE OR REPLACE TABLE cut AS FROM cut_view;
