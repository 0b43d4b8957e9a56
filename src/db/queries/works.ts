import type { Database } from "../database.ts";
import { makeLate } from "../lateTables.ts";

const ready = (db: Database) => makeLate(db, "task_day", "work_mark");

/** Every mention of every work in the plan's order, with where the work stands on the day of the lens (sql/asked/work_mark.sql). Mentions of one work share its
 *  work_id. */
export const workMarks = async (db: Database) => {
  await ready(db);
  return db.query(
    `SELECT project_id, work_id, marks, name_vi, name_en, category, area_id, promised, due, due_as_written, lead_agency_id, part_of, indicator_id,
       document_id, document_number, section, note, day, stage, told_on, percent, obstacle, source, told_in, is_paused, is_told, reached_on, status, days,
       replace(strip_accents(lower(concat_ws(' ', name_vi, name_en, section, document_number, obstacle))), 'đ', 'd') AS folded
     FROM work_mark ORDER BY position, project_id`,
  );
};

/** Everything ever told of one work, newest first: undone tellings too (is_live false). */
export const workHistory = (db: Database, { work_id }: { work_id: string }) =>
  db.query(
    `SELECT s.project_id, s."on", s.state, s.done_on, s.percent, s.cause, s.source, s.change_set_id, c."at", c.who, c.why, c.is_live
     FROM stored_project_states s JOIN change_sets c USING (change_set_id) WHERE regexp_replace(s.project_id, '@\\d+$', '') = ?
     ORDER BY s."on" DESC, c.seq DESC, s.place DESC`,
    [work_id],
  );

/** The steps that works went through, oldest first: what a timeline draws. Only what counts on the day of the lens. */
export const workSteps = async (db: Database) => {
  await ready(db);
  return db.query(`SELECT work_id, "on", state, done_on, percent, cause FROM told_work_state ORDER BY work_id, "on", seq, place`);
};

/** Per indicator that counts works: what the document states (stated), what its list holds, and how many reached their step (the count that the
 *  indicator's figure can be taken from), with their names. */
export const workCounts = async (db: Database) => {
  await ready(db);
  return db.query(
    `SELECT document_id, indicator_id, name_vi, name_en, unit, part_of, area_id, stated, as_written, section, period, period_start, listed, reached, overdue,
       obstacles, told, reached_vi, reached_en, day, figure
     FROM work_count ORDER BY document_id DESC, section, position, indicator_id`,
  );
};
