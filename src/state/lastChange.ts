import { type ChangeSet, liveIds } from "../model/changeSet.ts";
import type { TableName } from "../model/tables.ts";
import type { SetStore } from "./setStore.ts";
import type { Known } from "./useKnown.ts";

/** The newest change to one of some tables that can be undone. */
export interface LastChange {
  change_set_id: string;
  why: string;
}

const tablesOf = ({ rows, removals }: Pick<ChangeSet, "rows" | "removals">): string[] => [
  ...Object.keys(rows),
  ...removals.map(({ table }) => table),
];

/** Null where it brought or took other rows too: to undo it would undo those unasked. */
export function lastChange({ changeSets, own }: Pick<Known, "changeSets" | "own">, names: readonly TableName[]): LastChange | null {
  const live = liveIds(changeSets);
  const isOne = (table: string) => names.some((name) => name === table);
  const found = changeSets.findLast((one) => own.has(one.change_set_id) && live.has(one.change_set_id) && tablesOf(one).some(isOne));
  return found === undefined || !tablesOf(found).every(isOne) ? null : { change_set_id: found.change_set_id, why: found.why };
}

/** The same as the set stands at this moment, whatever the screen shows yet. */
export async function lastChangeNow(store: SetStore, names: readonly TableName[]): Promise<LastChange | null> {
  const [changeSets, ids] = await Promise.all([store.known(), store.journal.ids()]);
  return lastChange({ changeSets, own: new Set(ids) }, names);
}
