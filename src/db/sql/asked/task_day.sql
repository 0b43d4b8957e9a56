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

-- The change sets that counted by the day of known_on: made by then, and not undone by then. As model/changeSet.ts tells it of all: from the newest undo
-- to the oldest, one that is itself undone undoes nothing.
CREATE OR REPLACE TABLE known_change_set AS
WITH RECURSIVE made AS (
  SELECT c.change_set_id, c.seq, c.cancels FROM change_sets c CROSS JOIN task_day d
  WHERE d.known_on IS NULL OR substr(c."at", 1, 10)::DATE <= d.known_on
),
undo AS (SELECT change_set_id, cancels, row_number() OVER (ORDER BY seq DESC) AS n FROM made WHERE cancels IS NOT NULL),
pass AS (
  SELECT 0::BIGINT AS n, []::VARCHAR[] AS undone
  UNION ALL
  SELECT u.n, CASE WHEN list_contains(p.undone, u.change_set_id) THEN p.undone ELSE list_append(p.undone, u.cancels) END
  FROM pass p JOIN undo u ON u.n = p.n + 1
)
SELECT change_set_id, seq FROM made WHERE NOT list_contains((SELECT undone FROM pass ORDER BY n DESC LIMIT 1), change_set_id);
