import { type ChangeSet, liveIds, touchedBy } from "../model/changeSet.ts";
import { type TableName, tableNames } from "../model/tables.ts";
import { keyOf } from "./currentRows.ts";

export type Cells = Record<string, string | number | boolean | null>;

/** One row that a change set set, took away or brought back; null: it is not there. */
export interface RowChange {
  table: TableName;
  /** As `keyOf` gives it. */
  key: string;
  before: Cells | null;
  after: Cells | null;
}

/** The rows of some keys as they stand after these change sets, oldest first. */
function rowsAt(changeSets: readonly ChangeSet[], wanted: ReadonlyMap<TableName, ReadonlySet<string>>): Map<string, Cells> {
  const live = liveIds(changeSets);
  const rows = new Map<string, Cells>();
  for (const { change_set_id, rows: added, removals } of changeSets) {
    if (!live.has(change_set_id)) continue;
    for (const { table, key } of removals) rows.delete(`${table} ${JSON.stringify(key)}`);
    for (const [table, keys] of wanted)
      for (const row of added[table] ?? []) {
        const key = keyOf(table, row);
        if (keys.has(key)) rows.set(`${table} ${key}`, row as Cells);
      }
  }
  return rows;
}

/** What a change set did to each row that it touched, in the order of the tables; what it left as it was is not among them.
 *  `changeSets`: all of them, oldest first. Of an undo: what became of the rows of the one that it undid. */
export function changesOf(changeSets: readonly ChangeSet[], changeSetId: string): RowChange[] {
  const place = changeSets.findIndex(({ change_set_id }) => change_set_id === changeSetId);
  const changeSet = changeSets[place];
  if (changeSet === undefined) return [];
  const { rows, removals } = touchedBy(changeSet, changeSets);
  const wanted = new Map<TableName, Set<string>>();
  for (const table of tableNames) {
    const keys = [
      ...(rows[table] ?? []).map((row) => keyOf(table, row)),
      ...removals.filter((removal) => removal.table === table).map(({ key }) => JSON.stringify(key)),
    ];
    if (keys.length > 0) wanted.set(table, new Set(keys));
  }
  const before = rowsAt(changeSets.slice(0, place), wanted);
  const after = rowsAt(changeSets.slice(0, place + 1), wanted);
  return [...wanted].flatMap(([table, keys]) =>
    [...keys].flatMap((key): RowChange[] => {
      const change = { table, key, before: before.get(`${table} ${key}`) ?? null, after: after.get(`${table} ${key}`) ?? null };
      return isSame(change.before, change.after) ? [] : [change];
    }),
  );
}

const isSame = (a: Cells | null, b: Cells | null): boolean =>
  a === b || (a !== null && b !== null && Object.keys({ ...a, ...b }).every((column) => (a[column] ?? null) === (b[column] ?? null)));
