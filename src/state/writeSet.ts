import { type Copies, copyVersion } from "../journal/copies.ts";
import { readPackage } from "../journal/readPackage.ts";
import { type FileStamp, replaceFile } from "../journal/replaceFile.ts";
import { unzip } from "../journal/unzip.ts";
import { writePackage } from "../journal/writePackage.ts";
import { digestOf } from "./digest.ts";
import { referenceChangeSet } from "./reference.ts";
import { mergedRows, ownPart, type SetStore } from "./setStore.ts";

interface Written {
  at: string;
  version: string;
  stamp: FileStamp;
}

/** Whether a file holds this set and nothing that is not known here, so that nothing is lost with it. */
async function holdsNothingElse(file: File, { set_id, base }: SetStore, ids: ReadonlySet<string>): Promise<boolean> {
  const { files } = await unzip({ path: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const { data } = readPackage(files, mergedRows([referenceChangeSet()]));
  return data !== null && data.name === set_id && ownPart(data, base).every(({ change_set_id }) => ids.has(change_set_id));
}

/** Writes a set to its file, whole or not at all; null when somebody else wrote something into it that is not known here.
 *  Fails with what the browser says. `name`: of a set that does not ship. */
export async function writeSet(store: SetStore, name: string, { handle, written }: NonNullable<Copies["file"]>): Promise<Written | null> {
  // Read first: what is added meanwhile is in the copy, and it is written once more.
  const ids = await store.journal.ids();
  const data = await store.copy(name);
  const stamp = await replaceFile(handle, {
    bytes: writePackage(data),
    stamp: written?.stamp ?? null,
    digest: digestOf,
    mayReplace: (file) => holdsNothingElse(file, store, new Set(ids)),
  });
  return stamp === null ? null : { at: new Date().toISOString(), version: copyVersion(ids), stamp };
}
