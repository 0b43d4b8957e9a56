import { type DBSchema, openDB } from "idb";

/** What was read, as it can be read again. */
export type HeldSource = { kind: "files"; files: { path: string; bytes: Uint8Array }[] } | { kind: "pasted"; html: string; text: string };

/** An import that waits for the person: one a data set. */
export interface HeldNote {
  /** Of what was read, as the person knows it. */
  name: string;
  /** Milliseconds since 1970. */
  at: number;
}
export interface HeldImport extends HeldNote {
  source: HeldSource;
  /** What the person settled, as it was given; null where nothing was. */
  answered: unknown;
}

interface HeldSchema extends DBSchema {
  notes: { key: string; value: HeldNote };
  sources: { key: string; value: HeldSource };
  answers: { key: string; value: unknown };
}

/** Imports in hand, kept from one visit to the next beside the journals: files and answers apart, so that an answer writes little. */
export interface HeldImports {
  note(set: string): Promise<HeldNote | null>;
  get(set: string): Promise<HeldImport | null>;
  /** In place of what was held before. */
  keep(set: string, held: HeldImport): Promise<void>;
  answer(set: string, answered: unknown): Promise<void>;
  drop(set: string): Promise<void>;
  close(): void;
}

const stores = ["notes", "sources", "answers"] as const;

export async function openHeldImports(): Promise<HeldImports> {
  const database = await openDB<HeldSchema>("bang-chi-tieu.held", 1, {
    upgrade: (upgraded) => {
      for (const store of stores) upgraded.createObjectStore(store);
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  return {
    note: async (set) => (await database.get("notes", set)) ?? null,
    get: async (set) => {
      const transaction = database.transaction(stores);
      const [note, source, answered] = await Promise.all([
        transaction.objectStore("notes").get(set),
        transaction.objectStore("sources").get(set),
        transaction.objectStore("answers").get(set),
      ]);
      return note === undefined || source === undefined ? null : { ...note, source, answered: answered ?? null };
    },
    keep: async (set, { name, at, source, answered }) => {
      const transaction = database.transaction(stores, "readwrite");
      await Promise.all([
        transaction.objectStore("notes").put({ name, at }, set),
        transaction.objectStore("sources").put(source, set),
        transaction.objectStore("answers").put(answered, set),
        transaction.done,
      ]);
    },
    answer: async (set, answered) => {
      const transaction = database.transaction(["notes", "answers"], "readwrite");
      const isHeld = (await transaction.objectStore("notes").getKey(set)) !== undefined;
      if (isHeld) await transaction.objectStore("answers").put(answered, set);
      await transaction.done;
    },
    drop: async (set) => {
      const transaction = database.transaction(stores, "readwrite");
      await Promise.all([...stores.map((store) => transaction.objectStore(store).delete(set)), transaction.done]);
    },
    close: () => database.close(),
  };
}
