import { deleteDB, type IDBPDatabase, openDB } from "idb";
import type { ChangeSet } from "../model/changeSet.ts";
import type { Problem } from "../model/problem.ts";
import { JournalError, orJournalError } from "./journalError.ts";
import { type JournalSchema, type Migration, migrate, migrations } from "./migrations.ts";
import { newChangeSet } from "./newChangeSet.ts";
import { inOrder } from "./order.ts";
import { recordCheck } from "./storedChangeSet.ts";
import { browserTabs, type Tabs } from "./tabs.ts";
import { deleteTwin, type Twin, twinOf } from "./twin.ts";
import { markWrite } from "./writeMark.ts";

/** Heard after a write is safely kept. */
export type JournalListener = (change: { changeSetIds: string[]; byThisTab: boolean }) => void;

/** The change sets of one data set that a person made; those of the base that ships lie under them and are not in here.
 *  Every call fails with a JournalError and nothing else. */
export interface Journal {
  readonly name: string;
  /** How many change sets came back from the second keeping (twin.ts) when the journal was opened: the browser had thrown them away. */
  readonly restored: number;
  /** Refuses an id that is there already, and a cancel of one that is not there. */
  append(changeSet: ChangeSet): Promise<void>;
  /** Adds those that are not there yet, all or none, and answers how many they were. */
  merge(changeSets: readonly ChangeSet[]): Promise<number>;
  /** Undoes a change set by one more that cancels it. `known`: what lies under the journal. */
  cancel(changeSetId: string, by: { who: string; why: string }, known?: readonly ChangeSet[]): Promise<ChangeSet>;
  /** Oldest first. A record that was damaged is left where it is, and named in a problem. */
  list(): Promise<{ changeSets: ChangeSet[]; problems: Problem[] }>;
  /** The records that are damaged, as they are kept: for a file that somebody may mend them from. */
  damaged(): Promise<unknown[]>;
  /** The ids alone, without reading any rows. */
  ids(): Promise<string[]>;
  /** Answers how to stop listening. */
  onChange(listener: JournalListener): () => void;
  close(): void;
}

const databaseName = (name: string) => `bang-chi-tieu/${name}`;

interface Environment {
  tabs?: Tabs;
  steps?: readonly Migration[];
}

/** Opens the journal of a data set, or makes an empty one. */
export async function openJournal(name: string, { tabs, steps = migrations }: Environment = {}): Promise<Journal> {
  let failedStep: unknown = null;
  let isNew = false;
  const open = () =>
    openDB<JournalSchema>(databaseName(name), steps.length, {
      upgrade: async (opened, from, _to, upgrade) => {
        isNew = from === 0;
        failedStep = await migrate(opened, upgrade, from, steps);
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
  const database = await orJournalError(open).catch(({ code, cause }: JournalError) => {
    throw new JournalError(code === "closed" ? "unavailable" : code, name, failedStep ?? cause);
  });
  return journalOver(name, database, tabs ?? browserTabs(databaseName(name)), twinOf(name), isNew);
}

/** Throws a whole data set away, for good. The twin first: alone, it would bring the set back. */
export const deleteJournal = (name: string): Promise<void> =>
  orJournalError(async () => {
    markWrite();
    await deleteTwin(name);
    await deleteDB(databaseName(name));
  });

async function journalOver(
  name: string,
  database: IDBPDatabase<JournalSchema>,
  tabs: Tabs,
  twin: Twin | null,
  isNew: boolean,
): Promise<Journal> {
  const listeners = new Set<JournalListener>();
  const check = recordCheck();
  let isOpen = true;

  const announce = (changeSetIds: string[], byThisTab: boolean) => {
    for (const listener of listeners) listener({ changeSetIds, byThisTab });
  };
  tabs.onTold((changeSetIds) => announce(changeSetIds, false));

  const guarded = <T>(work: () => Promise<T>): Promise<T> =>
    orJournalError(() => {
      if (!isOpen) throw new JournalError("closed", name);
      return work();
    });

  const add = async (choose: (kept: Set<string>) => readonly ChangeSet[]): Promise<readonly ChangeSet[]> => {
    markWrite();
    const transaction = database.transaction("change_sets", "readwrite", { durability: "strict" });
    const finished = transaction.done.catch((error: unknown) => error);
    try {
      const chosen = choose(new Set(await transaction.store.getAllKeys()));
      await Promise.all(chosen.map(async (changeSet) => transaction.store.add(changeSet)));
      transaction.commit();
      await transaction.done;
      return chosen;
    } catch (error) {
      abort(transaction);
      await finished;
      throw error;
    } finally {
      markWrite();
    }
  };

  /** Brings the twin what it lacks: of an app that had none, or of a write that ended between the two. Tried once a visit. */
  let caughtUp: Promise<void> | null = null;
  const catchUp = async () => {
    if (twin === null) return;
    const [kept, held] = await Promise.all([database.getAllKeys("change_sets"), twin.ids()]);
    const lacking = await Promise.all(kept.filter((id) => !held.has(id)).map((id) => database.get("change_sets", id)));
    await twin.add(lacking.filter((record) => record !== undefined));
  };

  const write = (choose: (kept: Set<string>) => readonly ChangeSet[]): Promise<string[]> =>
    guarded(async () => {
      caughtUp ??= catchUp().catch(() => undefined);
      await caughtUp;
      const chosen = await tabs.alone(() => add(choose));
      // What the database keeps is accepted: a twin without room brings it again at the next visit.
      await twin?.add(chosen).catch(() => undefined);
      const ids = chosen.map(({ change_set_id }) => change_set_id);
      if (ids.length > 0) {
        tabs.tell(ids);
        announce(ids, true);
        keepForGood().catch(() => undefined);
      }
      return ids;
    });

  const checked = async () => (await database.getAll("change_sets")).map((record) => ({ record, ...check(record) }));

  const list = () =>
    guarded(async () => {
      const records = await checked();
      const problems = records.flatMap(({ record, damage }): Problem[] =>
        damage === null ? [] : [{ code: "damagedRecord", file: name, found: record.change_set_id, column: damage }],
      );
      return { changeSets: inOrder(records.flatMap(({ changeSet }) => changeSet ?? [])), problems };
    });

  const append = async (changeSet: ChangeSet): Promise<void> => {
    await write((kept) => {
      if (kept.has(changeSet.change_set_id)) throw new JournalError("idTaken", changeSet.change_set_id);
      if (changeSet.cancels !== null && !kept.has(changeSet.cancels)) throw new JournalError("unknownCancel", changeSet.cancels);
      return [changeSet];
    });
  };

  const restore = async () => {
    const lost = (await twin?.read()) ?? [];
    if (lost.length === 0) return 0;
    return (await tabs.alone(() => add((kept) => lost.filter(({ change_set_id }) => !kept.has(change_set_id))))).length;
  };

  return {
    name,
    restored: isNew ? await restore().catch(() => 0) : 0,
    append,
    merge: async (changeSets) => (await write((kept) => changeSets.filter(({ change_set_id }) => !kept.has(change_set_id)))).length,
    cancel: async (changeSetId, by, known = []) => {
      const { changeSets } = await list();
      const undoing = newChangeSet({ ...by, cancels: changeSetId }, [...known, ...changeSets]);
      await append(undoing);
      return undoing;
    },
    list,
    damaged: () => guarded(async () => (await checked()).flatMap(({ record, damage }) => (damage === null ? [] : [record]))),
    ids: () => guarded(() => database.getAllKeys("change_sets")),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      isOpen = false;
      listeners.clear();
      tabs.close();
      database.close();
    },
  };
}

/** Nothing of a failed write stays, also where the failure did not end the transaction by itself. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

let isAsked = false;

/** Asks the browser not to clear the store when the disk gets full: after the first change that was accepted, when a person can see why,
 *  and once a visit. It may say no. */
async function keepForGood(): Promise<void> {
  const storage = globalThis.navigator?.storage;
  if (isAsked || storage?.persist === undefined) return;
  isAsked = true;
  if (!(await storage.persisted())) await storage.persist();
}
