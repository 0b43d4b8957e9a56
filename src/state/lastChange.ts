import { liveIds } from "../model/changeSet.ts";
import type { TableName } from "../model/tables.ts";
import type { SetStore } from "./setStore.ts";
import type { Known } from "./useKnown.ts";

/** The newest change to one of some tables that can be undone. */
export interface LastChange {
  change_set_id: string;
  why: string;
}

export function lastChange({ changeSets, own }: Pick<Known, "changeSets" | "own">, names: readonly TableName[]): LastChange | null {
  const live = liveIds(changeSets);
  const found = changeSets.findLast(
    ({ change_set_id, rows, removals }) =>
      own.has(change_set_id) &&
      live.has(change_set_id) &&
      names.some((name) => rows[name] !== undefined || removals.some(({ table }) => table === name)),
  );
  return found === undefined ? null : { change_set_id: found.change_set_id, why: found.why };
}

/** The same as the set stands at this moment, whatever the screen shows yet. */
export async function lastChangeNow(store: SetStore, names: readonly TableName[]): Promise<LastChange | null> {
  const [changeSets, ids] = await Promise.all([store.known(), store.journal.ids()]);
  return lastChange({ changeSets, own: new Set(ids) }, names);
}
