import { createContext, useContext, useSyncExternalStore } from "react";
import type { Problem } from "../model/problem.ts";
import type { PendingMerge } from "./merge.ts";
import type { PickedFile } from "./openPackage.ts";

/** A package in hand. What was open stays open until a new one is safely kept. */
export type Opening =
  | { step: "idle" }
  | { step: "reading"; name: string }
  | { step: "refused"; name: string; problems: Problem[] }
  | { step: "failed"; name: string; error: unknown }
  /** `error`: why the last try to merge failed; `round`: above 0 when the set changed meanwhile, so that other questions arose. */
  | { step: "merging"; name: string; merge: PendingMerge; isBusy: boolean; round: number; error: unknown }
  | { step: "opened"; name: string; set_id: string; added: number; warnings: Problem[] };

export interface OpeningStore {
  current(): Opening;
  subscribe(changed: () => void): () => void;
  /** Answers the id of the set when the package is kept; null when it was refused or must be merged, which `current` then tells of. */
  open(picked: readonly PickedFile[]): Promise<string | null>;
  /** Compares a set with a file of it that was read elsewhere. */
  compare(merge: PendingMerge): void;
  /** Merges what is compared, with a side for each conflict in their order; `unlock`: why locked periods are changed; answers the id of the set when that is kept. */
  merge(chosen: readonly ("here" | "there")[], why: string, unlock: string): Promise<string | null>;
  /** Opens what is compared as a set of its own. */
  separate(): Promise<string | null>;
  dismiss(): void;
}

const nameOf = (picked: readonly PickedFile[]): string => {
  const path = picked[0]?.path ?? "";
  return picked.length === 1 ? path : (path.split("/")[0] ?? path);
};

/** `who`: the name under which a merge is settled. */
export function createOpening(who: () => Promise<string> = async () => ""): OpeningStore {
  let state: Opening = { step: "idle" };
  const listeners = new Set<() => void>();
  const put = (next: Opening) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const opened = (name: string, { set_id, added, warnings }: { set_id: string; added: number; warnings: Problem[] }): string => {
    put({ step: "opened", name, set_id, added, warnings });
    return set_id;
  };
  const compare = (merge: PendingMerge, name: string) => put({ step: "merging", name, merge, isBusy: false, round: 0, error: null });
  /** Does something with what is compared, once at a time; it stays in hand when that fails. */
  const during = async (work: (merge: PendingMerge, name: string, round: number) => Promise<string | null>): Promise<string | null> => {
    if (state.step !== "merging" || state.isBusy) return null;
    const before = { ...state, error: null };
    put({ ...before, isBusy: true });
    try {
      return await work(before.merge, before.name, before.round);
    } catch (error) {
      put({ ...before, isBusy: false, error });
      return null;
    }
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
        const result = await openPackage(picked);
        if (result.status === "refused") put({ step: "refused", name, problems: result.problems });
        else if (result.status === "diverged") compare(result.merge, name);
        else return opened(name, result);
      } catch (error) {
        put({ step: "failed", name, error });
      }
      return null;
    },
    compare: (merge) => compare(merge, merge.file?.path ?? merge.name),
    merge: (chosen, why, unlock) =>
      during(async (merge, name, round) => {
        const { mergeNow } = await import("./merge.ts");
        const result = await mergeNow(merge, chosen, { who: chosen.length > 0 ? await who() : "", why, unlock });
        if ("added" in result) return opened(name, { ...merge, ...result });
        put({ step: "merging", name, merge: result.changed, isBusy: false, round: round + 1, error: null });
        return null;
      }),
    separate: () =>
      during(async (merge, name) => {
        const { openSeparately } = await import("./openPackage.ts");
        const set_id = await openSeparately(merge);
        return opened(name, { set_id, added: merge.data.changeSets.length, warnings: merge.warnings });
      }),
    dismiss: () => put({ step: "idle" }),
  };
}

export const OpeningContext = createContext<OpeningStore | null>(null);

export function useOpening(): { opening: Opening; store: OpeningStore } {
  const store = useContext(OpeningContext);
  if (store === null) throw new Error("no opening");
  return { opening: useSyncExternalStore(store.subscribe, store.current), store };
}
