import { type DBSchema, openDB } from "idb";
import { z } from "zod";
import { deleteJournal } from "./journal.ts";
import { orJournalError } from "./journalError.ts";

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

/** The register of data sets. Fails with a JournalError. */
export async function openSets(): Promise<Sets> {
  const database = await orJournalError(() =>
    openDB<SetsSchema>("bang-chi-tieu.sets", formatVersion, {
      upgrade: (opened) => {
        opened.createObjectStore("sets", { keyPath: "set_id" });
      },
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    }),
  );
  const list = async () => {
    const kept = (await orJournalError(() => database.getAll("sets"))).map((set) => DataSet.parse(set));
    return kept.sort((a, b) => (a.opened_at < b.opened_at ? 1 : -1));
  };
  return {
    list,
    last: async () => (await list())[0] ?? null,
    put: async (set) => {
      await orJournalError(() => database.put("sets", set));
    },
    remove: async (setId) => {
      await deleteJournal(setId);
      await orJournalError(() => database.delete("sets", setId));
    },
    close: () => database.close(),
  };
}
