-- The current state of each table: one row per key, the newest change set's that counts, less what a newer one removed. A change set that both
-- removes a key and sets it sets it.
-- A view X_view is kept as the table X, made anew by load.ts: planning the views on top of one another costs more than running them.
-- position is the plan's own order: change sets as they came, rows as they stood.
CREATE OR REPLACE VIEW removed AS
SELECT table_name, key, max(seq) AS seq FROM removals JOIN change_sets USING (change_set_id) WHERE is_live GROUP BY ALL ORDER BY ALL;

CREATE OR REPLACE VIEW sectors AS
SELECT s.sector_id, s.position, s.name_vi, s.name_en,
  s.change_set_id
FROM stored_sectors s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'sectors' AND r.key = s.sector_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.sector_id ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW bands AS
SELECT s.band_id, s.cut, s.note_vi, s.note_en,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_bands s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'bands' AND r.key = s.band_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.band_id ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW documents AS
SELECT s.document_id, s.number, s.title_vi, s.title_en, s.issuer, s.issued_on, s.period_start, s.period_end,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_documents s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'documents' AND r.key = s.document_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.document_id ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW agencies AS
SELECT s.agency_id, s.name_vi, s.name_en, s.aliases,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_agencies s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'agencies' AND r.key = s.agency_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.agency_id ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW areas_view AS
SELECT s.area_id, s.name_vi, s.name_en, s.level, s.parent_id,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_areas s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'areas' AND r.key = s.area_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.area_id ORDER BY c.seq DESC, s.place DESC) = 1;
CREATE OR REPLACE TABLE areas AS FROM areas_view;

CREATE OR REPLACE VIEW indicators_view AS
SELECT s.indicator_id, s.name_vi, s.name_en, s.short_vi, s.short_en, s.sector_id, s.unit, s.nature, s.price_basis, s.direction,
  s.accumulation, s.part_of, s.parts, s.agency_id, s.headline, s.pace, s.pace_detail, s.note,
  -- counted in points, and never added up
  contains(s.unit, '%') AS is_percent, contains(s.unit, '%') OR contains(s.unit, '‰') AS is_rate,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_indicators s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'indicators' AND r.key = s.indicator_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.indicator_id ORDER BY c.seq DESC, s.place DESC) = 1;
CREATE OR REPLACE TABLE indicators AS FROM indicators_view;

-- main_rank 1 is the target that percentages of its indicator, area and period name: what is striven for behind the rest, a newer version before an
-- older, legal before plan, then the plan's own order.
CREATE OR REPLACE VIEW targets_view AS
SELECT *, row_number() OVER (PARTITION BY indicator_id, area_id, period ORDER BY tier = 'strive', version DESC, tier <> 'legal', position) AS main_rank
FROM (SELECT s.target_id, s.indicator_id, s.area_id, s.period, s.basis, s.bound, s.low, s.high, s.tolerance, s.strict, s.denominator,
  s.baseline, s.tier, s.assigned_by, s.version, s.document_id, s.section, s.as_written, s.note, s.period_start, s.period_end,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_targets s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'targets' AND r.key = s.target_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.target_id ORDER BY c.seq DESC, s.place DESC) = 1
);
CREATE OR REPLACE TABLE targets AS FROM targets_view;

CREATE OR REPLACE VIEW tasks AS
SELECT s.task_id, s.title_vi, s.title_en, s.lead_agency_ids, s.co_agency_ids, s.output_vi, s.due, s.due_as_written, s.recipient,
  s.sector_id, s.document_id, s.section, s.note, s.place,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_tasks s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'tasks' AND r.key = s.task_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.task_id ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW projects AS
SELECT s.project_id, s.name_vi, s.name_en, s.category, s.area_id, s.stage, s.due, s.due_as_written, s.lead_agency_id, s.part_of,
  s.indicator_id, s.document_id, s.section, s.note, s.place,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_projects s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'projects' AND r.key = s.project_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.project_id ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW reporting AS
SELECT s.report_id, s.what_vi, s.what_en, s.who, s.to_whom, s.how_often, s.due, s.document_id, s.section, s.note, s.place,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_reporting s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'reporting' AND r.key = s.report_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.report_id ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW overrides AS
SELECT s.target_id, s.status, s.reason, s.decided_by, s.decided_on, s.source_url,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_overrides s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'overrides' AND r.key = s.target_id
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.target_id ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW locks AS
SELECT s.period, s.is_locked, s.reason,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_locks s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'locks' AND r.key = s.period
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.period ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW task_states AS
SELECT s.task_id, s.due, s."on", s.state, s.done_on, s.percent, s.new_due, s.cause, s.source,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_task_states s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'task_states' AND r.key = concat_ws('|', s.task_id, s.due, s."on")
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.task_id, s.due, s."on" ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW project_states AS
SELECT s.project_id, s."on", s.state, s.done_on, s.percent, s.cause, s.source,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_project_states s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'project_states' AND r.key = concat_ws('|', s.project_id, s."on")
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.project_id, s."on" ORDER BY c.seq DESC, s.place DESC) = 1;

CREATE OR REPLACE VIEW report_states AS
SELECT s.report_id, s.due, s.agency_id, s."on", s.state, s.source,
  s.change_set_id, c.seq * 1000000 + s.place AS position
FROM stored_report_states s JOIN change_sets c USING (change_set_id)
LEFT JOIN removed r ON r.table_name = 'report_states' AND r.key = concat_ws('|', s.report_id, s.due, s.agency_id)
WHERE c.is_live AND (r.seq IS NULL OR r.seq <= c.seq)
QUALIFY row_number() OVER (PARTITION BY s.report_id, s.due, s.agency_id ORDER BY c.seq DESC, s.place DESC) = 1;
