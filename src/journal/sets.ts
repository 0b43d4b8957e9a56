import { type DBSchema, openDB } from "idb";
import { z } from "zod";
import { deleteJournal } from "./journal.ts";
import { orJournalError } from "./journalError.ts";
import { orMissing, ownFiles, readOwnFile, writeOwnFile } from "./ownFiles.ts";

/** One data set of this person, in this browser. What is damaged in the register is blank: the set itself can still be opened. */
const DataSet = z.object({
  /** Also the name of its journal. */
  set_id: z.string(),
  name: z.string().catch(""),
  /** The package that ships under it; null when it is wholly the person's own. */
  base: z.object({ name: z.string(), version: z.string() }).nullable().catch(null),
  /** ISO instant. */
  opened_at: z.string().catch(""),
  /** The last day that a figure tells of. */
  newest_figure: z.string().nullable().catch(null),
});
export type DataSet = z.output<typeof DataSet>;

interface SetsSchema extends DBSchema {
  sets: { key: string; value: DataSet };
}

export interface Sets {
  /** The last opened one first. */
  list(): Promise<DataSet[]>;
  last(): Promise<DataSet | null>;
  /** Enters a set, or what is new about it. */
  put(set: DataSet): Promise<void>;
  /** Throws a set and all its change sets away, for good. */
  remove(setId: string): Promise<void>;
  close(): void;
}

const formatVersion = 1;

/** The register's second keeping, for the same reason as the journals' (twin.ts). */
const twinFile = "sets.json";
async function keepTwin(sets: readonly DataSet[]): Promise<void> {
  const folder = await ownFiles();
  if (folder !== null) await writeOwnFile(folder, twinFile, [JSON.stringify(sets)]);
}
async function readTwin(): Promise<DataSet[]> {
  const file = await orMissing((await ownFiles())?.getFileHandle(twinFile) ?? Promise.resolve(null));
  const kept = file === null ? null : await readOwnFile(file);
  return Array.isArray(kept) ? kept.flatMap((set) => DataSet.safeParse(set).data ?? []) : [];
}
/** What of the register tells one set from another, beside when it was opened. */
const named = (sets: readonly DataSet[]) => JSON.stringify(sets.map(({ set_id, name, base }) => [set_id, name, base]).sort());

/** The register of data sets. Fails with a JournalError. */
export async function openSets(): Promise<Sets> {
  let isNew = false;
  const database = await orJournalError(() =>
    openDB<SetsSchema>("bang-chi-tieu.sets", formatVersion, {
      upgrade: (opened) => {
        isNew = true;
        opened.createObjectStore("sets", { keyPath: "set_id" });
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }),
  );
  const list = async () => {
    const kept = (await orJournalError(() => database.getAll("sets"))).map((set) => DataSet.parse(set));
    return kept.sort((a, b) => (a.opened_at < b.opened_at ? 1 : -1));
  };
  if (isNew) for (const set of await readTwin().catch(() => [])) await database.add("sets", set).catch(() => undefined);
  /** Does the work, and brings the twin up to it when it changed more than a time. */
  const changing = async (work: () => Promise<unknown>) => {
    const before = named(await list());
    await orJournalError(work);
    const after = await list();
    if (named(after) !== before) await keepTwin(after).catch(() => undefined);
  };
  return {
    list,
    last: async () => (await list())[0] ?? null,
    put: (set) => changing(() => database.put("sets", set)),
    remove: async (setId) => {
      await deleteJournal(setId);
      await changing(() => database.delete("sets", setId));
    },
    close: () => database.close(),
  };
}
