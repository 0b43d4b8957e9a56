import { useCallback, useEffect, useState } from "react";
import { type KeptSet, keptSets } from "./ownSets.ts";
import { useOpenSet } from "./useAnswer.ts";

/** The sets that were opened in this browser; null while they are being read. `renew`: after one was added or thrown away. */
export function useKeptSets(): { sets: KeptSet[] | null; error: unknown; renew: () => void } {
  const version = useOpenSet()?.version;
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ sets: KeptSet[] | null; error: unknown }>({ sets: null, error: null });
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew in each round and after each change of the open set
  useEffect(() => {
    let late = false;
    const put = (next: { sets: KeptSet[] | null; error: unknown }) => {
      if (!late) setState(next);
    };
    keptSets().then(
      (sets) => put({ sets, error: null }),
      (error: unknown) => put({ sets: [], error }),
    );
    return () => {
      late = true;
    };
  }, [round, version]);
  return { ...state, renew: useCallback(() => setRound((n) => n + 1), []) };
}
