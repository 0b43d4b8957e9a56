import { useState } from "react";

/** What answers were asked for, as long as they are shown: while those of another view are waited for, the last value, so that no sentence
 *  joins its year with the figures of the one before. `current` is the same object as long as it is the same. */
export function useWhileStale<T>(current: T, stale: boolean): T {
  const [last, setLast] = useState(current);
  if (!stale && last !== current) setLast(current);
  return stale ? last : current;
}
