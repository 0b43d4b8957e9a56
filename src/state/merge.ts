import type { PackageData } from "../journal/dataPackage.ts";
import { openJournal } from "../journal/journal.ts";
import { type Merging, mergingOf, settlementOf, unlockedBy } from "../journal/merging.ts";
import { newChangeSet } from "../journal/newChangeSet.ts";
import { type ChangeSet, joinedFiles } from "../model/changeSet.ts";
import type { Problem } from "../model/problem.ts";
import { digestOf } from "./digest.ts";
import type { PickedFile } from "./openPackage.ts";
import { setOver } from "./setStore.ts";
import type { Shipped } from "./shipped.ts";
import { LockedPeriod } from "./write.ts";

/** A set as it stands here and a file of the same set, compared and not yet merged. */
export interface PendingMerge {
  set_id: string;
  name: string;
  base: Shipped | null;
  merging: Merging;
  /** All that stands here, with what lies under it. */
  here: readonly ChangeSet[];
  /** The file's change sets without what lies under them. */
  own: readonly ChangeSet[];
  /** The package of the file. */
  data: PackageData;
  file: PickedFile | undefined;
  warnings: Problem[];
}

type FromFile = Pick<PendingMerge, "name" | "data" | "file" | "warnings">;

/** Compares the set kept here with the change sets of a file. Fails with a JournalError. */
export async function mergeInto(set_id: string, base: Shipped | null, own: readonly ChangeSet[], from: FromFile): Promise<PendingMerge> {
  const journal = await openJournal(set_id);
  const store = setOver(journal, base, "");
  const [{ changeSets: here }, { changeSets: mine }] = await Promise.all([store.held(), journal.list()]).finally(() => journal.close());
  const isMine = new Set(mine.map(({ change_set_id }) => change_set_id));
  const under = here.filter(({ change_set_id }) => !isMine.has(change_set_id));
  return { set_id, base, own, here, merging: mergingOf(mine, own, under), ...from };
}

const questionsOf = ({ conflicts }: Merging): string => JSON.stringify(conflicts);

/** Why locked periods are changed all the same has to be said. */
const mayUnlock = (conflicts: Merging["conflicts"], chosen: readonly ("here" | "there")[], unlock: string): void => {
  const periods = unlockedBy(conflicts, chosen);
  if (periods.length > 0 && unlock.trim() === "") throw new LockedPeriod(periods);
};

/** Keeps the union of both sides and, where there were conflicts, one more change set with the chosen rows; all of it or nothing.
 *  Answers how many change sets were new, or the comparison anew when the set changed meanwhile so that other questions arise. Fails with LockedPeriod while `unlock`, why locked periods are changed, is blank. */
export async function mergeNow(
  pending: PendingMerge,
  chosen: readonly ("here" | "there")[],
  by: { who: string; why: string; unlock: string },
): Promise<{ added: number } | { changed: PendingMerge }> {
  const { set_id, base, own, file } = pending;
  const now = await mergeInto(set_id, base, own, pending);
  if (questionsOf(now.merging) !== questionsOf(pending.merging)) return { changed: now };
  const { newThere, conflicts } = now.merging;
  mayUnlock(conflicts, chosen, by.unlock);
  const settled: ChangeSet[] = [];
  if (conflicts.length > 0) {
    const file_sha256 = file === undefined ? null : await digestOf(new Uint8Array(await file.file.arrayBuffer()));
    const source = { file_name: file === undefined ? null : joinedFiles([file.file.name]), file_sha256 };
    settled.push(
      newChangeSet({ who: by.who, why: by.why, ...source, ...settlementOf(conflicts, chosen, by.unlock.trim()) }, [
        ...now.here,
        ...newThere,
      ]),
    );
  }
  const journal = await openJournal(set_id);
  await journal.merge([...newThere, ...settled]).finally(() => journal.close());
  return { added: newThere.length };
}
