import type { Database } from "../database.ts";

const groups = { year: "period", sector: "sector_id", agency: "agency_id" } as const;
export type CountGroup = keyof typeof groups;

/** Counts of indicators by status, per plan period, sector or agency. */
export const counts = (db: Database, { by }: { by: CountGroup }) =>
  db.query(`SELECT ${groups[by]} AS id, status, sum(n) AS n FROM status_count GROUP BY ALL ORDER BY id, status`);

/** Deadlines of tasks per month of one year: month 1 to 12, n. A list of days counts each; plan periods and recurring ones do not. */
export const taskMonths = (db: Database, { year }: { year: string }) =>
  db.query(
    `SELECT m.month, count(d.due) AS n FROM (SELECT unnest(range(1, 13)) AS month) m
     LEFT JOIN (SELECT unnest(string_split(due, ';')) AS due FROM tasks) d
       ON regexp_matches(d.due, '^\\d{4}-\\d{2}-\\d{2}$') AND substr(d.due, 1, 4) = ? AND substr(d.due, 6, 2)::INTEGER = m.month
     GROUP BY m.month ORDER BY m.month`,
    [year],
  );
