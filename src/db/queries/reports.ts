import type { Database } from "../database.ts";
import { makeLate } from "../lateTables.ts";

const ready = (db: Database) => makeLate(db, "task_day", "report_status");

/** Every report, deadline and agency that owes it by day, those without a day last, as it stands on the day of the lens (sql/asked/report_status.sql tells the columns).
 *  folded: what it is found by, as model/fold.ts folds what is typed. */
export const reportStatuses = async (db: Database) => {
  await ready(db);
  return db.query(
    `SELECT report_id, n, deadlines, due_key, what_vi, what_en, who, agencies, to_whom, how_often, is_own_day, document_id, document_number, section, note, due,
       is_before_signing, day, state, told_on, source, told_in, status, days,
       replace(strip_accents(lower(concat_ws(' ', what_vi, what_en, to_whom, section, document_number))), 'đ', 'd') AS folded
     FROM report_status ORDER BY due IS NULL, due, position, report_id, n, agency_n`,
  );
};

/** Everything ever told of one report, newest first: undone tellings too (is_live false). due: the deadline it tells of, `*` for the only one;
 *  agency_id: whose, `*` for all. */
export const reportHistory = (db: Database, { report_id }: { report_id: string }) =>
  db.query(
    `SELECT s.report_id, s.due, s.agency_id, s."on", s.state, s.source, s.change_set_id, c."at", c.who, c.why, c.is_live
     FROM stored_report_states s JOIN change_sets c USING (change_set_id) WHERE s.report_id = ? ORDER BY s."on" DESC, c.seq DESC, s.place DESC`,
    [report_id],
  );

/** What falls due next, of tasks and reports (kind), soonest first; due_soon and overdue count all of them, on every row, a report once for each
 *  agency that owes it (who: those of the row, `;` between; agencies: of the report); of one agency, or of all. day: the day that is looked at. */
export const dueSoon = async (db: Database, { most, agency_id }: { most: number; agency_id: string | null }) => {
  await makeLate(db, "task_day", "task_status", "report_status");
  return db.query(
    `WITH both_kinds AS (
       SELECT 'task' AS kind, task_id AS id, n, deadlines, title_vi AS name_vi, title_en AS name_en, lead_agency_ids AS who, due_now AS due, days, status, position, 1 AS agencies, 0 AS agency_n FROM task_status
       UNION ALL
       SELECT 'report', report_id, n, deadlines, what_vi, what_en, who, due, days, status, position, agencies, agency_n FROM report_status
     ),
     asked AS (SELECT * FROM both_kinds WHERE ?::VARCHAR IS NULL OR list_contains(string_split(coalesce(who, ''), ';'), ?)),
     counted AS (SELECT count(*) FILTER (status = 'due_soon') AS due_soon, count(*) FILTER (status = 'overdue') AS overdue FROM asked)
     SELECT d.day, c.due_soon, c.overdue, b.kind, b.id, b.n, b.deadlines, b.name_vi, b.name_en,
       string_agg(b.who, ';' ORDER BY b.agency_n) AS who, b.agencies, b.due, b.days
     FROM task_day d CROSS JOIN counted c LEFT JOIN asked b ON b.status = 'due_soon'
     GROUP BY d.day, c.due_soon, c.overdue, b.kind, b.id, b.n, b.deadlines, b.name_vi, b.name_en, b.agencies, b.due, b.days, b.position
     ORDER BY b.due, b.kind DESC, b.position, b.id, b.n LIMIT ?`,
    [agency_id, agency_id, most],
  );
};
