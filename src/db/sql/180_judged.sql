-- One row per row of `measured`: is it met, how much of it, how far off (domain: four numbers, never mixed). Unrounded; sums of decimals are
-- compared at nine digits, so that 93.35 - 93.2 is 0.15.
-- compared: what stands against bound_figure (A; growth in percent; A - B). met: null when it cannot be told.
-- goal: T, the level that is asked for: the bound itself, or P(1 + g), or B + difference.
-- attainment: A/T, A/(P(1+g)), (A-B)/Δ, or of a reduction (B-A)/(B-T); null where a ratio would mislead (a running total against a change over the
-- whole year, a cap on a rise), with why in no_ratio where there is a word for it.
-- gap: compared less bound_figure, in gap_unit; for a corridor how far outside, zero inside. gap_good: on the wanted side, or on the line.
-- gap_ratio: A/T - 1 for quantities, (1+A)/(1+T) - 1 for growth rates.
CREATE OR REPLACE VIEW judged AS
WITH compared AS (
  SELECT m.*,
    CASE m.basis WHEN 'level' THEN m.actual WHEN 'growth' THEN CASE WHEN m.previous > 0 THEN round((m.actual / m.previous - 1) * 100, 9) END
      ELSE round(m.actual - m.baseline, 9) END AS compared,
    m.accumulation = 'sum' AND m.cutoff < m.period_end AS is_underway,
    CASE m.basis WHEN 'level' THEN m.bound_figure WHEN 'growth' THEN CASE WHEN m.previous_year > 0 THEN m.previous_year * (1 + m.bound_figure / 100) END
      ELSE m.baseline + m.bound_figure END AS goal,
    CASE WHEN m.basis = 'growth' THEN m.previous WHEN m.basis = 'level' THEN m.baseline END AS reduce_from,
    CASE m.basis WHEN 'level' THEN m.bound_figure WHEN 'growth' THEN m.previous * (1 + m.bound_figure / 100) END AS reduce_to
  FROM measured m
),
ratio AS (
  SELECT c.*,
    CASE
      WHEN c.compared IS NULL OR c.bound IN ('within', 'qualitative', 'milestone') THEN NULL
      WHEN c.is_underway AND (c.basis = 'points' OR c.basis = 'level' AND c.is_ceiling) THEN NULL
      WHEN c.basis = 'points' THEN CASE WHEN c.bound_figure <> 0 AND c.is_ceiling = (c.bound_figure < 0) THEN c.compared / c.bound_figure END
      WHEN NOT c.is_ceiling THEN CASE WHEN c.reduce_to > 0 AND c.actual >= 0 THEN c.actual / c.reduce_to END
      WHEN c.reduce_from > c.reduce_to THEN (c.reduce_from - c.actual) / (c.reduce_from - c.reduce_to)
    END AS attainment,
    CASE
      WHEN c.compared IS NULL OR c.bound IN ('within', 'qualitative', 'milestone') THEN NULL
      WHEN c.basis = 'points' OR NOT c.is_ceiling THEN 'of_target'
      WHEN c.reduce_from > c.reduce_to THEN 'of_reduction'
    END AS attainment_kind,
    CASE
      WHEN c.basis = 'growth' AND c.actual IS NOT NULL AND (c.previous IS NULL OR c.previous <= 0) THEN 'no_previous'
      WHEN c.basis = 'points' AND c.actual IS NOT NULL AND c.baseline IS NULL THEN 'no_baseline'
      WHEN c.compared IS NULL OR c.bound IN ('within', 'qualitative', 'milestone') THEN NULL
      WHEN c.bound_figure = 0 AND (c.basis = 'points' OR NOT c.is_ceiling AND c.basis = 'level') THEN 'zero_target'
      WHEN NOT c.is_ceiling AND (c.actual < 0 OR c.bound_figure < 0) AND c.basis = 'level' THEN 'negative'
      WHEN c.is_ceiling AND c.basis = 'level' AND c.baseline IS NULL THEN 'no_baseline'
      WHEN c.is_ceiling AND c.basis = 'level' AND c.baseline <= c.bound_figure THEN 'hold'
    END AS no_ratio
  FROM compared c
)
SELECT r.*,
  CASE
    WHEN r.compared IS NULL OR r.bound = 'qualitative' THEN NULL
    WHEN r.bound = 'milestone' THEN r.actual >= coalesce(r.low, 1)
    WHEN r.bound = 'within' THEN r.compared BETWEEN r.low AND r.high
    WHEN r.bound = 'about' AND r.direction NOT IN ('up', 'down') THEN round(abs(r.compared - r.bound_figure), 9) <= r.tolerance
    WHEN r.is_ceiling THEN CASE WHEN r.strict THEN r.compared < r.bound_figure ELSE round(r.compared - r.bound_figure, 9) <= CASE r.bound WHEN 'about' THEN r.tolerance ELSE 0 END END
    ELSE CASE WHEN r.strict THEN r.compared > r.bound_figure ELSE round(r.bound_figure - r.compared, 9) <= CASE r.bound WHEN 'about' THEN r.tolerance ELSE 0 END END
  END AS is_met,
  CASE
    WHEN r.compared IS NULL OR r.bound IN ('qualitative', 'milestone') THEN NULL
    WHEN r.bound = 'within' THEN round(CASE WHEN r.compared > r.high THEN r.compared - r.high WHEN r.compared < r.low THEN r.compared - r.low ELSE 0 END, 9)
    ELSE round(r.compared - r.bound_figure, 9)
  END AS gap,
  CASE WHEN r.basis = 'growth' OR r.is_percent THEN 'điểm %' WHEN r.unit = '‰' THEN 'điểm ‰' ELSE r.unit END AS gap_unit,
  CASE
    WHEN r.compared IS NULL OR r.bound IN ('qualitative', 'milestone') THEN NULL
    WHEN r.bound = 'within' THEN r.compared BETWEEN r.low AND r.high
    WHEN r.is_ceiling THEN r.compared <= r.bound_figure
    ELSE r.compared >= r.bound_figure
  END AS gap_good,
  CASE
    WHEN r.compared IS NULL OR r.basis <> 'level' OR r.bound IN ('within', 'qualitative', 'milestone') THEN NULL
    WHEN r.nature = 'growth' THEN (100 + r.actual) / (100 + r.bound_figure) - 1
    WHEN r.nature = 'quantity' AND r.bound_figure > 0 AND r.actual >= 0 THEN r.actual / r.bound_figure - 1
  END AS gap_ratio
FROM ratio r;
