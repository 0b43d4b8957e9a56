import type { Problem } from "../model/problem.ts";
import type { SourceFile, Tools } from "./sourceFile.ts";

/** A workbook of 50,000 rows and 10 columns unpacks to some 30 MB. */
const limits = { bytes: 96 * 2 ** 20, entries: 2000 };
/** Sheets pack 5 to 30 times, text at its dullest 100 times. */
const steepest = 200;
/** Any archive may unpack to so much, however small it is. */
const least = 16 * 2 ** 20;

/** The parts of an Office file, unpacked within limits: the reading libraries never see the archive as it came. */
export async function officeParts(file: SourceFile, { unzip }: Tools): Promise<{ parts: SourceFile[]; problems: Problem[] }> {
  const bytes = Math.min(limits.bytes, Math.max(least, steepest * file.bytes.length));
  const { files, problems } = await unzip(file, { ...limits, bytes });
  return { parts: files, problems };
}

const isMedia = (path: string) => /(^|\/)(media|embeddings)\//.test(path);
const utf8 = 0x800;

/** What the archive says of a part, before it and again in its directory. A checksum of 0 is not held against the part again: it was when the
 *  archive was unpacked. */
function describe(view: DataView, at: number, { bytes }: SourceFile, nameLength: number): void {
  view.setUint16(at, utf8, true);
  view.setUint32(at + 12, bytes.length, true);
  view.setUint32(at + 16, bytes.length, true);
  view.setUint16(at + 20, nameLength, true);
}

/** The parts as an archive without surprises: stored, not packed, and without pictures. */
export function plainZip(parts: readonly SourceFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const files = parts.map((part) => ({
    name: encoder.encode(part.path),
    part: isMedia(part.path) ? { ...part, bytes: new Uint8Array() } : part,
  }));
  const size = files.reduce((sum, { name, part }) => sum + 30 + 46 + 2 * name.length + part.bytes.length, 22);
  const zip = new Uint8Array(size);
  const view = new DataView(zip.buffer);
  const starts: number[] = [];
  let at = 0;
  for (const { name, part } of files) {
    starts.push(at);
    view.setUint32(at, 0x04034b50, true);
    describe(view, at + 6, part, name.length);
    zip.set(name, at + 30);
    zip.set(part.bytes, at + 30 + name.length);
    at += 30 + name.length + part.bytes.length;
  }
  const directory = at;
  for (const [index, { name, part }] of files.entries()) {
    view.setUint32(at, 0x02014b50, true);
    describe(view, at + 8, part, name.length);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    zip.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, files.length, true);
  view.setUint16(at + 10, files.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}
