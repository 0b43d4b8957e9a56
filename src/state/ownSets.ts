import { openAnswers } from "../journal/answers.ts";
import { forgetCopies } from "../journal/copies.ts";
import { currentRows } from "../journal/currentRows.ts";
import { openJournal } from "../journal/journal.ts";
import { openSets } from "../journal/sets.ts";
import { liveIds } from "../model/changeSet.ts";
import { intervalOf, lastDayOf } from "../model/period.ts";
import { forgetDrafts } from "./entry/draft.ts";
import { createHolding } from "./holding.ts";
import { forgetPicture } from "./keptPicture.ts";
import { forgetHash } from "./lastView.ts";
import { forgetCauseDrafts } from "./report/causeDrafts.ts";
import { forgetForm } from "./report/reportForm.ts";
import type { Session } from "./session.ts";
import { hasIllustrative } from "./setStore.ts";

/** What stands in this browser of one set: all of it for the person's own, the changes over the base for one that ships. */
export interface KeptSet {
  set_id: string;
  name: string;
  ships: boolean;
  documents: number;
  indicators: number;
  targets: number;
  tasks: number;
  projects: number;
  actuals: number;
  /** First and last year of the targets; null without any. */
  years: [first: string, last: string] | null;
  /** The last day that a figure tells of. */
  newest_figure: string | null;
  has_illustrative: boolean;
  /** The person's change sets. */
  changes: number;
}

async function keptSet(set_id: string, name: string, ships: boolean): Promise<KeptSet> {
  const journal = await openJournal(set_id);
  const { changeSets } = await journal.list();
  journal.close();
  const live = liveIds(changeSets);
  const [targets, actuals] = [currentRows("targets", changeSets), currentRows("actuals", changeSets)];
  const intervals = targets.flatMap(({ period }) => intervalOf(period) ?? []);
  const [first] = intervals.map(({ start }) => start.slice(0, 4)).sort();
  const last = intervals
    .map((interval) => lastDayOf(interval).slice(0, 4))
    .sort()
    .at(-1);
  const newest = actuals
    .map(({ interval_end }) => interval_end)
    .sort()
    .at(-1);
  return {
    set_id,
    name,
    ships,
    documents: currentRows("documents", changeSets).length,
    indicators: currentRows("indicators", changeSets).length,
    targets: targets.length,
    tasks: currentRows("tasks", changeSets).length,
    projects: currentRows("projects", changeSets).length,
    actuals: actuals.length,
    years: first !== undefined && last !== undefined ? [first, last] : null,
    newest_figure: newest === undefined ? null : lastDayOf({ end: newest }),
    has_illustrative: changeSets.some((changeSet) => live.has(changeSet.change_set_id) && hasIllustrative(changeSet)),
    changes: changeSets.length,
  };
}

/** Every set that was opened in this browser, the last opened first. Fails with a JournalError. */
export async function keptSets(): Promise<KeptSet[]> {
  const sets = await openSets();
  const registered = await sets.list();
  sets.close();
  return Promise.all(registered.map(({ set_id, name, base }) => keptSet(set_id, name, base !== null)));
}

/** Throws a set of the person's own away, with all that the browser kept of it. */
export async function removeKeptSet(session: Session, setId: string): Promise<void> {
  session.leave(setId);
  const sets = await openSets();
  await sets.remove(setId);
  sets.close();
  await forgetCopies(setId);
  const answers = await openAnswers(setId);
  await answers.prune("");
  answers.close();
  await createHolding().drop(setId);
  forgetForm(setId);
  forgetCauseDrafts(setId);
  forgetDrafts(setId);
  forgetHash(setId);
  forgetPicture();
}
