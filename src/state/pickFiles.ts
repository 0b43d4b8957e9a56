import type { PickedFile } from "./openPackage.ts";

const pathOf = (file: File): string => file.webkitRelativePath || file.name;
export const pickedOf = (files: Iterable<File>): PickedFile[] => [...files].map((file) => ({ path: pathOf(file), file }));

/** Lets the person choose a zip, any number of files, or a folder; an empty list when they think better of it. */
export function pickFiles(what: "zip" | "files" | "folder"): Promise<PickedFile[]> {
  const input = Object.assign(document.createElement("input"), {
    type: "file",
    webkitdirectory: what === "folder",
    multiple: what === "files",
  });
  if (what === "zip") input.accept = ".zip,application/zip";
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(pickedOf(input.files ?? [])), { once: true });
    input.addEventListener("cancel", () => resolve([]), { once: true });
    input.click();
  });
}

/** An item that was dropped, as react-aria tells of it. */
type Dropped =
  | { kind: "file"; name: string; getFile(): Promise<File> }
  | { kind: "directory"; name: string; getEntries(): AsyncIterable<Dropped> }
  | { kind: "text" };

/** The files of what was dropped, folders with all that is in them. */
export async function droppedFiles(items: readonly Dropped[], folder = ""): Promise<PickedFile[]> {
  const found = await Promise.all(
    items.map(async (item) => {
      if (item.kind === "file") return [{ path: folder + item.name, file: await item.getFile() }];
      if (item.kind === "text") return [];
      const inside: Dropped[] = [];
      for await (const entry of item.getEntries()) inside.push(entry);
      return droppedFiles(inside, `${folder}${item.name}/`);
    }),
  );
  return found.flat();
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));
const batchOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

async function filesIn(entry: FileSystemEntry, folder: string): Promise<PickedFile[]> {
  const path = folder + entry.name;
  if (entry.isFile) return [{ path, file: await fileOf(entry as FileSystemFileEntry) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: PickedFile[] = [];
  for (let batch = await batchOf(reader); batch.length > 0; batch = await batchOf(reader))
    for (const inside of batch) found.push(...(await filesIn(inside, `${path}/`)));
  return found;
}

/** The files of what was dropped on the page or pasted into it. To be called in the event itself: its items are gone after. */
export async function transferredFiles({ items, files }: DataTransfer): Promise<PickedFile[]> {
  const entries = [...items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const plain = pickedOf(files);
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  return (await Promise.all(entries.map((entry) => (entry === null ? [] : filesIn(entry, ""))))).flat();
}
