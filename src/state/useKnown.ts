import { useEffect, useState } from "react";
import type { ChangeSet } from "../model/changeSet.ts";
import { referenceChangeSet } from "./reference.ts";
import { type Loaded, useOpenSet, useSession } from "./useAnswer.ts";

/** The change sets of the open set, oldest first. */
export interface Known {
  changeSets: readonly ChangeSet[];
  /** Those that the person or a colleague made, over what ships. */
  own: ReadonlySet<string>;
  /** The tables that all sets share, under every change set. */
  reference: ChangeSet;
}

/** Reads the open set's change sets, and reads them anew after each change; meanwhile the old ones stay. */
export function useKnown(): Loaded<Known> {
  const session = useSession();
  const set = useOpenSet();
  const key = `${set?.set_id} ${set?.version}`;
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<{ set: string | undefined; loaded: Loaded<Known> }>({ set: undefined, loaded: { status: "loading" } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the set and its version
  useEffect(() => {
    const store = session.store();
    if (store === null || set === null) return;
    let late = false;
    const put = (loaded: Loaded<Known>) => {
      if (!late) setState({ set: set.set_id, loaded });
    };
    Promise.all([store.known(), store.journal.ids()]).then(
      ([changeSets, ids]) =>
        put({ status: "ready", value: { changeSets, own: new Set(ids), reference: referenceChangeSet() }, fresh: true }),
      (error: unknown) => put({ status: "failed", error, retry: () => setAttempt((n) => n + 1) }),
    );
    return () => {
      late = true;
    };
  }, [key, attempt, session]);
  return state.set === set?.set_id ? state.loaded : { status: "loading" };
}
