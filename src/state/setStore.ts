import { currentRows } from "../journal/currentRows.ts";
import { ownChangeSets, type PackageData } from "../journal/dataPackage.ts";
import { dataVersion } from "../journal/dataVersion.ts";
import type { Journal } from "../journal/journal.ts";
import { readPackage } from "../journal/readPackage.ts";
import type { Answer } from "../model/answer.ts";
import type { ChangeSet } from "../model/changeSet.ts";
import { liveIds } from "../model/changeSet.ts";
import type { Problem } from "../model/problem.ts";
import { type Rows, tableNames } from "../model/tables.ts";
import type { Held } from "./engine.ts";
import type { AnswersByText } from "./firstAnswers.ts";
import { referenceChangeSet } from "./reference.ts";
import { fetchAnswers, fetchFiles, type Shipped } from "./shipped.ts";
import { refuseLocked } from "./write.ts";

/** A data set that is open: what ships under it and the person's own change sets over it. */
export interface SetStore {
  readonly set_id: string;
  /** What ships under it. */
  readonly base: Shipped | null;
  /** Changes with every change of what is known; told without reading any rows. */
  version(): Promise<string>;
  held(): Promise<Held>;
  /** The answer that ships with the set, to a question as text, as long as nothing lies over the set; null where there is none. */
  first(question: string): Promise<Answer | null>;
  /** Every change set that the person has seen, oldest first: what ships and their own. The tables that all sets share are not among them. */
  known(): Promise<readonly ChangeSet[]>;
  /** All of it, as a package that can be saved, mailed and opened again. `title`: of a set that does not ship. */
  copy(title: string): Promise<PackageData>;
  journal: Journal;
  /** Damaged records and the like, said to the person. */
  problems(): Promise<Problem[]>;
}

/** A package that ships was damaged on its way, or by a mistake of ours. */
export class BrokenPackage extends Error {
  readonly problems: Problem[];
  constructor(name: string, problems: Problem[]) {
    super(`${name}: ${problems.length} problems`);
    this.problems = problems;
  }
}

/** The rows of all change sets, table by table. */
export const mergedRows = (changeSets: readonly ChangeSet[]): Rows => {
  const rows: Record<string, unknown[]> = {};
  for (const changeSet of changeSets)
    for (const [table, more] of Object.entries(changeSet.rows)) rows[table] = [...(rows[table] ?? []), ...more];
  return rows as Rows;
};

async function readShipped(name: string, url: string, under: readonly ChangeSet[]): Promise<PackageData> {
  const { data, problems } = readPackage(await fetchFiles(url), mergedRows(under));
  if (data === null) throw new BrokenPackage(name, problems);
  return data;
}

/** A set over its journal: shipped ones by their base, the person's own by their journal alone. `build`: tells versions of the app's views apart. */
export function setOver(journal: Journal, base: Shipped | null, build: string): SetStore {
  const set_id = journal.name;
  let read: Promise<PackageData> | null = null;
  const baseData = async (): Promise<PackageData | null> => {
    if (base === null) return null;
    read ??= readShipped(base.set_id, base.url, [referenceChangeSet()]);
    read.catch(() => {
      read = null;
    });
    return read;
  };
  const answers = new Map<string, Promise<AnswersByText>>();
  let own: { ids: string; list: ReturnType<Journal["list"]> } | null = null;
  /** The journal as it was read last, as long as it has no other change sets: one that is kept never changes. */
  const listed = async (): ReturnType<Journal["list"]> => {
    const ids = (await journal.ids()).join(" ");
    if (own?.ids === ids) return own.list;
    const list = journal.list();
    own = { ids, list };
    list.catch(() => {
      if (own?.list === list) own = null;
    });
    return list;
  };
  const known = async (): Promise<ChangeSet[]> => {
    const [under, { changeSets }] = await Promise.all([baseData(), listed()]);
    return [...(under?.changeSets ?? []), ...changeSets];
  };
  /** What the last reading of the journal found, so that it need not be read again to tell of it. */
  let seen: Problem[] | null = null;
  /** Asked with every question: read again only after a change. */
  let told: Promise<string> | null = null;
  const version = (): Promise<string> => {
    told ??= journal.ids().then((ids) => dataVersion(ids, [build, base?.hash ?? ""]));
    told.catch(forget);
    return told;
  };
  const forget = () => {
    told = null;
  };
  journal.onChange(forget);
  return {
    set_id,
    base,
    journal,
    version,
    known,
    held: async () => {
      // Before the rows: a version that were newer than they would hide a change.
      const before = await version();
      const [under, { changeSets, problems }] = await Promise.all([baseData(), listed()]);
      seen = problems;
      return { version: before, changeSets: [referenceChangeSet(), ...(under?.changeSets ?? []), ...changeSets] };
    },
    first: async (question) => {
      if (base === null || base.answers === null || (await journal.ids()).length > 0) return null;
      const url = base.work?.questions.includes(question) ? base.work.url : base.answers;
      const found = answers.get(url) ?? fetchAnswers(url);
      answers.set(url, found);
      return (await found)[question] ?? null;
    },
    copy: async (title) => {
      const [under, { changeSets }] = await Promise.all([baseData(), journal.list()]);
      if (under === null) return { name: set_id, title_vi: title, title_en: null, version: "1.0.0", base: null, changeSets };
      const { name, version } = under;
      const change_set_ids = under.changeSets.map(({ change_set_id }) => change_set_id);
      return { ...under, base: { name, version, change_set_ids }, changeSets: [...under.changeSets, ...changeSets] };
    },
    problems: async () => seen ?? (await journal.list()).problems,
  };
}

/** The current rows of each table. */
export const knownRows = ({ changeSets }: Held): Rows =>
  Object.fromEntries(tableNames.map((table) => [table, currentRows(table, changeSets)])) as Rows;

/** Lays the shipped illustrative figures over the set, as change sets of their own; or brings them back if they were taken off. Fails with
 *  LockedPeriod, and does nothing, where one is of a period that is locked. */
export async function addSample(store: SetStore, url: string, by: { who: string; why: string }): Promise<void> {
  const { changeSets } = await store.held();
  const sample = await readShipped("sample", url, changeSets);
  const own = (await store.journal.list()).changeSets;
  const live = liveIds(own);
  for (const changeSet of sample.changeSets) if (!live.has(changeSet.change_set_id)) refuseLocked(changeSet, changeSets);
  await store.journal.merge(sample.changeSets);
  for (const { change_set_id } of sample.changeSets) {
    const undoing = own.find((c) => c.cancels === change_set_id && live.has(c.change_set_id));
    if (undoing) await store.journal.cancel(undoing.change_set_id, by, changeSets);
  }
}

/** Takes every change set with illustrative figures off again; they stay in the history. Fails as `addSample` does. */
export async function removeSample(store: SetStore, by: { who: string; why: string }): Promise<void> {
  const { changeSets } = await store.held();
  const own = (await store.journal.list()).changeSets;
  const live = liveIds(own);
  const illustrative = own.filter((changeSet) => live.has(changeSet.change_set_id) && hasIllustrative(changeSet));
  for (const changeSet of illustrative) refuseLocked(changeSet, changeSets);
  for (const { change_set_id } of illustrative) await store.journal.cancel(change_set_id, by, changeSets);
}

export const hasIllustrative = ({ rows }: ChangeSet): boolean => rows.actuals?.some(({ grade }) => grade === "illustrative") ?? false;

/** What of a colleague's or one's own package goes into the journal: all but what ships under it. */
export const ownPart = (data: PackageData, base: Shipped | null): ChangeSet[] => ownChangeSets(data, base?.set_id ?? null);
