import { copiesOf, copyVersion, noteCopies } from "../journal/copies.ts";
import type { PackageData, PackageFile } from "../journal/dataPackage.ts";
import { openJournal } from "../journal/journal.ts";
import { readPackage } from "../journal/readPackage.ts";
import { stampOf } from "../journal/replaceFile.ts";
import { openSets } from "../journal/sets.ts";
import { unzip } from "../journal/unzip.ts";
import type { ChangeSet } from "../model/changeSet.ts";
import { isError, type Problem } from "../model/problem.ts";
import { digestOf } from "./digest.ts";
import { enterSet } from "./enterSet.ts";
import { mergeInto, type PendingMerge } from "./merge.ts";
import { newestEnd, sameRows } from "./packageRows.ts";
import { referenceChangeSet } from "./reference.ts";
import { mergedRows, ownPart } from "./setStore.ts";
import { type Shipped, shipped } from "./shipped.ts";

/** A file that a person chose or dropped; `path` with the folders it came with. */
export interface PickedFile {
  path: string;
  file: File;
  /** By which the file can be written to, where the browser gives that: of a single zip. */
  handle?: FileSystemFileHandle;
}

export type Opened =
  /** `added`: change sets that were not there yet. */
  | { status: "opened"; set_id: string; added: number; warnings: Problem[] }
  /** The set is here already, and both sides have what the other lacks: the person decides. */
  | { status: "diverged"; merge: PendingMerge }
  | { status: "refused"; problems: Problem[] };

const megabyte = 2 ** 20;
const largest = 256 * megabyte;

async function bytesOf({ path, file }: PickedFile): Promise<PackageFile | Problem> {
  try {
    return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    return { code: "unreadableFile", file: path, found: String(error) };
  }
}

const isProblem = (read: PackageFile | Problem): read is Problem => "code" in read;

/** The files of a package as they were chosen: one zip, or the files of a folder; of a folder only what a package is made of. */
async function filesOf(picked: readonly PickedFile[]): Promise<{ files: PackageFile[]; problems: Problem[] }> {
  const [first] = picked;
  const isZip = picked.length === 1 && first !== undefined && /\.zip$/i.test(first.path);
  const wanted = isZip ? picked : picked.filter(({ path }) => /\.(csv|json)$/i.test(path));
  const size = wanted.reduce((sum, { file }) => sum + file.size, 0);
  if (size > largest && first)
    return {
      files: [],
      problems: [{ code: "tooLarge", file: first.path, found: `${Math.ceil(size / megabyte)} MB`, wanted: `${largest / megabyte} MB` }],
    };
  const read = await Promise.all(wanted.map(bytesOf));
  const problems = read.filter(isProblem);
  const files = read.filter((one) => !isProblem(one)) as PackageFile[];
  return isZip && files[0] ? unzip(files[0]) : { files, problems };
}

/** Where the package belongs: over the set that ships under it, into the person's set of that name, or into a new one. A set of that name
 *  with other rows under the same ids is another set, and stays as it is. */
async function placeOf(data: PackageData): Promise<{ set_id: string; base: Shipped | null; own: ChangeSet[] }> {
  const base = shipped.find(({ set_id }) => set_id === data.base?.name) ?? null;
  if (base !== null) return { set_id: base.set_id, base, own: ownPart(data, base) };
  for await (const { set_id, kept } of freeNames(data.name))
    if (kept === null || sameRows(kept, data.changeSets)) return { set_id, base, own: data.changeSets };
  throw new Error("names never end");
}

/** The name and those made of it with a number: what is kept under each, null where nothing is. None of a set that ships. */
async function* freeNames(name: string): AsyncGenerator<{ set_id: string; kept: ChangeSet[] | null }> {
  const sets = await openSets();
  const names = new Set((await sets.list()).map(({ set_id }) => set_id));
  sets.close();
  for (let number = 1; ; number += 1) {
    const set_id = number === 1 ? name : `${name}-${number}`;
    if (shipped.some((one) => one.set_id === set_id)) continue;
    if (!names.has(set_id)) yield { set_id, kept: null };
    const journal = await openJournal(set_id);
    const { changeSets } = await journal.list().finally(() => journal.close());
    yield { set_id, kept: changeSets };
  }
}

/** The file that was opened holds all of the set: it is a copy of it, and from now on the file to save to, where it can be written to. */
async function noteWhole(set_id: string, version: string, from: PickedFile | undefined): Promise<void> {
  const newest = { at: new Date().toISOString(), version };
  if (from?.handle === undefined) return void (await noteCopies(set_id, { newest }));
  const { file: before } = await copiesOf(set_id);
  const written = { ...newest, stamp: await stampOf(from.file, digestOf) };
  await noteCopies(set_id, { newest, file: { handle: from.handle, autosave: before?.autosave ?? true, written } });
}

/** Keeps the change sets as the set of this name, and enters it in the register; answers how many were new. */
async function keep(
  set_id: string,
  name: string,
  base: Shipped | null,
  own: readonly ChangeSet[],
  from: PickedFile | undefined,
): Promise<number> {
  const journal = await openJournal(set_id);
  const [added, ids] = await journal
    .merge(own)
    .then(async (count) => [count, await journal.ids()] as const)
    .finally(() => journal.close());
  if (ids.length === own.length) await noteWhole(set_id, copyVersion(ids), from);
  await enterSet(set_id, name, base, newestEnd(own));
  return added;
}

/** What each side has that the other lacks: none, or only new change sets there, are no question by themselves. */
async function standingOf(set_id: string, own: readonly ChangeSet[]): Promise<"plain" | "ahead" | "diverged"> {
  const journal = await openJournal(set_id);
  const here = new Set(await journal.ids().finally(() => journal.close()));
  const there = new Set(own.map(({ change_set_id }) => change_set_id));
  if (here.size === 0 || ![...there].some((id) => !here.has(id))) return "plain";
  return [...here].some((id) => !there.has(id)) ? "diverged" : "ahead";
}

/** Reads a Data Package and keeps it as a set, all of it or nothing; one that diverged from the set kept here, or changes a period locked here, is not touched but handed
 *  back to be merged. Fails with a JournalError when it cannot be kept. */
export async function openPackage(picked: readonly PickedFile[]): Promise<Opened> {
  const { files, problems } = await filesOf(picked);
  if (problems.some(isError)) return { status: "refused", problems };
  const { data, problems: warnings } = readPackage(files, mergedRows([referenceChangeSet()]));
  if (data === null) return { status: "refused", problems: warnings };
  const { set_id, base, own } = await placeOf(data);
  const name = base?.title_vi ?? data.title_vi;
  const standing = await standingOf(set_id, own);
  if (standing !== "plain") {
    const merge = await mergeInto(set_id, base, own, { name, warnings, data, file: picked[0] });
    // A file that only goes on from what is here is asked about where it changes a locked period.
    if (standing === "diverged" || merge.merging.conflicts.length > 0) return { status: "diverged", merge };
  }
  return { status: "opened", set_id, added: await keep(set_id, name, base, own, picked[0]), warnings };
}

/** Keeps a package that could have been merged as a set of its own instead: with what ships under it, since it no longer follows that. */
export async function openSeparately({ data, name }: PendingMerge): Promise<string> {
  for await (const { set_id, kept } of freeNames(data.name))
    if (kept === null) {
      await keep(set_id, name, null, data.changeSets, undefined);
      return set_id;
    }
  throw new Error("names never end");
}
