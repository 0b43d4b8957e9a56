import { useState } from "react";
import { type NewPlan, newPlan } from "./newPlan.ts";
import { Unnamed } from "./person.ts";
import { useSession } from "./useAnswer.ts";

/** Makes a new set; answers its id, or null when it was not made. */
export function useNewPlan(): {
  isDoing: boolean;
  error: unknown;
  make: (plan: NewPlan, said: { why: string; noNumber: string }) => Promise<string | null>;
} {
  const session = useSession();
  const [state, setState] = useState<{ isDoing: boolean; error: unknown }>({ isDoing: false, error: null });
  return {
    ...state,
    make: async (plan, said) => {
      setState({ isDoing: true, error: null });
      try {
        const setId = await newPlan(session, plan, said);
        setState({ isDoing: false, error: null });
        return setId;
      } catch (error) {
        setState({ isDoing: false, error: error instanceof Unnamed ? null : error });
        return null;
      }
    },
  };
}
