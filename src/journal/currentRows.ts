import { type ChangeSet, liveIds } from "../model/changeSet.ts";
import { type Row, type TableName, tables } from "../model/tables.ts";

/** A row's key as one text: the values in the order of the table's `key`. */
export const keyOf = (table: TableName, row: object): string =>
  JSON.stringify(tables[table].key.map((column) => (row as Record<string, unknown>)[column]));

/** The rows of one table as they stand after these change sets, oldest first: the newest of each key, without those taken away. */
export function currentRows<T extends TableName>(table: T, changeSets: readonly ChangeSet[]): Row<T>[] {
  const live = liveIds(changeSets);
  const current = new Map<string, Row<T>>();
  for (const { change_set_id, rows, removals } of changeSets) {
    if (!live.has(change_set_id)) continue;
    for (const removal of removals) if (removal.table === table) current.delete(JSON.stringify(removal.key));
    for (const row of rows[table] ?? []) current.set(keyOf(table, row), row);
  }
  return [...current.values()];
}
