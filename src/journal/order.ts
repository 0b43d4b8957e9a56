import type { ChangeSet } from "../model/changeSet.ts";

type Known = Pick<ChangeSet, "change_set_id" | "after" | "at" | "cancels">;

const byTime = (a: Known, b: Known): number =>
  Date.parse(a.at) - Date.parse(b.at) || (a.change_set_id < b.change_set_id ? -1 : a.change_set_id > b.change_set_id ? 1 : 0);

/** Oldest first, whatever the order they came in: by instant and id, but never before a change set that was seen or is cancelled,
 *  since the clocks of two machines differ. */
export function inOrder<T extends Known>(changeSets: readonly T[]): T[] {
  const byId = new Map(changeSets.map((changeSet) => [changeSet.change_set_id, changeSet]));
  const reached = new Set<T>();
  const olderOf = ({ after, cancels }: T) => (cancels === null ? after : [...after, cancels]).flatMap((id) => byId.get(id) ?? []);
  const ordered: T[] = [];
  for (const start of [...byId.values()].sort(byTime)) {
    const path = reached.has(start) ? [] : [start];
    while (path.length > 0) {
      const changeSet = path.at(-1) as T;
      reached.add(changeSet);
      const next = olderOf(changeSet).find((older) => !reached.has(older));
      if (next) path.push(next);
      else ordered.push(path.pop() as T);
    }
  }
  return ordered;
}

/** The newest change sets: those that no other has seen. */
export function headsOf(changeSets: readonly Pick<Known, "change_set_id" | "after">[]): string[] {
  const seen = new Set(changeSets.flatMap(({ after }) => after));
  return changeSets
    .map(({ change_set_id }) => change_set_id)
    .filter((id) => !seen.has(id))
    .sort();
}
