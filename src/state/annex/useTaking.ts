import { useEffect, useState } from "react";
import { useSession } from "../useAnswer.ts";
import { useView } from "../useView.ts";
import { useWords } from "../useWords.ts";
import { type Taken, take } from "./take.ts";

/** A file that is being made: `slow` once the person has waited for a second. */
export type TakingState = { step: "making"; isSlow: boolean } | { step: "made"; name: string } | { step: "noPlan" } | { step: "failed" };

const slow = 1000;

/** Makes the file once, of what is looked at when it is asked for; it is called off when the component goes. */
export function useTaking(what: Taken): TakingState {
  const session = useSession();
  const { view } = useView();
  const say = useWords();
  const [state, setState] = useState<TakingState>({ step: "making", isSlow: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was looked at when it was asked for
  useEffect(() => {
    const control = new AbortController();
    const put = (next: TakingState) => !control.signal.aborted && setState(next);
    const timer = setTimeout(() => put({ step: "making", isSlow: true }), slow);
    take(what, { session, view, say, signal: control.signal })
      .then(
        (name) => put(name === null ? { step: "noPlan" } : { step: "made", name }),
        () => put({ step: "failed" }),
      )
      .finally(() => clearTimeout(timer));
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [what, session]);
  return state;
}
