import type { Database } from "../database.ts";
import { makeLate } from "../lateTables.ts";

const ready = (db: Database) => makeLate(db, "task_day", "task_status");

/** Every task and deadline in the plan's order, as it stands on the day of the lens (sql/asked tells the columns and statuses). folded: what it is
 *  found by, as model/fold.ts folds what is typed. */
export const taskStatuses = async (db: Database) => {
  await ready(db);
  return db.query(
    `SELECT task_id, n, deadlines, due_key, title_vi, title_en, lead_agency_ids, co_agency_ids, output_vi, recipient, sector_id, document_id,
       document_number, section, note, due, due_now, moved_to, due_as_written, is_before_signing, day, state, told_on, percent, done_on, cause, source,
       told_in, is_told, status, days,
       replace(strip_accents(lower(concat_ws(' ', title_vi, title_en, output_vi, section, document_number, recipient, cause))), 'đ', 'd') AS folded
     FROM task_status ORDER BY position, task_id, n`,
  );
};

/** The day that tasks and works are looked at, and up to which day they were known; one row. */
export const taskDay = async (db: Database) => {
  await makeLate(db, "task_day");
  return db.query("SELECT day, known_on FROM task_day");
};

/** Everything ever told of one task, newest first: undone tellings too (is_live false). due: the deadline it tells of, `*` for all. */
export const taskHistory = (db: Database, { task_id }: { task_id: string }) =>
  db.query(
    `SELECT s.task_id, s.due, s."on", s.state, s.done_on, s.percent, s.new_due, s.cause, s.source, s.change_set_id, c."at", c.who, c.why, c.is_live
     FROM stored_task_states s JOIN change_sets c USING (change_set_id) WHERE s.task_id = ? ORDER BY s."on" DESC, c.seq DESC, s.place DESC`,
    [task_id],
  );

/** What tasks can be counted by: agency leads, co_agency helps. */
const groups = {
  agency: "lead_agency_ids",
  co_agency: "co_agency_ids",
  sector: "sector_id",
  document: "document_id",
  recipient: "recipient",
} as const;
export type TaskGroup = keyof typeof groups;

/** Counts of deadlines by status for every id of a group, a task with several under each: n deadlines, tasks of them different tasks; untold: nothing was
 *  ever told of them. id is "" for what has none. */
export const taskCounts = async (db: Database, { by }: { by: TaskGroup }) => {
  await ready(db);
  return db.query(
    `SELECT trim(id) AS id, status, count(*) AS n, count(DISTINCT task_id) AS tasks, count(*) FILTER (NOT is_told) AS untold
     FROM (SELECT unnest(string_split(coalesce(${groups[by]}, ''), ';')) AS id, task_id, status, is_told FROM task_status)
     GROUP BY ALL ORDER BY id, status`,
  );
};

/** The tasks of one agency, its own and those it helps with (role: lead, co), by deadline; without one last. */
export const agencyTasks = async (db: Database, { agency_id }: { agency_id: string }) => {
  await ready(db);
  return db.query(
    `SELECT role, task_id, n, due_key, title_vi, title_en, output_vi, recipient, sector_id, document_id, section, due, due_now, due_as_written, status, days,
       percent, done_on, cause, source, is_told
     FROM (SELECT *, CASE WHEN list_contains(string_split(lead_agency_ids, ';'), ?) THEN 'lead'
       WHEN list_contains(string_split(co_agency_ids, ';'), ?) THEN 'co' END AS role FROM task_status)
     WHERE role IS NOT NULL ORDER BY role DESC, due_now IS NULL, due_now, position, task_id, n`,
    [agency_id, agency_id],
  );
};
