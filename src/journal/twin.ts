import type { ChangeSet } from "../model/changeSet.ts";
import { orMissing, ownFiles, readOwnFile, writeOwnFile } from "./ownFiles.ts";

/** A second keeping of a journal, as files beside the browser's database. Chromium keeps all databases of a page in one log; a crash in the middle of a
 *  write leaves it torn, the next visit writes on behind the tear, and the visit after that finds the log broken and throws all databases of the page
 *  away. These files stay. One file a commit, so that it is there whole or not at all. */
export interface Twin {
  ids(): Promise<Set<string>>;
  /** What can be read, in no order; a file that is broken is passed over. */
  read(): Promise<ChangeSet[]>;
  add(changeSets: readonly ChangeSet[]): Promise<void>;
}

const folderOf = (name: string) => `journal.${encodeURIComponent(name)}`;
const suffix = ".json";
/** Before the number of change sets, in the name of a file that holds several: no encoded id has it. */
const several = "+";

async function filesOf(folder: FileSystemDirectoryHandle | null): Promise<FileSystemFileHandle[]> {
  const files: FileSystemFileHandle[] = [];
  for await (const entry of folder?.values() ?? []) if (entry.kind === "file" && entry.name.endsWith(suffix)) files.push(entry);
  return files;
}

const changeSetsOf = async (file: FileSystemFileHandle) => ((await readOwnFile(file)) ?? []) as ChangeSet[];

async function idsOf(file: FileSystemFileHandle): Promise<string[]> {
  if (file.name.includes(several)) return (await changeSetsOf(file)).map(({ change_set_id }) => change_set_id);
  return [decodeURIComponent(file.name.slice(0, -suffix.length))];
}

/** So many rows are written at once: more would hold the page up. */
const rowsAPiece = 2000;

/** Change sets as JSON, in one piece where they are small. */
export function* jsonOf(changeSets: readonly ChangeSet[]): Generator<string> {
  let text = "[";
  for (const [n, { rows, ...head }] of changeSets.entries()) {
    text += `${n > 0 ? "," : ""}${JSON.stringify(head).slice(0, -1)},"rows":{`;
    for (const [m, [table, list]] of Object.entries(rows).entries()) {
      text += `${m > 0 ? "," : ""}${JSON.stringify(table)}:[`;
      for (let at = 0; at < list.length; at += rowsAPiece) {
        text += (at > 0 ? "," : "") + JSON.stringify(list.slice(at, at + rowsAPiece)).slice(1, -1);
        if (at + rowsAPiece >= list.length) continue;
        yield text;
        text = "";
      }
      text += "]";
    }
    text += "}}";
  }
  yield `${text}]`;
}

/** The twin of a journal; null where the browser gives a page no files. */
export function twinOf(name: string): Twin | null {
  const root = ownFiles();
  if (root === null) return null;
  const folder = async (create: boolean) => orMissing((await root).getDirectoryHandle(folderOf(name), { create }));
  return {
    ids: async () => new Set((await Promise.all((await filesOf(await folder(false))).map(idsOf))).flat()),
    read: async () => (await Promise.all((await filesOf(await folder(false))).map(changeSetsOf))).flat(),
    add: async (changeSets) => {
      const [first] = changeSets;
      const into = first === undefined ? null : await folder(true);
      if (first === undefined || into === null) return;
      const count = changeSets.length > 1 ? several + changeSets.length : "";
      await writeOwnFile(into, encodeURIComponent(first.change_set_id) + count + suffix, jsonOf(changeSets));
    },
  };
}

/** Throws the twin of a journal away. */
export async function deleteTwin(name: string): Promise<void> {
  const root = await ownFiles();
  if (root !== null) await orMissing(root.removeEntry(folderOf(name), { recursive: true }));
}
