import type { ChangeSet } from "../model/changeSet.ts";

type Known = Pick<ChangeSet, "change_set_id" | "after" | "at" | "cancels">;

const byTime = (a: Known, b: Known): number =>
  Date.parse(a.at) - Date.parse(b.at) || (a.change_set_id < b.change_set_id ? -1 : a.change_set_id > b.change_set_id ? 1 : 0);

/** Puts a number into its place in a list that falls. */
function insert(falling: number[], one: number): void {
  let [low, high] = [0, falling.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] as number) > one) low = middle + 1;
    else high = middle;
  }
  falling.splice(low, 0, one);
}

/** Oldest first, whatever the order they came in: by instant and id, but never before a change set that was seen or is cancelled,
 *  since the clocks of two machines differ. Change sets merged in later never turn the order of two that were there. */
export function inOrder<T extends Known>(changeSets: readonly T[]): T[] {
  const byId = new Map(changeSets.map((changeSet) => [changeSet.change_set_id, changeSet]));
  const timed = [...byId.values()].sort(byTime);
  const rankOf = new Map(timed.map(({ change_set_id }, rank) => [change_set_id, rank]));
  const olderOf = ({ after, cancels }: T) =>
    new Set((cancels === null ? after : [...after, cancels]).flatMap((id) => rankOf.get(id) ?? []));
  const waits = timed.map((changeSet) => olderOf(changeSet).size);
  const newer: number[][] = timed.map(() => []);
  timed.forEach((changeSet, rank) => {
    for (const older of olderOf(changeSet)) newer[older]?.push(rank);
  });

  const ready = timed.flatMap((_, rank) => (waits[rank] === 0 ? [rank] : [])).reverse();
  const left = new Set(timed.keys());
  const ordered: T[] = [];
  while (left.size > 0) {
    // Only damage makes a circle: the earliest of those left opens it.
    const rank = ready.pop() ?? (left.values().next().value as number);
    if (!left.delete(rank)) continue;
    ordered.push(timed[rank] as T);
    for (const next of newer[rank] ?? []) {
      waits[next] = (waits[next] as number) - 1;
      if (waits[next] === 0) insert(ready, next);
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
