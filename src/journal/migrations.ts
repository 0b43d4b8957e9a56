import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";
import type { ChangeSet } from "../model/changeSet.ts";

export interface JournalSchema extends DBSchema {
  change_sets: { key: string; value: ChangeSet };
}

export type Upgrade = IDBPTransaction<JournalSchema, StoreNames<JournalSchema>[], "versionchange">;

/** One step brings a store from the format before to the next; it may await nothing but the transaction. */
export type Migration = (database: IDBPDatabase<JournalSchema>, upgrade: Upgrade) => void | Promise<void>;

/** All steps since the first format. A step is never changed once it shipped: a new format is a new step at the end.
 *  A column that may be blank needs no step: it is blank in what was kept before. */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore("change_sets", { keyPath: "change_set_id" });
  },
];

/** Takes the steps that a store lacks: its format is how many steps made it. A step that fails ends the transaction, so that the store
 *  stays as it was; answers that failure, or null. */
export async function migrate(
  database: IDBPDatabase<JournalSchema>,
  upgrade: Upgrade,
  from: number,
  steps: readonly Migration[],
): Promise<unknown> {
  try {
    for (const step of steps.slice(from)) await step(database, upgrade);
    return null;
  } catch (error) {
    upgrade.done.catch(() => null);
    upgrade.abort();
    return error;
  }
}
