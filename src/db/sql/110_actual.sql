-- Every vintage that counts of every actual (indicator's unit): one row per key and publication, numbered as published; what names no day, by the
-- day of its change set. Of one day the newer change set is the later vintage.
CREATE OR REPLACE VIEW vintages AS
SELECT a.indicator_id, a.area_id, a.interval_start, a.interval_end, a.value, a.denominator, a.grade, a.published_on, a.source, a.source_url,
  a.as_written, a.reason, a.note, a.change_set_id, c.seq,
  row_number() OVER (PARTITION BY a.indicator_id, a.area_id, a.interval_start, a.interval_end
    ORDER BY coalesce(a.published_on, substr(c."at", 1, 10)::DATE), c.seq, a.place) AS vintage_number
FROM stored_actuals a JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'actuals'
  AND r.key = concat_ws('|', a.indicator_id, a.area_id, a.interval_start, a.interval_end)
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq);

-- One row per indicator, area and interval: the value that is looked at, by the setting's vintage. An illustrative figure never stands before a real one.
CREATE OR REPLACE VIEW chosen_actual AS
SELECT v.indicator_id, v.area_id, v.interval_start, v.interval_end, v.value, v.denominator, v.grade, v.published_on, v.source, v.source_url,
  v.as_written, v.reason, v.note, v.change_set_id, v.vintage_number
FROM vintages v, setting s
WHERE s.vintage <> 'known_on' OR coalesce(v.published_on, v.interval_end) <= s.known_on
QUALIFY row_number() OVER (PARTITION BY v.indicator_id, v.area_id, v.interval_start, v.interval_end
  ORDER BY v.grade = 'illustrative', CASE WHEN s.vintage = 'first' THEN v.vintage_number ELSE -v.vintage_number END) = 1;

-- chosen_actual, and for an area without a figure of its own the total of all areas right below it, if none of them is missing:
-- quantities add up, shares are weighted by their denominators, growth rates and other percentages are never rolled up.
CREATE OR REPLACE VIEW actual_view AS
WITH chosen AS MATERIALIZED (FROM chosen_actual)
SELECT indicator_id, area_id, interval_start, interval_end, value, denominator, grade, published_on, source, source_url, as_written, note,
  change_set_id, false AS is_rolled_up
FROM chosen
UNION ALL
SELECT a.indicator_id, p.parent_id, a.interval_start, a.interval_end,
  CASE WHEN any_value(i.nature) = 'quantity' THEN round(sum(a.value), 9) ELSE sum(a.value * a.denominator) / sum(a.denominator) END,
  CASE WHEN count(a.denominator) = count(*) THEN sum(a.denominator) END,
  CASE WHEN bool_or(a.grade = 'illustrative') THEN 'illustrative' WHEN bool_or(a.grade = 'estimate') THEN 'estimate'
    WHEN bool_or(a.grade = 'preliminary') THEN 'preliminary' ELSE 'official' END,
  max(a.published_on), string_agg(DISTINCT a.source, '; ' ORDER BY a.source), NULL, NULL, NULL, max(a.change_set_id), true
FROM chosen a
JOIN areas p ON p.area_id = a.area_id AND p.parent_id IS NOT NULL
JOIN indicators i ON i.indicator_id = a.indicator_id AND i.accumulation IN ('sum', 'last')
JOIN (SELECT parent_id, count(*) AS children FROM areas GROUP BY parent_id) n ON n.parent_id = p.parent_id
WHERE a.value IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM chosen own WHERE own.indicator_id = a.indicator_id AND own.area_id = p.parent_id
    AND own.interval_start = a.interval_start AND own.interval_end = a.interval_end)
GROUP BY a.indicator_id, p.parent_id, a.interval_start, a.interval_end
HAVING count(*) = any_value(n.children)
  AND (any_value(i.nature) = 'quantity' AND NOT bool_or(i.is_rate) OR any_value(i.nature) = 'share' AND count(a.denominator) = count(*) AND sum(a.denominator) > 0);
CREATE OR REPLACE TABLE actual AS FROM actual_view;
