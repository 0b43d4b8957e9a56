import type { Database } from "../database.ts";

interface Span {
  start: string;
  end: string;
}

/** One side of a changed target, as columns of its own. */
const side = (alias: string, name: string) =>
  ["basis", "bound", "low", "high", "denominator", "strict", "as_written", "tier"]
    .map((column) => `${alias}.${column} AS ${name}_${column}`)
    .join(", ");

/** Every target of a span of days that was changed, added or taken away after its plan was first set, newest first: by a higher version, by an edit
 *  under the same id, or by a further document of the same period. Both sides in the indicator's unit; the side that is not there is null. */
export const targetChanges = (db: Database, { start, end }: Span) =>
  db.query(
    `WITH told AS (
       SELECT s.target_id, s.indicator_id, s.area_id, s.period, s.period_start, s.basis, s.bound, s.low, s.high, s.denominator, s.strict, s.as_written,
         s.tier, s.version, s.document_id, s.change_set_id, c.seq, c."at", c.who, c.why, s.place
       FROM stored_targets s JOIN change_sets c USING (change_set_id)
       WHERE c.is_live AND s.period_start < ?::DATE AND s.period_end > ?::DATE
       QUALIFY row_number() OVER (PARTITION BY s.target_id, c.seq ORDER BY s.place DESC) = 1
     ),
     first_set AS (SELECT document_id, min(seq) AS seq FROM told GROUP BY document_id),
     first_document AS (
       SELECT t.period, min(coalesce(d.issued_on, t.period_start)) AS issued_on FROM told t JOIN documents d USING (document_id) GROUP BY t.period
     ),
     paired AS (
       SELECT t.*, b.target_id AS before_id, ${side("b", "before")}
       FROM told t LEFT JOIN told b ON b.indicator_id = t.indicator_id AND b.area_id = t.area_id AND b.period = t.period
         AND (b.target_id = t.target_id AND b.seq < t.seq OR b.target_id <> t.target_id AND b.basis = t.basis AND b.version < t.version)
       QUALIFY row_number() OVER (PARTITION BY t.target_id, t.seq
         ORDER BY b.target_id = t.target_id DESC NULLS LAST, b.tier = t.tier DESC, b.version DESC, b.seq DESC, b.target_id) = 1
     ),
     change AS (
       SELECT CASE WHEN p.before_id IS NULL THEN 'added' ELSE 'changed' END AS change, p.target_id, p.indicator_id, p.area_id, p.period, p.document_id,
         p.before_basis, p.before_bound, p.before_low, p.before_high, p.before_denominator, p.before_strict, p.before_as_written, p.before_tier,
         ${side("p", "after")}, p.change_set_id, p.seq, p."at", p.who, p.why, p.place
       FROM paired p JOIN first_set f USING (document_id) JOIN documents d USING (document_id) JOIN first_document o ON o.period = p.period
       WHERE CASE WHEN p.before_id IS NULL THEN p.seq > f.seq OR d.issued_on > greatest(o.issued_on, p.period_start)
         ELSE (p.before_basis, p.before_bound, p.before_low, p.before_high, p.before_denominator, p.before_strict, p.before_tier)
           IS DISTINCT FROM (p.basis, p.bound, p.low, p.high, p.denominator, p.strict, p.tier) END
       UNION ALL
       SELECT 'removed', b.target_id, b.indicator_id, b.area_id, b.period, b.document_id, ${side("b", "before")},
         NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, m.change_set_id, c.seq, c."at", c.who, c.why, b.place
       FROM removals m JOIN change_sets c USING (change_set_id) JOIN told b ON m.table_name = 'targets' AND m.key = b.target_id AND b.seq < c.seq
       WHERE c.is_live AND NOT EXISTS (SELECT 1 FROM told s WHERE s.target_id = b.target_id AND s.seq = c.seq)
       QUALIFY row_number() OVER (PARTITION BY b.target_id, c.seq ORDER BY b.seq DESC) = 1
     )
     SELECT x.*, i.name_vi, i.name_en, i.sector_id, i.agency_id, i.unit, i.is_percent, d.number AS document_number, d.issued_on
     FROM change x JOIN indicators i USING (indicator_id) LEFT JOIN documents d USING (document_id)
     ORDER BY x.seq DESC, x.place, x.target_id`,
    [end, start],
  );

/** Every task of a span of days that was changed, added or taken away after its plan was first set, newest first; and deadlines that were moved (change
 *  `moved`: before and after are the days, why the cause). Lists of agencies as stored. */
export const taskChanges = (db: Database, { start, end }: Span) =>
  db.query(
    `WITH told AS (
       SELECT s.task_id, s.title_vi, s.title_en, s.lead_agency_ids, s.co_agency_ids, s.output_vi, s.due, s.due_as_written, s.recipient, s.sector_id,
         s.document_id, s.section, s.change_set_id, c.seq, c."at", c.who, c.why, s.place
       FROM stored_tasks s JOIN change_sets c USING (change_set_id) JOIN documents d USING (document_id)
       WHERE c.is_live AND d.period_start < ?::DATE AND d.period_end > ?::DATE
       QUALIFY row_number() OVER (PARTITION BY s.task_id, c.seq ORDER BY s.place DESC) = 1
     ),
     first_set AS (SELECT document_id, min(seq) AS seq FROM told GROUP BY document_id),
     paired AS (
       SELECT t.*, lag(t.task_id) OVER w AS before_id, lag(t.title_vi) OVER w AS before_title_vi, lag(t.lead_agency_ids) OVER w AS before_leads,
         lag(t.co_agency_ids) OVER w AS before_co, lag(t.output_vi) OVER w AS before_output, lag(t.due) OVER w AS before_due,
         lag(t.due_as_written) OVER w AS before_due_text, lag(t.recipient) OVER w AS before_recipient
       FROM told t WINDOW w AS (PARTITION BY t.task_id ORDER BY t.seq)
     ),
     change AS (
       SELECT CASE WHEN p.before_id IS NULL THEN 'added' ELSE 'changed' END AS change, p.task_id, p.title_vi, p.title_en, p.sector_id, p.document_id, p.section,
         p.before_title_vi, p.before_leads, p.before_co, p.before_output, p.before_due, p.before_due_text, p.before_recipient,
         p.title_vi AS after_title_vi, p.lead_agency_ids AS after_leads, p.co_agency_ids AS after_co, p.output_vi AS after_output, p.due AS after_due,
         p.due_as_written AS after_due_text, p.recipient AS after_recipient, NULL AS cause, p.change_set_id, p.seq, p."at", p.who, p.why, p.place
       FROM paired p JOIN first_set f USING (document_id)
       WHERE CASE WHEN p.before_id IS NULL THEN p.seq > f.seq
         ELSE (p.before_title_vi, p.before_leads, p.before_co, p.before_output, p.before_due, p.before_recipient)
           IS DISTINCT FROM (p.title_vi, p.lead_agency_ids, p.co_agency_ids, p.output_vi, p.due, p.recipient) END
       UNION ALL
       SELECT 'removed', b.task_id, b.title_vi, b.title_en, b.sector_id, b.document_id, b.section, b.title_vi, b.lead_agency_ids, b.co_agency_ids, b.output_vi, b.due,
         b.due_as_written, b.recipient, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, m.change_set_id, c.seq, c."at", c.who, c.why, b.place
       FROM removals m JOIN change_sets c USING (change_set_id) JOIN told b ON m.table_name = 'tasks' AND m.key = b.task_id AND b.seq < c.seq
       WHERE c.is_live AND NOT EXISTS (SELECT 1 FROM told s WHERE s.task_id = b.task_id AND s.seq = c.seq)
       QUALIFY row_number() OVER (PARTITION BY b.task_id, c.seq ORDER BY b.seq DESC) = 1
       UNION ALL
       SELECT 'moved', t.task_id, t.title_vi, t.title_en, t.sector_id, t.document_id, t.section, NULL, NULL, NULL, NULL,
         CASE WHEN s.due = '*' THEN t.due ELSE s.due END, CASE WHEN s.due = '*' THEN t.due_as_written END, NULL,
         NULL, NULL, NULL, NULL, s.new_due::VARCHAR, NULL, NULL, s.cause, s.change_set_id, c.seq, c."at", c.who, coalesce(s.source, c.why), 0
       FROM task_states s JOIN change_sets c USING (change_set_id) JOIN tasks t USING (task_id) JOIN documents d USING (document_id)
       WHERE s.new_due IS NOT NULL AND d.period_start < ?::DATE AND d.period_end > ?::DATE
     )
     SELECT x.*, d.number AS document_number, d.issued_on FROM change x JOIN documents d USING (document_id)
     ORDER BY x.seq DESC, x.place, x.task_id, x.change`,
    [end, start, end, start],
  );
