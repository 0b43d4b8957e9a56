import type { Database } from "../database.ts";

/** The agencies of a set, in their order. */
export const agencies = (db: Database) =>
  db.query("SELECT agency_id, name_vi, name_en, aliases FROM agencies ORDER BY position, agency_id");

/** The areas of a set, in their order; a tree by parent_id. */
export const areas = (db: Database) => db.query("SELECT area_id, name_vi, name_en, level, parent_id FROM areas ORDER BY position, area_id");

/** The sectors, in their order. */
export const sectors = (db: Database) => db.query("SELECT sector_id, name_vi, name_en, position FROM sectors ORDER BY position, sector_id");

/** The reporting periods that are locked, each with the change set that locked it. */
export const locks = (db: Database) => db.query("SELECT period, reason, change_set_id FROM locks WHERE is_locked ORDER BY period");

/** The status cuts in force. */
export const bands = (db: Database) => db.query("SELECT band_id, cut, note_vi, note_en FROM bands ORDER BY position, band_id");
