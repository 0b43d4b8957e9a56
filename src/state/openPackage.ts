import type { PackageData, PackageFile } from "../journal/dataPackage.ts";
import { openJournal } from "../journal/journal.ts";
import { readPackage } from "../journal/readPackage.ts";
import { openSets } from "../journal/sets.ts";
import { unzip } from "../journal/unzip.ts";
import type { ChangeSet } from "../model/changeSet.ts";
import { isError, type Problem } from "../model/problem.ts";
import { newestEnd, sameRows } from "./packageRows.ts";
import { referenceChangeSet } from "./reference.ts";
import { mergedRows, ownPart } from "./setStore.ts";
import { type Shipped, shipped } from "./shipped.ts";

/** A file that a person chose or dropped; `path` with the folders it came with. */
export interface PickedFile {
  path: string;
  file: File;
}

export type Opened =
  /** `added`: change sets that were not there yet. */
  { status: "opened"; set_id: string; added: number; warnings: Problem[] } | { status: "refused"; problems: Problem[] };

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
  const sets = await openSets();
  const names = new Set([...(await sets.list()), ...shipped].map(({ set_id }) => set_id));
  sets.close();
  for (let number = 1; ; number += 1) {
    const set_id = number === 1 ? data.name : `${data.name}-${number}`;
    if (!names.has(set_id)) return { set_id, base, own: data.changeSets };
    if (shipped.some((one) => one.set_id === set_id)) continue;
    const journal = await openJournal(set_id);
    const { changeSets } = await journal.list();
    journal.close();
    if (sameRows(changeSets, data.changeSets)) return { set_id, base, own: data.changeSets };
  }
}

/** Reads a Data Package and keeps it as a set, all of it or nothing. Fails with a JournalError when it cannot be kept. */
export async function openPackage(picked: readonly PickedFile[]): Promise<Opened> {
  const { files, problems } = await filesOf(picked);
  if (problems.some(isError)) return { status: "refused", problems };
  const reading = readPackage(files, mergedRows([referenceChangeSet()]));
  if (reading.data === null) return { status: "refused", problems: reading.problems };
  const { set_id, base, own } = await placeOf(reading.data);
  const journal = await openJournal(set_id);
  const added = await journal.merge(own).finally(() => journal.close());
  const sets = await openSets();
  await sets.put({
    set_id,
    name: base?.title_vi ?? reading.data.title_vi,
    base: base ? { name: base.set_id, version: base.hash } : null,
    opened_at: new Date().toISOString(),
    newest_figure: newestEnd(reading.data.changeSets),
  });
  sets.close();
  return { status: "opened", set_id, added, warnings: reading.problems };
}
