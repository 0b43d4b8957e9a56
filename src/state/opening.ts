import { createContext, useContext, useSyncExternalStore } from "react";
import type { Problem } from "../model/problem.ts";
import type { PickedFile } from "./openPackage.ts";

/** A package in hand. What was open stays open until a new one is safely kept. */
export type Opening =
  | { step: "idle" }
  | { step: "reading"; name: string }
  | { step: "refused"; name: string; problems: Problem[] }
  | { step: "failed"; name: string; error: unknown }
  | { step: "opened"; name: string; set_id: string; added: number; warnings: Problem[] };

export interface OpeningStore {
  current(): Opening;
  subscribe(changed: () => void): () => void;
  /** Answers the id of the set when the package is kept; null when it was refused, which `current` then tells of. */
  open(picked: readonly PickedFile[]): Promise<string | null>;
  dismiss(): void;
}

const nameOf = (picked: readonly PickedFile[]): string => {
  const path = picked[0]?.path ?? "";
  return picked.length === 1 ? path : (path.split("/")[0] ?? path);
};

export function createOpening(): OpeningStore {
  let state: Opening = { step: "idle" };
  const listeners = new Set<() => void>();
  const put = (next: Opening) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    current: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    open: async (picked) => {
      if (picked.length === 0) return null;
      const name = nameOf(picked);
      put({ step: "reading", name });
      try {
        const { openPackage } = await import("./openPackage.ts");
        const opened = await openPackage(picked);
        if (opened.status === "refused") {
          put({ step: "refused", name, problems: opened.problems });
          return null;
        }
        const { set_id, added, warnings } = opened;
        put({ step: "opened", name, set_id, added, warnings });
        return set_id;
      } catch (error) {
        put({ step: "failed", name, error });
        return null;
      }
    },
    dismiss: () => put({ step: "idle" }),
  };
}

export const OpeningContext = createContext<OpeningStore | null>(null);

export function useOpening(): { opening: Opening; store: OpeningStore } {
  const store = useContext(OpeningContext);
  if (store === null) throw new Error("no opening");
  return { opening: useSyncExternalStore(store.subscribe, store.current), store };
}
