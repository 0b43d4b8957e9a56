-- The steps of a work, in the order in which it goes through them.
CREATE OR REPLACE TABLE work_stage AS
SELECT stage, rank FROM (VALUES ('thu-tuc', 1), ('boi-thuong', 2), ('khoi-cong', 3), ('dang-trien-khai', 4), ('hoan-thanh', 5)) s(stage, rank);

-- One row per work and day of telling, known by the day that is looked at. A work is all its mentions: `x` and `x@2` are one.
CREATE OR REPLACE TABLE told_work_state AS
SELECT regexp_replace(s.project_id, '@\d+$', '') AS work_id, s."on", s.state, s.done_on, s.percent, s.cause, s.source, s.change_set_id, c.seq, s.place, g.rank
FROM stored_project_states s JOIN known_change_set c USING (change_set_id) CROSS JOIN task_day d
LEFT JOIN work_stage g ON g.stage = s.state
LEFT JOIN (
  SELECT m.key, max(k.seq) AS seq FROM removals m JOIN known_change_set k USING (change_set_id) WHERE m.table_name = 'project_states' GROUP BY m.key
) r ON r.key = concat_ws('|', s.project_id, s."on")
WHERE s."on" <= d.day AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.project_id, s."on" ORDER BY c.seq DESC, s.place DESC) = 1;

-- One row per work: where it stands. stage: the step it is in (a stop, tam-dung, leaves it where it was); obstacle: what the newest telling names.
CREATE OR REPLACE TABLE work_now AS
SELECT work_id, arg_min(state, age) FILTER (rank IS NOT NULL) AS stage, arg_min(rank, age) FILTER (rank IS NOT NULL) AS rank,
  max("on") FILTER (age = 1) AS told_on, max(percent) FILTER (age = 1) AS percent, max(cause) FILTER (age = 1) AS obstacle,
  max(source) FILTER (age = 1) AS source, max(change_set_id) FILTER (age = 1) AS told_in, bool_or(state = 'tam-dung') FILTER (age = 1) AS is_paused
FROM (SELECT *, row_number() OVER (PARTITION BY work_id ORDER BY "on" DESC, seq DESC, place DESC) AS age FROM told_work_state)
GROUP BY work_id;

-- One row per mention of a work: the step that it is to reach (promised) by its deadline, and whether it did. Procedures and compensation are reached when
-- they are over (a later step, 100 %, or a day on which they were done), the other steps when they are begun. days: late, or left while none is late.
CREATE OR REPLACE TABLE work_mark AS
WITH marked AS (
  SELECT p.project_id, regexp_replace(p.project_id, '@\d+$', '') AS work_id, p.name_vi, p.name_en, p.category, p.area_id, p.stage AS promised,
    g.rank AS promised_rank, p.due_as_written, p.lead_agency_id, p.part_of, p.indicator_id, p.document_id, o.number AS document_number, p.section, p.note,
    p.position, e.day, c.task_due_soon, (SELECT max(d.due) FROM deadlines d
      WHERE d.table_name = 'projects' AND d.change_set_id = p.change_set_id AND d.place = p.place) AS due
  FROM projects p JOIN documents o USING (document_id) CROSS JOIN task_day e CROSS JOIN cut c LEFT JOIN work_stage g ON g.stage = p.stage
  WHERE o.issued_on IS NULL OR o.issued_on <= e.day
),
reached AS (
  SELECT m.project_id, min(coalesce(s.done_on, s."on")) AS reached_on
  FROM marked m JOIN told_work_state s USING (work_id)
  WHERE s.rank > m.promised_rank OR (s.rank = m.promised_rank AND (m.promised_rank > 2 OR s.done_on IS NOT NULL OR s.percent >= 100))
  GROUP BY m.project_id
)
SELECT m.project_id, m.work_id, count(*) OVER (PARTITION BY m.work_id) AS marks, m.name_vi, m.name_en, m.category, m.area_id, m.promised, m.promised_rank,
  m.due, m.due_as_written, m.lead_agency_id, m.part_of, m.indicator_id, m.document_id, m.document_number, m.section, m.note, m.position, m.day,
  n.stage, n.rank, n.told_on, n.percent, n.obstacle, n.source, n.told_in, coalesce(n.is_paused, false) AS is_paused, n.work_id IS NOT NULL AS is_told,
  r.reached_on,
  CASE
    WHEN r.reached_on IS NOT NULL THEN CASE WHEN m.due IS NULL THEN 'done' WHEN r.reached_on <= m.due THEN 'done_on_time' ELSE 'done_late' END
    WHEN n.is_paused THEN 'paused'
    WHEN m.due < m.day THEN 'overdue'
    WHEN m.due <= m.day + m.task_due_soon::INTEGER THEN 'due_soon'
    WHEN n.work_id IS NOT NULL THEN 'under_way'
    ELSE 'not_started'
  END AS status,
  CASE WHEN m.due IS NULL THEN NULL WHEN r.reached_on IS NOT NULL THEN greatest(r.reached_on - m.due, 0) WHEN m.due < m.day THEN m.day - m.due ELSE m.due - m.day END AS days
FROM marked m LEFT JOIN reached r USING (project_id) LEFT JOIN work_now n ON n.work_id = m.work_id;

-- One row per document and indicator that counts works, its own or its parts': what the text states, what its list holds, how many reached their step.
-- Works, not mentions; a part of a work is not counted apart. figure: what was reported of the indicator by then, to stand beside the count.
CREATE OR REPLACE TABLE work_count AS
WITH counted AS (
  SELECT indicator_id AS by_id, indicator_id FROM indicators
  UNION SELECT part_of, indicator_id FROM indicators WHERE part_of IS NOT NULL
),
listed AS (
  SELECT c.by_id AS indicator_id, m.document_id, m.work_id, any_value(m.name_vi) AS name_vi, any_value(m.name_en) AS name_en, min(m.position) AS position,
    bool_and(m.reached_on IS NOT NULL) AS is_reached, bool_or(m.status = 'overdue') AS is_overdue, bool_or(m.obstacle IS NOT NULL) AS has_obstacle, bool_or(m.is_told) AS is_told,
    any_value(m.day) AS day
  FROM work_mark m JOIN counted c ON c.indicator_id = m.indicator_id WHERE m.part_of IS NULL GROUP BY ALL
)
SELECT l.document_id, l.indicator_id, i.name_vi, i.name_en, i.unit, i.part_of, t.area_id, t.low AS stated, t.as_written, t.section, t.period, t.period_start,
  count(*) AS listed, count(*) FILTER (l.is_reached) AS reached, count(*) FILTER (l.is_overdue) AS overdue, count(*) FILTER (l.has_obstacle) AS obstacles, count(*) FILTER (l.is_told) AS told,
  string_agg(l.name_vi, '; ' ORDER BY l.position) FILTER (l.is_reached) AS reached_vi,
  string_agg(coalesce(l.name_en, l.name_vi), '; ' ORDER BY l.position) FILTER (l.is_reached) AS reached_en,
  any_value(l.day) AS day, i.position,
  (SELECT arg_max(a.value, a.interval_end) FROM actual a WHERE a.indicator_id = l.indicator_id AND a.area_id = t.area_id
     AND a.interval_start >= t.period_start AND a.interval_end <= any_value(l.day) + 1) AS figure
FROM listed l JOIN indicators i USING (indicator_id)
JOIN targets t ON t.indicator_id = l.indicator_id AND t.document_id = l.document_id AND t.main_rank = 1
GROUP BY l.document_id, l.indicator_id, i.name_vi, i.name_en, i.unit, i.part_of, t.area_id, t.low, t.as_written, t.section, t.period, t.period_start, i.position;
