import { createContext, useContext, useSyncExternalStore } from "react";
import { type Copies, copiesOf, copyVersion, noteCopies } from "../journal/copies.ts";
import { madeSince } from "./copyAge.ts";
import { canPickFiles, type PickedHandle, pickKnownFile, pickNewFile } from "./filePickers.ts";
import type { OpeningStore } from "./opening.ts";
import type { Session } from "./session.ts";
import type { SetStore } from "./setStore.ts";

/** How the file stands that the person chose for the open set:
 *  `none` no file chosen; `saved` it holds everything; `behind` it lacks something and waits to be told; `writing`;
 *  `asking` the browser wants the person's leave again; `changed` somebody else wrote into it; `failed` it could not be written. */
export type FileStep = "none" | "saved" | "behind" | "writing" | "asking" | "changed" | "failed";

export interface OwnFile {
  set_id: string;
  step: FileStep;
  /** The file's name. */
  name: string | null;
  /** Whether each change is written to it at once. */
  autosave: boolean;
  /** When it was last written from here: ISO instant. */
  written_at: string | null;
  /** Since when there are changes that no copy outside the browser holds: ISO instant; null when there are none. */
  uncopied_since: string | null;
  error: unknown;
}

export interface OwnFileStore {
  /** Null while no set is open, and until it is known. */
  current(): OwnFile | null;
  subscribe(changed: () => void): () => void;
  /** Writes to the chosen file; where none is, asks for a new one, or gives a download where a page cannot write files. */
  save(): Promise<void>;
  saveAs(description: string): Promise<void>;
  /** Goes on in a file that is there; what it holds already is never overwritten unseen. */
  saveInto(description: string): Promise<void>;
  setAutosave(on: boolean): Promise<void>;
  download(options: { illustrative: boolean }): Promise<void>;
  /** Opens what somebody else wrote into the file, to be merged; false when it is nothing of this set, which `opening` then tells of. */
  compare(): Promise<boolean>;
}

/** Changes come in bursts: the file is written when one is over. */
const delay = 800;

const lockOf = <T>(set_id: string, work: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? navigator.locks.request(`bang-chi-tieu.file/${set_id}`, work) : work();

/** Keeps the file of the open set in step with its journal. */
export function createOwnFile(session: Session, opening: OpeningStore): OwnFileStore {
  let state: OwnFile | null = null;
  /** What is known where the browser keeps nothing. */
  let unkept: Copies | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const put = (next: OwnFile | null) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const isOpen = (set_id: string) => session.current()?.set_id === set_id;

  const known = async (set_id: string): Promise<Copies> =>
    session.current()?.unkept != null && unkept?.set_id === set_id ? unkept : copiesOf(set_id);
  const note = async (set_id: string, change: Parameters<typeof noteCopies>[1]): Promise<void> => {
    unkept = { ...(await known(set_id)), ...(await noteCopies(set_id, change)), ...change };
  };

  /** How things stand; `tried`: what it came to, where something was just tried. A set that is closed meanwhile is not told of. */
  const look = (tried?: { step: FileStep; error?: unknown }): Promise<void> => lookNow(tried).catch(() => undefined);
  const lookNow = async (tried?: { step: FileStep; error?: unknown }): Promise<void> => {
    const [set, store] = [session.current(), session.store()];
    if (set === null || store === null) return put(null);
    const { set_id } = set;
    const [ids, { file, newest }] = await Promise.all([store.journal.ids(), known(set_id)]);
    if (!isOpen(set_id)) return;
    const version = copyVersion(ids);
    const resting = file === null ? "none" : file.written?.version === version ? "saved" : file.autosave ? "writing" : "behind";
    put({
      set_id,
      step: resting === "saved" ? resting : (tried?.step ?? resting),
      name: file?.handle.name ?? null,
      autosave: file?.autosave ?? false,
      written_at: file?.written?.at ?? null,
      uncopied_since: newest?.version === version ? null : madeSince(ids, newest?.at ?? null),
      error: tried?.error ?? null,
    });
    if (resting === "writing" && tried === undefined) later(store);
  };

  const later = (store: SetStore) => {
    clearTimeout(timer);
    timer = setTimeout(() => void write(store, false), delay);
  };

  /** `byHand`: the person asked for it just now, so that the browser lets us ask for leave. */
  const write = async (store: SetStore, byHand: boolean): Promise<void> => {
    const { set_id } = store;
    const name = session.current()?.name ?? set_id;
    const handle = (await known(set_id)).file?.handle as PickedHandle | undefined;
    if (handle === undefined) return;
    try {
      const leave = await (byHand ? handle.requestPermission({ mode: "readwrite" }) : handle.queryPermission({ mode: "readwrite" }));
      if (leave !== "granted") return await look({ step: "asking" });
      if (isOpen(set_id) && state !== null) put({ ...state, step: "writing" });
      const { writeSet } = await import("./writeSet.ts");
      const written = await lockOf(set_id, async () => {
        const { file } = await known(set_id);
        if (file === null) return null;
        const done = await writeSet(store, name, file);
        if (done !== null) await note(set_id, { newest: { at: done.at, version: done.version }, file: { ...file, written: done } });
        return done;
      });
      await look(written === null ? { step: "changed" } : undefined);
    } catch (error) {
      if (isOpen(set_id))
        await look({ step: error instanceof DOMException && error.name === "NotAllowedError" ? "asking" : "failed", error });
    }
  };

  const writeNow = async () => {
    clearTimeout(timer);
    const store = session.store();
    if (store !== null) await write(store, true);
  };

  const choose = async (picking: Promise<PickedHandle | null>): Promise<void> => {
    const store = session.store();
    // Where the browser's owner forbids it, a download is what there is.
    const handle = await picking.catch(() => undefined);
    if (handle === undefined) return download({ illustrative: true });
    if (handle === null || store === null) return;
    await note(store.set_id, { file: { handle, autosave: true, written: null } });
    await writeNow();
  };

  const download = async (options: { illustrative: boolean }): Promise<void> => {
    const [set, store] = [session.current(), session.store()];
    if (set === null || store === null) return;
    try {
      const { saveCopy } = await import("./saveCopy.ts");
      await saveCopy(set.set_id, set.name, store, options);
      unkept = await known(set.set_id);
      await look();
    } catch (error) {
      await look({ step: "failed", error });
    }
  };

  const fileName = () => `${session.current()?.set_id ?? "bang-chi-tieu"}.zip`;
  session.subscribe(() => {
    void look();
  });
  // A set that is open already may have got its file.
  opening.subscribe(() => {
    if (opening.current().step === "opened") void look();
  });
  return {
    current: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    save: async () => {
      if (state !== null && state.step !== "none") return writeNow();
      return canPickFiles() ? choose(pickNewFile(fileName(), "")) : download({ illustrative: true });
    },
    saveAs: (description) => choose(pickNewFile(fileName(), description)),
    saveInto: (description) => choose(pickKnownFile(description)),
    setAutosave: async (on) => {
      const store = session.store();
      const file = store === null ? null : (await known(store.set_id)).file;
      if (store === null || file === null) return;
      await note(store.set_id, { file: { ...file, autosave: on } });
      await (on ? writeNow() : look());
    },
    download,
    compare: async () => {
      const store = session.store();
      const handle = store === null ? undefined : (await known(store.set_id)).file?.handle;
      if (store === null || handle === undefined) return true;
      try {
        const file = await handle.getFile();
        const opened = await opening.open([{ path: file.name, file }]);
        if (opened === store.set_id) await writeNow();
      } catch (error) {
        await look({ step: "failed", error });
        return true;
      }
      const now = opening.current();
      return (now.step === "merging" && now.merge.set_id === store.set_id) || (now.step === "opened" && now.set_id === store.set_id);
    },
  };
}

export const OwnFileContext = createContext<OwnFileStore | null>(null);

export function useOwnFile(): { file: OwnFile | null; store: OwnFileStore } {
  const store = useContext(OwnFileContext);
  if (store === null) throw new Error("no file store");
  return { file: useSyncExternalStore(store.subscribe, store.current), store };
}
