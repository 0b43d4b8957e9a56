import { createContext, useContext, useSyncExternalStore } from "react";
import type { ImportingStore } from "./importing.ts";
import type { Importing } from "./importReducer.ts";

export const ImportingContext = createContext<ImportingStore | null>(null);

/** For what only acts: it is not drawn again with each step of the import. */
export function useImportingStore(): ImportingStore {
  const store = useContext(ImportingContext);
  if (store === null) throw new Error("no importing");
  return store;
}

export function useImporting(): { importing: Importing; store: ImportingStore } {
  const store = useImportingStore();
  return { importing: useSyncExternalStore(store.subscribe, store.current), store };
}
