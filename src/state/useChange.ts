import { useCallback, useState } from "react";
import { Unnamed } from "./person.ts";
import { useSession } from "./useAnswer.ts";
import type { Change } from "./write.ts";

interface Changing {
  isDoing: boolean;
  /** Why the last change was not kept; null also when the person waved the question for their name away. */
  error: unknown;
  /** Each answers whether the change was kept. */
  append(change: Change): Promise<boolean>;
  cancel(changeSetId: string, why: string): Promise<boolean>;
  /** Forgets the error. */
  clear(): void;
}

/** Changes to the open set, and how the last one went. */
export function useChange(): Changing {
  const session = useSession();
  const [state, setState] = useState<Pick<Changing, "isDoing" | "error">>({ isDoing: false, error: null });
  const run = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    setState({ isDoing: true, error: null });
    try {
      await work();
      setState({ isDoing: false, error: null });
      return true;
    } catch (error) {
      setState({ isDoing: false, error: error instanceof Unnamed ? null : error });
      return false;
    }
  }, []);
  return {
    ...state,
    append: useCallback((change) => run(() => session.append(change)), [run, session]),
    cancel: useCallback((changeSetId, why) => run(() => session.cancel(changeSetId, why)), [run, session]),
    clear: useCallback(() => setState({ isDoing: false, error: null }), []),
  };
}
