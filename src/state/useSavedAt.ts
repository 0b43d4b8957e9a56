import { useEffect, useState } from "react";
import { decodeTime, isValid } from "ulid";
import { useOpenSet, useSession } from "./useAnswer.ts";

/** When the person's last change to the open set was safely kept; null when there is none to tell of. Of a clock that was set back, the
 *  times that are yet to come are not told. */
export function useSavedAt(): Date | null {
  const session = useSession();
  const version = useOpenSet()?.version;
  const [at, setAt] = useState<Date | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version changes with every change that was kept
  useEffect(() => {
    let late = false;
    const read = async () => {
      const ids = (await session.store()?.journal.ids()) ?? [];
      const now = Date.now();
      const times = ids
        .filter((id) => isValid(id))
        .map((id) => decodeTime(id))
        .filter((time) => time <= now);
      if (!late) setAt(times.length === 0 ? null : new Date(Math.max(...times)));
    };
    read().catch(() => undefined);
    return () => {
      late = true;
    };
  }, [session, version]);
  return at;
}
