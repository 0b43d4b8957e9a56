-- What the journal holds, one table each: a row per row of a change set, with the change set's id and the row's place in it.
-- Never read by a question: the views of 100_current.sql stand over them. test/db/columns.test.ts holds them to model/tables.ts.
CREATE TABLE change_sets (
  change_set_id VARCHAR, seq INTEGER, "at" VARCHAR, who VARCHAR, why VARCHAR, file_name VARCHAR, cancels VARCHAR, is_live BOOLEAN
);
CREATE TABLE removals (change_set_id VARCHAR, table_name VARCHAR, key VARCHAR);

CREATE TABLE stored_sectors (sector_id VARCHAR, position DOUBLE, name_vi VARCHAR, name_en VARCHAR, change_set_id VARCHAR, place INTEGER);
CREATE TABLE stored_bands (band_id VARCHAR, cut DOUBLE, note_vi VARCHAR, note_en VARCHAR, change_set_id VARCHAR, place INTEGER);
CREATE TABLE stored_documents (
  document_id VARCHAR, number VARCHAR, title_vi VARCHAR, title_en VARCHAR, issuer VARCHAR, issued_on DATE, period_start DATE, period_end DATE,
  change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_agencies (
  agency_id VARCHAR, name_vi VARCHAR, name_en VARCHAR, aliases VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_areas (
  area_id VARCHAR, name_vi VARCHAR, name_en VARCHAR, level VARCHAR, parent_id VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_indicators (
  indicator_id VARCHAR, name_vi VARCHAR, name_en VARCHAR, short_vi VARCHAR, short_en VARCHAR, sector_id VARCHAR, unit VARCHAR, nature VARCHAR,
  price_basis VARCHAR, direction VARCHAR, accumulation VARCHAR, part_of VARCHAR, parts VARCHAR, agency_id VARCHAR, headline BOOLEAN,
  pace VARCHAR, pace_detail VARCHAR, note VARCHAR, change_set_id VARCHAR, place INTEGER
);
-- period_start and period_end are the days of `period`, read once by model/period.ts.
CREATE TABLE stored_targets (
  target_id VARCHAR, indicator_id VARCHAR, area_id VARCHAR, period VARCHAR, basis VARCHAR, bound VARCHAR, low DOUBLE, high DOUBLE,
  tolerance DOUBLE, strict BOOLEAN, denominator DOUBLE, baseline DOUBLE, tier VARCHAR, assigned_by VARCHAR, version DOUBLE,
  document_id VARCHAR, section VARCHAR, as_written VARCHAR, note VARCHAR, period_start DATE, period_end DATE,
  change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_actuals (
  indicator_id VARCHAR, area_id VARCHAR, interval_start DATE, interval_end DATE, value DOUBLE, denominator DOUBLE, grade VARCHAR,
  published_on DATE, source VARCHAR, source_url VARCHAR, as_written VARCHAR, reason VARCHAR, note VARCHAR,
  change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_tasks (
  task_id VARCHAR, title_vi VARCHAR, title_en VARCHAR, lead_agency_ids VARCHAR, co_agency_ids VARCHAR, output_vi VARCHAR, due VARCHAR,
  due_as_written VARCHAR, recipient VARCHAR, sector_id VARCHAR, document_id VARCHAR, section VARCHAR, note VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_projects (
  project_id VARCHAR, name_vi VARCHAR, name_en VARCHAR, category VARCHAR, area_id VARCHAR, stage VARCHAR, due VARCHAR, due_as_written VARCHAR,
  lead_agency_id VARCHAR, part_of VARCHAR, indicator_id VARCHAR, document_id VARCHAR, section VARCHAR, note VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_task_states (
  task_id VARCHAR, due VARCHAR, "on" DATE, state VARCHAR, done_on DATE, percent DOUBLE, new_due DATE, cause VARCHAR, source VARCHAR,
  change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_project_states (
  project_id VARCHAR, "on" DATE, state VARCHAR, done_on DATE, percent DOUBLE, cause VARCHAR, source VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_reporting (
  report_id VARCHAR, what_vi VARCHAR, what_en VARCHAR, who VARCHAR, to_whom VARCHAR, how_often VARCHAR, due VARCHAR, document_id VARCHAR, section VARCHAR,
  note VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_report_states (
  report_id VARCHAR, due VARCHAR, agency_id VARCHAR, "on" DATE, state VARCHAR, source VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_ratings (
  agency_id VARCHAR, period VARCHAR, rating VARCHAR, proposed VARCHAR, evidence VARCHAR, reason VARCHAR, decided_by VARCHAR, decided_on DATE,
  change_set_id VARCHAR, place INTEGER
);
-- The days by which tasks, works and reports are due, read from their rows by model/deadline.ts: one row a day, n from 1.
CREATE TABLE deadlines (table_name VARCHAR, id VARCHAR, due DATE, n INTEGER, change_set_id VARCHAR, place INTEGER);
CREATE TABLE stored_causes (indicator_id VARCHAR, area_id VARCHAR, period VARCHAR, cause VARCHAR, change_set_id VARCHAR, place INTEGER);
CREATE TABLE stored_overrides (
  target_id VARCHAR, status VARCHAR, reason VARCHAR, decided_by VARCHAR, decided_on DATE, source_url VARCHAR,
  change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_locks (period VARCHAR, is_locked BOOLEAN, reason VARCHAR, change_set_id VARCHAR, place INTEGER);
CREATE TABLE stored_name_matches (
  sender VARCHAR, layout VARCHAR, name VARCHAR, unit VARCHAR, indicator_id VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_layout_answers (sender VARCHAR, layout VARCHAR, answers VARCHAR, change_set_id VARCHAR, place INTEGER);
CREATE TABLE stored_decks (
  deck_id VARCHAR, name VARCHAR, period VARCHAR, as_of DATE, frozen_on DATE, frozen_at VARCHAR, change_set_id VARCHAR, place INTEGER
);
CREATE TABLE stored_slides (
  slide_id VARCHAR, deck_id VARCHAR, position DOUBLE, kind VARCHAR, subject_id VARCHAR, area_id VARCHAR, title VARCHAR,
  title_made_of VARCHAR, body VARCHAR, change_set_id VARCHAR, place INTEGER
);

-- One row: what the views look at. today: the day of the question, never asked of the engine. as_of: figures count up to this day (half-open),
-- null for each year's own last reported month. vintage: newest, first, or known_on with its day.
CREATE TABLE setting (today DATE, as_of DATE, vintage VARCHAR, known_on DATE);
INSERT INTO setting VALUES (DATE '1970-01-01', NULL, 'newest', NULL);
