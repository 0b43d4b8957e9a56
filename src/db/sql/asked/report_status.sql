-- One row per report, deadline and agency that owes it (one with no due for a report without any day, one without agency where none is named), of
-- documents that were signed by the day that is looked at. who: that agency; agencies: how many owe the report, each its own.
-- is_own_day: the document names the days; else they are the ends of its rhythm. days: late, or left while none is late (calendar days).
-- status: done_on_time, done_late, done (no deadline), overdue, due_soon, not_started (not yet due), continuous (no day), paused (waived).
CREATE OR REPLACE TABLE report_status AS
WITH told AS (
  SELECT s.report_id, s.due, s.agency_id, s."on", s.state, s.source, s.change_set_id, c.seq, s.place
  FROM stored_report_states s JOIN known_change_set c USING (change_set_id)
  LEFT JOIN (
    SELECT m.key, max(k.seq) AS seq FROM removals m JOIN known_change_set k USING (change_set_id) WHERE m.table_name = 'report_states' GROUP BY m.key
  ) r ON r.key = concat_ws('|', s.report_id, s.due, s.agency_id)
  WHERE r.seq IS NULL OR r.seq <= c.seq
  QUALIFY row_number() OVER (PARTITION BY s.report_id, s.due, s.agency_id ORDER BY c.seq DESC, s.place DESC) = 1
),
dated AS (
  SELECT r.report_id, r.what_vi, r.what_en, r.who AS all_who, r.to_whom, r.how_often, r.due IS NOT NULL AS is_own_day, r.document_id,
    o.number AS document_number, r.section, r.note, r.position, o.issued_on, e.day, c.task_due_soon, d.due, coalesce(d.n, 1) AS n,
    count(d.due) OVER (PARTITION BY r.report_id) AS deadlines
  FROM reporting r JOIN documents o USING (document_id) CROSS JOIN task_day e CROSS JOIN cut c
  LEFT JOIN deadlines d ON d.table_name = 'reporting' AND d.change_set_id = r.change_set_id AND d.place = r.place
  WHERE o.issued_on IS NULL OR o.issued_on <= e.day
),
owed AS (
  SELECT * EXCLUDE (all_who), trim(unnest(coalesce(string_split(all_who, ';'), [NULL]))) AS who,
    coalesce(len(string_split(all_who, ';')), 1) AS agencies, unnest(range(coalesce(len(string_split(all_who, ';')), 1))) AS agency_n
  FROM dated
),
now AS (
  SELECT i.*, t."on" AS told_on, t.state, t.source, t.change_set_id AS told_in
  -- Sent after the day that is looked at is not sent yet.
  FROM owed i LEFT JOIN told t
    ON t.report_id = i.report_id AND t."on" <= i.day AND (t.due = i.due::VARCHAR OR (t.due = '*' AND i.deadlines <= 1))
    AND (t.agency_id = i.who OR t.agency_id = '*')
  QUALIFY row_number() OVER (PARTITION BY i.report_id, i.n, i.agency_n ORDER BY t.seq DESC NULLS LAST, t.place DESC) = 1
)
SELECT report_id, n, deadlines, CASE WHEN deadlines > 1 THEN due::VARCHAR ELSE '*' END AS due_key, what_vi, what_en, who, agencies, agency_n, to_whom,
  how_often, is_own_day, document_id, document_number, section, note, position, due, coalesce(due < issued_on, false) AS is_before_signing, day, state,
  told_on, source, told_in,
  CASE
    WHEN state = 'waived' THEN 'paused'
    WHEN state = 'sent' THEN CASE WHEN due IS NULL THEN 'done' WHEN told_on <= due THEN 'done_on_time' ELSE 'done_late' END
    WHEN due IS NULL THEN 'continuous'
    WHEN due < day THEN 'overdue'
    WHEN due <= day + task_due_soon::INTEGER THEN 'due_soon'
    ELSE 'not_started'
  END AS status,
  CASE WHEN due IS NULL THEN NULL WHEN state = 'sent' THEN greatest(told_on - due, 0) WHEN due < day THEN day - due ELSE due - day END AS days
FROM now;
