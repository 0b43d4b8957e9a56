/** The page's own files (the origin private file system), which lie apart from its databases; null where the browser gives none. */
export const ownFiles = (): Promise<FileSystemDirectoryHandle> | null => globalThis.navigator?.storage?.getDirectory?.() ?? null;

/** Null for what is not there. */
export const orMissing = <T>(work: Promise<T>): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    throw error;
  });

/** Writes a file: it comes into its place when it is closed, all of it. `pieces`: its text, made one after another as they are written. */
export async function writeOwnFile(folder: FileSystemDirectoryHandle, name: string, pieces: Iterable<string>): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  for (const piece of pieces) await writable.write(piece);
  await writable.close();
}

/** What a file holds; null for one that is broken. */
export async function readOwnFile(file: FileSystemFileHandle): Promise<unknown> {
  try {
    return JSON.parse(await (await file.getFile()).text());
  } catch {
    return null;
  }
}
