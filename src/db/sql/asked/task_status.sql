-- One row per task, deadline (a day as text, or '*') and day of telling: what was known of it by the day that is looked at.
CREATE OR REPLACE TABLE told_task_state AS
SELECT s.task_id, s.due, s."on", s.state, s.done_on, s.percent, s.new_due, s.cause, s.source, s.change_set_id, c.seq, s.place
FROM stored_task_states s JOIN known_change_set c USING (change_set_id) CROSS JOIN task_day d
LEFT JOIN (
  SELECT m.key, max(k.seq) AS seq FROM removals m JOIN known_change_set k USING (change_set_id) WHERE m.table_name = 'task_states' GROUP BY m.key
) r ON r.key = concat_ws('|', s.task_id, s.due, s."on")
WHERE s."on" <= d.day AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.task_id, s.due, s."on" ORDER BY c.seq DESC, s.place DESC) = 1;

-- One row per task and deadline (one with no due for a task without any), of documents that were signed by the day that is looked at.
-- due: as the plan set it; due_now: moved or not; days: late, or left while none is late (calendar days). n of deadlines: which of the task's.
-- status: done_on_time, done_late, done (no deadline), under_way, due_soon, overdue, not_started, continuous, paused, extended.
CREATE OR REPLACE TABLE task_status AS
WITH dated AS (
  SELECT t.task_id, t.title_vi, t.title_en, t.lead_agency_ids, t.co_agency_ids, t.output_vi, t.due AS due_rule, t.due_as_written, t.recipient,
    t.sector_id, t.document_id, t.section, t.note, t.position, o.number AS document_number, o.issued_on, e.day, c.task_due_soon,
    d.due, coalesce(d.n, 1) AS n, count(d.due) OVER (PARTITION BY t.task_id) AS deadlines
  FROM tasks t JOIN documents o USING (document_id) CROSS JOIN task_day e CROSS JOIN cut c
  LEFT JOIN deadlines d ON d.table_name = 'tasks' AND d.change_set_id = t.change_set_id AND d.place = t.place
  WHERE o.issued_on IS NULL OR o.issued_on <= e.day
),
told AS (
  SELECT i.task_id, i.n, s."on", s.state, s.done_on, s.percent, s.new_due, s.cause, s.source, s.change_set_id,
    row_number() OVER (PARTITION BY i.task_id, i.n ORDER BY s."on" DESC, s.seq DESC, s.place DESC) AS age
  FROM dated i JOIN told_task_state s ON s.task_id = i.task_id AND (i.deadlines <= 1 OR s.due = '*' OR s.due = i.due::VARCHAR)
),
newest AS (
  SELECT task_id, n, max("on") FILTER (age = 1) AS told_on, max(state) FILTER (age = 1) AS state, max(percent) FILTER (age = 1) AS percent,
    max(coalesce(done_on, "on")) FILTER (age = 1 AND state = 'done') AS done_on, max(cause) FILTER (age = 1) AS cause,
    max(source) FILTER (age = 1) AS source, max(change_set_id) FILTER (age = 1) AS told_in,
    -- A moved deadline holds until it is moved again.
    arg_min(new_due, age) FILTER (new_due IS NOT NULL) AS moved_to
  FROM told GROUP BY task_id, n
),
now AS (
  SELECT i.*, w.told_on, w.state, w.percent, w.done_on, w.cause, w.source, w.told_in, w.moved_to, coalesce(w.moved_to, i.due) AS due_now
  FROM dated i LEFT JOIN newest w USING (task_id, n)
)
SELECT task_id, n, deadlines, CASE WHEN deadlines > 1 THEN due::VARCHAR ELSE '*' END AS due_key, title_vi, title_en, lead_agency_ids, co_agency_ids,
  output_vi, recipient, sector_id, document_id, document_number, section, note, position, due, due_now, moved_to, due_as_written, due_rule,
  coalesce(due < issued_on, false) AS is_before_signing, day, state, told_on, percent, done_on, cause, source, told_in, told_on IS NOT NULL AS is_told,
  CASE
    WHEN state = 'done' THEN CASE WHEN due_now IS NULL THEN 'done' WHEN done_on <= due_now THEN 'done_on_time' ELSE 'done_late' END
    WHEN state = 'paused' THEN 'paused'
    WHEN due_now < day THEN 'overdue'
    WHEN due_now <= day + task_due_soon::INTEGER THEN 'due_soon'
    WHEN moved_to IS NOT NULL AND state = 'extended' THEN 'extended'
    WHEN state = 'under_way' OR percent > 0 THEN 'under_way'
    WHEN contains(coalesce(due_rule, ''), 'thuong-xuyen') THEN 'continuous'
    ELSE 'not_started'
  END AS status,
  CASE WHEN due_now IS NULL THEN NULL WHEN state = 'done' THEN greatest(done_on - due_now, 0) WHEN due_now < day THEN day - due_now ELSE due_now - day END AS days
FROM now;
