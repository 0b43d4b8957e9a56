import { useCallback, useState } from "react";
import { useLeaveGuard } from "../../state/leaveGuard.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { Ask } from "../shell/Ask.tsx";

/** Asks before what was typed is left behind. */
export function LeaveAsk({ isEdited, say: { plan } }: { isEdited: boolean; say: PlanSay }) {
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  useLeaveGuard(
    isEdited,
    useCallback((_, proceed) => {
      setLeaving(() => proceed);
      return false;
    }, []),
  );
  return leaving === null ? null : (
    <Ask title={plan.leaveTitle} text={plan.leaveText} yes={plan.leave} no={plan.stay} onYes={leaving} onNo={() => setLeaving(null)} />
  );
}
