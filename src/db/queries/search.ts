import type { Database } from "../database.ts";

/** Everything that can be found by name. folded: without diacritics, lower case, đ as d (model/fold.ts folds what is typed the same way). */
export const searchIndex = (db: Database) =>
  db.query(
    `SELECT kind, id, name_vi, name_en, detail, document_id,
       replace(strip_accents(lower(concat_ws(' ', name_vi, name_en, more))), 'đ', 'd') AS folded
     FROM (
       SELECT 'indicator' AS kind, i.indicator_id AS id, i.name_vi, i.name_en, i.unit AS detail, NULL AS document_id, concat_ws(' ', i.short_vi, i.short_en) AS more, i.position FROM indicators i
       UNION ALL SELECT 'task', task_id, title_vi, title_en, due_as_written, document_id, output_vi, position FROM tasks
       UNION ALL SELECT 'project', project_id, name_vi, name_en, due_as_written, document_id, NULL, position FROM projects
       UNION ALL SELECT 'agency', agency_id, name_vi, name_en, NULL, NULL, aliases, position FROM agencies
       UNION ALL SELECT 'document', document_id, title_vi, title_en, number, document_id, number, position FROM documents
     ) ORDER BY kind, position, id`,
  );
