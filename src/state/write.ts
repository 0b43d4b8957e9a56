import { currentRows } from "../journal/currentRows.ts";
import { JournalError } from "../journal/journalError.ts";
import { newChangeSet } from "../journal/newChangeSet.ts";
import { recordCheck } from "../journal/storedChangeSet.ts";
import { type ChangeSet, touchedBy } from "../model/changeSet.ts";
import { lockedPeriods, locksTouched } from "../model/locks.ts";
import type { Rows } from "../model/tables.ts";
import type { SetStore } from "./setStore.ts";

/** What a person changes at once: an import, an edit, an entry. */
export interface Change {
  rows: Rows;
  removals?: ChangeSet["removals"];
  why: string;
  file_name?: string | null;
  file_sha256?: string | null;
}

/** A change in a reporting period that is locked: it has to be unlocked first, or in the same change. */
export class LockedPeriod extends Error {
  readonly periods: string[];
  constructor(periods: string[]) {
    super(`locked: ${periods.join(", ")}`);
    this.name = "LockedPeriod";
    this.periods = periods;
  }
}

/** Fails with LockedPeriod where a change sets or takes away a figure of a period that is locked. */
export function refuseLocked(change: Pick<ChangeSet, "rows" | "removals">, known: readonly ChangeSet[]): void {
  const periods = locksTouched(change, lockedPeriods(currentRows("locks", known)));
  if (periods.length > 0) throw new LockedPeriod(periods);
}

/** Adds a change to the set as one change set. Fails with LockedPeriod, or with a JournalError when it cannot be kept. */
export async function append(store: SetStore, who: string, { removals = [], ...change }: Change): Promise<ChangeSet> {
  const known = await store.known();
  refuseLocked({ rows: change.rows, removals }, known);
  const changeSet = newChangeSet({ ...change, who, removals }, known);
  // A record that cannot be read again would be lost: better no record at all.
  const { damage } = recordCheck()(changeSet);
  if (damage !== null) throw new Error(`not a change set: ${damage}`);
  await store.journal.append(changeSet);
  return changeSet;
}

/** Undoes a change set of the person's by one more; undoing that one brings it back. Fails as `append` does. */
export async function cancel(store: SetStore, who: string, changeSetId: string, why: string): Promise<ChangeSet> {
  const known = await store.known();
  const undone = known.find(({ change_set_id }) => change_set_id === changeSetId);
  if (undone === undefined) throw new JournalError("unknownCancel", changeSetId);
  refuseLocked(touchedBy(undone, known), known);
  const changeSet = newChangeSet({ who, why, cancels: changeSetId }, known);
  await store.journal.append(changeSet);
  return changeSet;
}
