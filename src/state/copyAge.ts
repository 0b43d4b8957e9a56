import { decodeTime, isValid } from "ulid";

/** Since when there is something that no copy holds: the newest copy, or the first change of the set that a person made. ISO instant; null
 *  when nobody changed anything. `ids`: of the change sets over what ships; `copied_at`: ISO instant. */
export function madeSince(ids: readonly string[], copied_at: string | null): string | null {
  const made = ids.filter((id) => isValid(id)).map((id) => decodeTime(id));
  if (made.length === 0) return null;
  return copied_at ?? new Date(Math.min(...made)).toISOString();
}

const week = 7 * 86_400_000;

/** Whether so much time has passed that a person should be reminded; a clock that was set back by as much says so too. */
export const isOverdue = (since: string | null, now: Date = new Date()): boolean =>
  since !== null && Math.abs(now.getTime() - Date.parse(since)) > week;
