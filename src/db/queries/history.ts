import type { Database } from "../database.ts";

/** Every publication of every figure of one indicator and area, newest interval first, as published within it: who, when, from which file, and the
 *  verdict that it gives against its main target (whole plan periods only). Undone ones too (is_live false). */
export const history = (db: Database, { indicator_id, area_id }: { indicator_id: string; area_id: string }) =>
  db.query(
    `SELECT a.interval_start, a.interval_end, a.value, a.grade, a.published_on, a.source, a.source_url, a.as_written, a.note, a.reason,
       a.change_set_id, c."at", c.who, c.why, c.file_name, c.is_live, k.vintage_number IS NOT NULL AS is_current, s.computed_status AS status, s.gap, s.gap_unit
     FROM stored_actuals a
     JOIN change_sets c USING (change_set_id)
     LEFT JOIN vintages v ON c.is_live AND v.indicator_id = a.indicator_id AND v.area_id = a.area_id AND v.interval_start = a.interval_start
       AND v.interval_end = a.interval_end AND v.change_set_id = a.change_set_id AND v.value IS NOT DISTINCT FROM a.value
       AND v.published_on IS NOT DISTINCT FROM a.published_on
     LEFT JOIN chosen_actual k ON k.indicator_id = a.indicator_id AND k.area_id = a.area_id AND k.interval_start = a.interval_start
       AND k.interval_end = a.interval_end AND k.vintage_number = v.vintage_number
     LEFT JOIN vintage_status s ON s.indicator_id = a.indicator_id AND s.area_id = a.area_id AND s.period_start = a.interval_start
       AND s.period_end = a.interval_end AND s.vintage_number = v.vintage_number
     WHERE a.indicator_id = ? AND a.area_id = ?
     ORDER BY a.interval_start DESC, a.interval_end DESC, coalesce(a.published_on, substr(c."at", 1, 10)::DATE), c.seq, a.place`,
    [indicator_id, area_id],
  );
