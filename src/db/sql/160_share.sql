-- Share of the year that should be done by the cut-off (ratio 0 to 1), per indicator, area, plan year and cut-off, by the indicator's profile of pace:
-- linear in days; seasonal: mean share of the last 3 to 5 complete years, with the lowest and highest; phased: typed shares ("3=0.2;6=0.5", by month's
-- end); step: nothing before its day ("09-30"), all from then on. No row: no profile; no share: too few complete years, or a detail that cannot be read.
CREATE OR REPLACE VIEW share_view AS
WITH cutoffs AS (
  SELECT DISTINCT a.indicator_id, a.area_id, a.period_start, a.period_end, a.cutoff, i.pace, i.pace_detail
  FROM asked a JOIN indicators i USING (indicator_id) WHERE a.cutoff > a.period_start AND i.pace <> 'none'
),
season AS (
  SELECT c.indicator_id, c.area_id, c.period_start, c.cutoff, avg(d.value / w.value) AS share, min(d.value / w.value) AS share_low,
    max(d.value / w.value) AS share_high, count(*) AS years, min(year(w.span_start)) AS first_year, max(year(w.span_start)) AS last_year,
    bool_or(d.grade = 'illustrative' OR w.grade = 'illustrative') AS has_illustrative
  FROM cutoffs c CROSS JOIN (SELECT unnest([1, 2, 3, 4, 5])::INTEGER AS years) k
  JOIN span_value d ON d.indicator_id = c.indicator_id AND d.area_id = c.area_id
    AND d.span_start = (c.period_start - to_years(k.years))::DATE AND d.span_end = (c.cutoff - to_years(k.years))::DATE
  JOIN span_value w ON w.indicator_id = c.indicator_id AND w.area_id = c.area_id
    AND w.span_start = d.span_start AND w.span_end = (c.period_end - to_years(k.years))::DATE
  WHERE c.pace = 'seasonal' AND d.value IS NOT NULL AND w.value > 0
  GROUP BY c.indicator_id, c.area_id, c.period_start, c.cutoff HAVING count(*) >= 3
)
SELECT c.indicator_id, c.area_id, c.period_start, c.period_end, c.cutoff, c.pace AS share_source,
  CASE c.pace
    WHEN 'linear' THEN date_diff('day', c.period_start, c.cutoff) / date_diff('day', c.period_start, c.period_end)
    WHEN 'seasonal' THEN s.share
    WHEN 'phased' THEN list_aggregate(list_transform(
      list_filter(string_split(c.pace_detail, ';'), p -> TRY_CAST(split_part(p, '=', 1) AS INTEGER) <= date_diff('month', c.period_start, c.cutoff)),
      p -> TRY_CAST(split_part(p, '=', 2) AS DOUBLE)), 'max')
    WHEN 'step' THEN (c.cutoff > try_strptime(year(c.period_start) || '-' || c.pace_detail, '%Y-%m-%d')::DATE)::DOUBLE
  END AS share,
  s.share_low, s.share_high, s.years, s.first_year, s.last_year, s.has_illustrative
FROM cutoffs c
LEFT JOIN season s ON s.indicator_id = c.indicator_id AND s.area_id = c.area_id AND s.period_start = c.period_start AND s.cutoff = c.cutoff;
CREATE OR REPLACE TABLE share AS FROM share_view;
