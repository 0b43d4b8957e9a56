import type { Database } from "../database.ts";
import { makeLate } from "../lateTables.ts";

/** The ratings of agencies that were known by the day of the lens, the newest of each agency and period first; undone ones too (is_live false).
 *  is_newest: the one that counts. */
export const agencyRatings = async (db: Database) => {
  await makeLate(db, "task_day");
  return db.query(
    `SELECT s.agency_id, s.period, s.rating, s.proposed, s.evidence, s.reason, s.decided_by, s.decided_on, s.change_set_id, c."at", c.who,
       k.change_set_id IS NOT NULL AS is_live,
       k.change_set_id IS NOT NULL AND (r.seq IS NULL OR r.seq <= c.seq)
         AND row_number() OVER (PARTITION BY s.agency_id, s.period, k.change_set_id IS NULL ORDER BY c.seq DESC, s.place DESC) = 1 AS is_newest
     FROM stored_ratings s JOIN change_sets c USING (change_set_id) LEFT JOIN known_change_set k USING (change_set_id) CROSS JOIN task_day d
     LEFT JOIN (
       SELECT m.key, max(o.seq) AS seq FROM removals m JOIN known_change_set o USING (change_set_id) WHERE m.table_name = 'ratings' GROUP BY m.key
     ) r ON r.key = concat_ws('|', s.agency_id, s.period)
     WHERE d.known_on IS NULL OR substr(c."at", 1, 10)::DATE <= d.known_on
     ORDER BY s.agency_id, s.period, c.seq DESC, s.place DESC`,
  );
};
