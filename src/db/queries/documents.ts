import type { Database } from "../database.ts";

/** The documents of a set with how much each set; newest first. */
export const documents = (db: Database) =>
  db.query(
    `WITH set_by AS (
       SELECT document_id, 'target' AS kind FROM targets UNION ALL SELECT document_id, 'task' FROM tasks
       UNION ALL SELECT document_id, 'project' FROM projects UNION ALL SELECT document_id, 'report' FROM reporting
     ),
     counts AS (
       SELECT document_id, count(*) FILTER (kind = 'target') AS targets, count(*) FILTER (kind = 'task') AS tasks,
         count(*) FILTER (kind = 'project') AS projects, count(*) FILTER (kind = 'report') AS reports
       FROM set_by GROUP BY document_id
     )
     SELECT d.document_id, d.number, d.title_vi, d.title_en, d.issuer, d.issued_on, d.period_start, d.period_end,
       coalesce(n.targets, 0) AS targets, coalesce(n.tasks, 0) AS tasks, coalesce(n.projects, 0) AS projects, coalesce(n.reports, 0) AS reports
     FROM documents d LEFT JOIN counts n USING (document_id) ORDER BY d.period_start DESC, d.document_id`,
  );

/** All that one document set, by kind in its own order: targets, tasks, works, reports. detail: the figure, deadline or rhythm as printed. */
export const documentSections = (db: Database, { document_id }: { document_id: string }) =>
  db.query(
    `SELECT 'target' AS kind, t.target_id AS id, t.section, i.name_vi, i.name_en, t.as_written AS detail, t.period AS due, t.indicator_id, t.area_id,
       i.agency_id AS lead_agency_ids, t.note, t.position, s.status, t.tier
     FROM targets t JOIN indicators i USING (indicator_id) LEFT JOIN usual_score s ON s.target_id = t.target_id WHERE t.document_id = ?
     UNION ALL SELECT 'task', task_id, section, title_vi, title_en, due_as_written, due, NULL, NULL, lead_agency_ids, note, position, NULL, NULL FROM tasks WHERE document_id = ?
     UNION ALL SELECT 'project', project_id, section, name_vi, name_en, due_as_written, due, NULL, area_id, lead_agency_id, note, position, stage, category FROM projects WHERE document_id = ?
     UNION ALL SELECT 'report', report_id, section, what_vi, what_en, how_often, due, NULL, NULL, who, note, position, NULL, NULL FROM reporting WHERE document_id = ?
     ORDER BY kind, position, id`,
    [document_id, document_id, document_id, document_id],
  );
