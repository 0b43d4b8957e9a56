import type { ChangeSet } from "../model/changeSet.ts";
import { lastDayOf } from "../model/period.ts";

type Rows = ChangeSet["rows"];

const withoutIllustrative = ({ actuals, ...rows }: Rows): Rows => {
  const real = actuals?.filter(({ grade }) => grade !== "illustrative") ?? [];
  return real.length === 0 ? rows : { ...rows, actuals: real };
};

/** Whether the change sets that both sides know say the same: a change set never changes, so if they differ, one was edited outside.
 *  Made-up figures do not count: a file may have been saved without them. */
export function sameRows(kept: readonly ChangeSet[], coming: readonly ChangeSet[]): boolean {
  const byId = new Map(kept.map((changeSet) => [changeSet.change_set_id, changeSet]));
  const text = ({ rows, removals, cancels }: ChangeSet) =>
    JSON.stringify([Object.entries(withoutIllustrative(rows)).sort(([a], [b]) => a.localeCompare(b)), removals, cancels]);
  return coming.every((changeSet) => {
    const known = byId.get(changeSet.change_set_id);
    return known === undefined || text(known) === text(changeSet);
  });
}

/** The last day that a figure tells of; null without figures. */
export function newestEnd(changeSets: readonly ChangeSet[]): string | null {
  const ends = changeSets.flatMap(({ rows }) => (rows.actuals ?? []).map(({ interval_end }) => interval_end)).sort();
  const end = ends.at(-1);
  return end === undefined ? null : lastDayOf({ end });
}
