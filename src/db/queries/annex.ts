import type { Database } from "../database.ts";

/** All figures that are looked at within [start, end), of all areas, rolled-up ones among them (indicator's unit): what an annex adds up and compares. */
export const figuresAround = (db: Database, { start, end }: { start: string; end: string }) =>
  db.query(
    `SELECT indicator_id, area_id, interval_start, interval_end, value, denominator, grade, as_written
     FROM actual WHERE interval_start >= ?::DATE AND interval_end <= ?::DATE
     ORDER BY indicator_id, area_id, interval_start, interval_end`,
    [start, end],
  );
