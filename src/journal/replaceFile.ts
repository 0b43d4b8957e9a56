/** By what a file is known again. */
export interface FileStamp {
  last_modified: number;
  size: number;
  /** Null where the page was not served securely. */
  sha256: string | null;
}

type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<string | null>;

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

/** The stamp of what a file holds now. */
export const stampOf = async (file: File, digest: Digest): Promise<FileStamp> => ({
  last_modified: file.lastModified,
  size: file.size,
  sha256: await digest(await bytesOf(file)),
});

/** Whether the file still holds what the stamp was taken of; one that was only touched does. */
async function isAsStamped(file: File, stamp: FileStamp, digest: Digest): Promise<boolean> {
  if (file.size !== stamp.size) return false;
  if (file.lastModified === stamp.last_modified) return true;
  return stamp.sha256 !== null && (await digest(await bytesOf(file))) === stamp.sha256;
}

interface Replacement {
  bytes: Uint8Array<ArrayBuffer>;
  /** Of what the file is thought to hold; null when that is not known. */
  stamp: FileStamp | null;
  digest: Digest;
  /** Asked of a file that holds something else than was thought. */
  mayReplace: (file: File) => Promise<boolean>;
}

/** Puts the bytes in place of what the file holds, all of them or none: they go into a file beside it, which takes its place when it is
 *  whole. Answers the new stamp; null, and nothing was written, when somebody else's content is in it. */
export async function replaceFile(
  handle: FileSystemFileHandle,
  { bytes, stamp, digest, mayReplace }: Replacement,
): Promise<FileStamp | null> {
  const before = await handle.getFile();
  const isKnown = stamp !== null && (await isAsStamped(before, stamp, digest));
  if (!isKnown && before.size > 0 && !(await mayReplace(before))) return null;
  const writable = await handle.createWritable();
  try {
    await writable.write(bytes);
    const now = await handle.getFile();
    if (now.lastModified !== before.lastModified || now.size !== before.size) {
      await writable.abort();
      return null;
    }
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
  const written = await stampOf(await handle.getFile(), digest);
  if (written.size !== bytes.length || written.sha256 !== (await digest(bytes))) throw new Error("the file does not hold what was written");
  return written;
}
