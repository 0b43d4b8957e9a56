import type { Journal, JournalListener } from "../journal/journal.ts";
import { JournalError } from "../journal/journalError.ts";
import { newChangeSet } from "../journal/newChangeSet.ts";
import { inOrder } from "../journal/order.ts";
import type { ChangeSet } from "../model/changeSet.ts";

/** A journal for this page alone, where the browser keeps nothing: a data set can still be looked at, and saved as a file. */
export function unkeptJournal(name: string): Journal {
  const kept = new Map<string, ChangeSet>();
  const listeners = new Set<JournalListener>();
  const add = (changeSets: readonly ChangeSet[]) => {
    for (const changeSet of changeSets) kept.set(changeSet.change_set_id, changeSet);
    const changeSetIds = changeSets.map(({ change_set_id }) => change_set_id);
    for (const listener of listeners) listener({ changeSetIds, byThisTab: true });
  };
  const merge = async (changeSets: readonly ChangeSet[]) => {
    const more = changeSets.filter(({ change_set_id }) => !kept.has(change_set_id));
    if (more.length > 0) add(more);
    return more.length;
  };
  return {
    name,
    restored: 0,
    merge,
    append: async (changeSet) => {
      if ((await merge([changeSet])) === 0) throw new JournalError("idTaken", changeSet.change_set_id);
    },
    cancel: async (changeSetId, by, known = []) => {
      const undoing = newChangeSet({ ...by, cancels: changeSetId }, [...known, ...kept.values()]);
      add([undoing]);
      return undoing;
    },
    list: async () => ({ changeSets: inOrder([...kept.values()]), problems: [] }),
    damaged: async () => [],
    ids: async () => [...kept.keys()],
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}
