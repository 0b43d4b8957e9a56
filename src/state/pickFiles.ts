import { canPickKnown, pickKnownFile } from "./filePickers.ts";
import type { PickedFile } from "./openPackage.ts";

const pathOf = (file: File): string => file.webkitRelativePath || file.name;
export const pickedOf = (files: Iterable<File>): PickedFile[] => [...files].map((file) => ({ path: pathOf(file), file }));

/** Lets the person choose a zip, any number of files, or a folder; an empty list when they think better of it. */
export async function pickFiles(what: "zip" | "files" | "folder"): Promise<PickedFile[]> {
  // Where the browser's owner forbids it, the file can be read all the same.
  const handle = what === "zip" && canPickKnown() ? await pickKnownFile("").catch(() => undefined) : undefined;
  if (handle === null) return [];
  return handle === undefined ? pickByInput(what) : [{ path: handle.name, file: await handle.getFile(), handle }];
}

function pickByInput(what: "zip" | "files" | "folder"): Promise<PickedFile[]> {
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

/** Not every browser has it, nor lib.dom. */
type WithHandle = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

async function handleIn(items: DataTransferItemList): Promise<FileSystemFileHandle | null> {
  const item = [...items].find(({ kind }) => kind === "file") as WithHandle | undefined;
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null);
  return handle?.kind === "file" ? (handle as FileSystemFileHandle) : null;
}

/** The files of what was dropped on the page or pasted into it. To be called in the event itself: its items are gone after. */
export async function transferredFiles({ items, files }: DataTransfer): Promise<PickedFile[]> {
  const entries = [...items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const plain = pickedOf(files);
  const [only] = plain;
  if (plain.length === 1 && only !== undefined && /\.zip$/i.test(only.path)) {
    const handle = await handleIn(items);
    if (handle !== null) return [{ ...only, handle }];
  }
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  return (await Promise.all(entries.map((entry) => (entry === null ? [] : filesIn(entry, ""))))).flat();
}
