import type { Database } from "../database.ts";

/** Every indicator in the plan's order, parts behind their total: what figures can be entered for. */
export const indicatorList = (db: Database) =>
  db.query(
    `SELECT i.indicator_id, i.name_vi, i.name_en, i.unit, i.nature, i.accumulation, i.part_of, i.sector_id, i.agency_id
     FROM indicators i JOIN sectors s USING (sector_id) LEFT JOIN indicators p ON p.indicator_id = i.part_of
     ORDER BY s.position, s.sector_id, coalesce(p.position, i.position), i.part_of IS NOT NULL, i.position, i.indicator_id`,
  );

/** The figures that are looked at, of one area and of intervals within [start, end): value in the indicator's unit, and who entered it when. */
export const figuresWithin = (db: Database, { area_id, start, end }: { area_id: string; start: string; end: string }) =>
  db.query(
    `SELECT a.indicator_id, a.interval_start, a.interval_end, a.value, a.denominator, a.grade, a.published_on, a.source, a.source_url, a.as_written,
       a.reason, a.note, c.who, c."at"
     FROM chosen_actual a JOIN change_sets c USING (change_set_id)
     WHERE a.area_id = ? AND a.interval_start >= ?::DATE AND a.interval_end <= ?::DATE
     ORDER BY a.indicator_id, a.interval_start, a.interval_end`,
    [area_id, start, end],
  );
