import type { Database } from "../../src/db/database.ts";
import { load, look, type Setting } from "../../src/db/load.ts";
import { openNode } from "../../src/db/openNode.ts";
import { createTables } from "../../src/db/schema.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import { type Row, type TableName, tables } from "../../src/model/tables.ts";

type Loose<T extends TableName> = Partial<Record<keyof Row<T>, string | number | boolean | null>>;

const row = <T extends TableName>(table: T, cells: Loose<T>): Row<T> => tables[table].row.parse(cells) as Row<T>;

/** One document, one area, one sector, and an indicator per id: the ground that a case stands on. */
export const ground = (indicators: Loose<"indicators">[], more: Partial<{ areas: Loose<"areas">[] }> = {}): ChangeSet["rows"] => ({
  sectors: [row("sectors", { sector_id: "s", position: 1, name_vi: "Lĩnh vực", name_en: "Sector" })],
  documents: [
    row("documents", { document_id: "d", number: "1/QĐ", title_vi: "Kế hoạch", period_start: "2013-01-01", period_end: "2014-01-01" }),
  ],
  areas: (more.areas ?? [{ area_id: "a", name_vi: "Quận", level: "quận" }]).map((a) => row("areas", a)),
  indicators: indicators.map((i) =>
    row("indicators", { name_vi: String(i.indicator_id), sector_id: "s", unit: "tỷ đồng", direction: "up", ...i }),
  ),
});

export const target = (cells: Loose<"targets">): Row<"targets"> =>
  row("targets", {
    target_id: `t-${cells.indicator_id}`,
    area_id: "a",
    period: "2013",
    basis: "level",
    bound: "at_least",
    document_id: "d",
    ...cells,
  });

export const actual = (
  indicator_id: string,
  start: string,
  end: string,
  value: number | null,
  more: Loose<"actuals"> = {},
): Row<"actuals"> =>
  row("actuals", { indicator_id, area_id: "a", interval_start: start, interval_end: end, value, grade: "official", ...more });

let count = 0;
export const changeSet = (rows: ChangeSet["rows"], more: Partial<ChangeSet> = {}): ChangeSet => ({
  change_set_id: `c${String(++count).padStart(4, "0")}`,
  after: [],
  at: "2014-01-10T00:00:00Z",
  who: "Thử",
  why: "thử",
  file_name: null,
  file_sha256: null,
  cancels: null,
  rows,
  removals: [],
  ...more,
});

export const setting: Setting = { today: "2015-06-01", as_of: null, vintage: "newest", known_on: null };

let opened: Promise<Database> | null = null;
/** An engine with the tables, opened once: by a test file, or by all of them where vitest runs them in one module graph. */
export function engine(): Promise<Database> {
  opened ??= openNode().then(async (db) => {
    await createTables(db);
    return db;
  });
  return opened;
}

/** Loads change sets and makes the views look. */
export async function plan(db: Database, changeSets: ChangeSet[], at: Partial<Setting> = {}): Promise<void> {
  await load(db, changeSets);
  await look(db, { ...setting, ...at });
}
