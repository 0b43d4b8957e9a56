import { liveIds } from "../../model/changeSet.ts";
import type { Known } from "../useKnown.ts";

/** The person's own change set that made a plan, so that it can be undone; null where it came another way. */
export function currentMade({ changeSets, own }: Known, document_id: string): string | null {
  const live = liveIds(changeSets);
  const found = changeSets.find(
    ({ change_set_id, rows }) =>
      live.has(change_set_id) && own.has(change_set_id) && (rows.documents ?? []).some((row) => row.document_id === document_id),
  );
  return found !== undefined && (found.rows.targets?.length ?? 0) + (found.rows.tasks?.length ?? 0) > 0 ? found.change_set_id : null;
}
