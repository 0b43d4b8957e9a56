import { useCallback, useRef, useState } from "react";
import { JournalError } from "../journal/journalError.ts";
import type { TableName } from "../model/tables.ts";
import { lastChangeNow } from "./lastChange.ts";
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
  /** Undoes the newest change to one of the tables; answers what it was, null where there is none or it was not undone. */
  undoLast(names: readonly TableName[], why: (undone: string) => string): Promise<string | null>;
  /** Forgets the error. */
  clear(): void;
}

/** Changes to the open set, one after another, and how they went: what failed stays told until nothing is being written and one more is begun. */
export function useChange(): Changing {
  const session = useSession();
  const [state, setState] = useState<Pick<Changing, "isDoing" | "error">>({ isDoing: false, error: null });
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const run = useCallback(
    (work: () => Promise<unknown>): Promise<boolean> => {
      const set = session.current()?.set_id;
      const isAlone = waiting.current === 0;
      waiting.current += 1;
      setState(({ error }) => ({ isDoing: true, error: isAlone ? null : error }));
      const end = (failure: unknown) => {
        waiting.current -= 1;
        const isDoing = waiting.current > 0;
        setState(({ error }) => ({ isDoing, error: failure ?? error }));
      };
      const inItsSet = () => {
        if (session.current()?.set_id !== set) throw new JournalError("closed", `${set} was left before the change was written`);
        return work();
      };
      const done = before.current.then(inItsSet).then(
        () => {
          end(null);
          return true;
        },
        (error: unknown) => {
          end(error instanceof Unnamed ? null : error);
          return false;
        },
      );
      before.current = done;
      return done;
    },
    [session],
  );
  return {
    ...state,
    append: useCallback((change) => run(() => session.append(change)), [run, session]),
    cancel: useCallback((changeSetId, why) => run(() => session.cancel(changeSetId, why)), [run, session]),
    undoLast: useCallback(
      async (names, why) => {
        let undone: string | null = null;
        await run(async () => {
          const store = session.store();
          const last = store === null ? null : await lastChangeNow(store, names);
          if (last === null) return;
          await session.cancel(last.change_set_id, why(last.why));
          undone = last.why;
        });
        return undone;
      },
      [run, session],
    ),
    clear: useCallback(() => setState({ isDoing: false, error: null }), []),
  };
}
