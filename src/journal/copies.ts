import { type DBSchema, openDB } from "idb";
import { dataVersion } from "./dataVersion.ts";
import type { FileStamp } from "./replaceFile.ts";

/** What a copy holds, as one text: the ids of the person's own change sets. */
export const copyVersion = (ids: readonly string[]): string => dataVersion(ids, []);

/** What is known of the copies of a set outside the browser. */
export interface Copies {
  set_id: string;
  /** The newest one, in whatever file: when it was made, and which change sets it holds (`copyVersion`). */
  newest: { at: string; version: string } | null;
  /** The file that the person chose for the set: what it held when it was last written from here; null before that. */
  file: { handle: FileSystemFileHandle; autosave: boolean; written: { at: string; version: string; stamp: FileStamp } | null } | null;
}

interface CopiesSchema extends DBSchema {
  copies: { key: string; value: Copies };
}

const formatVersion = 1;
const none = (set_id: string): Copies => ({ set_id, newest: null, file: null });

async function withCopies<T>(work: (database: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
  const database = await open();
  return work(database).finally(() => database.close());
}

const open = () =>
  openDB<CopiesSchema>("bang-chi-tieu.copies", formatVersion, {
    upgrade: (opened) => {
      opened.createObjectStore("copies", { keyPath: "set_id" });
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

/** Where the browser keeps nothing, nothing is known of copies either. */
export async function copiesOf(set_id: string): Promise<Copies> {
  const kept = await withCopies((database) => database.get("copies", set_id)).catch(() => undefined);
  return kept ?? none(set_id);
}

/** Changes what is known; a browser that keeps nothing forgets it with the page. Answers what is known now. */
export async function noteCopies(set_id: string, change: Partial<Omit<Copies, "set_id">>): Promise<Copies> {
  const changed = { ...(await copiesOf(set_id)), ...change };
  await withCopies((database) => database.put("copies", changed)).catch(() => undefined);
  return changed;
}

export async function forgetCopies(set_id: string): Promise<void> {
  await withCopies((database) => database.delete("copies", set_id)).catch(() => undefined);
}
