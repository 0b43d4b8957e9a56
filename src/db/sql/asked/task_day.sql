-- Made when it is first asked for, and again after every look (lateTables.ts): screens without tasks need not wait for it.
-- One row. day: the day at whose end tasks and works are looked at; chosen, else today, but never past all that is planned or told, so that a plan that
-- is over is seen as it ended. known_on: what was told by this day counts, null for all.
CREATE OR REPLACE TABLE task_day AS
SELECT coalesce(s.as_of - 1, least(s.today, greatest(
    coalesce((SELECT max(period_end) - 1 FROM documents), s.today),
    coalesce((SELECT max("on") FROM task_states), DATE '1900-01-01'),
    coalesce((SELECT max("on") FROM project_states), DATE '1900-01-01'),
    coalesce((SELECT max("on") FROM report_states), DATE '1900-01-01')))) AS day,
  CASE WHEN s.vintage = 'known_on' THEN s.known_on END AS known_on
FROM setting s;

-- The change sets that counted by the day of known_on: made by then, and not undone by then.
CREATE OR REPLACE TABLE known_change_set AS
SELECT c.change_set_id, c.seq
FROM change_sets c CROSS JOIN task_day d
LEFT JOIN (
  SELECT cancels, min(substr("at", 1, 10))::DATE AS cancelled_on FROM change_sets WHERE is_live AND cancels IS NOT NULL GROUP BY cancels
) u ON u.cancels = c.change_set_id
WHERE CASE WHEN d.known_on IS NULL THEN c.is_live
  ELSE substr(c."at", 1, 10)::DATE <= d.known_on AND (c.is_live OR u.cancelled_on > d.known_on) END;
