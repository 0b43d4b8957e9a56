import { useState } from "react";
import { openSets } from "../journal/sets.ts";
import { removeKeptSet } from "./ownSets.ts";
import { useSession } from "./useAnswer.ts";

type Action = "add" | "remove" | "save" | "delete";

interface SetActions {
  /** What is under way. */
  doing: Action | null;
  error: unknown;
  /** Each answers whether it was done. */
  run(action: Action, why: string): Promise<boolean>;
}

/** What can be done with a set from outside: figures to try with, a copy, throwing it away. */
export function useSetActions(setId: string, title: string, ships: boolean): SetActions {
  const session = useSession();
  const [state, setState] = useState<Pick<SetActions, "doing" | "error">>({ doing: null, error: null });

  const work = async (action: Action, why: string) => {
    if (action === "delete") return removeKeptSet(session, setId);
    if (action === "save") return (await import("./saveCopy.ts")).saveCopy(setId, title, session.store());
    if (session.current()?.set_id !== setId) await session.open(setId, title);
    await (action === "add" ? session.addSample(why) : session.removeSample(why));
    await enter(setId, title, ships);
  };
  return {
    ...state,
    run: async (action, why) => {
      setState({ doing: action, error: null });
      try {
        await work(action, why);
        setState({ doing: null, error: null });
        return true;
      } catch (error) {
        setState({ doing: null, error });
        return false;
      }
    },
  };
}

/** A set that was changed without being opened on a screen is one of this browser's sets too. */
async function enter(set_id: string, name: string, ships: boolean): Promise<void> {
  const sets = await openSets();
  const known = (await sets.list()).find((one) => one.set_id === set_id);
  if (known === undefined)
    await sets.put({
      set_id,
      name,
      base: ships ? { name: set_id, version: "" } : null,
      opened_at: new Date().toISOString(),
      newest_figure: null,
    });
  sets.close();
}
