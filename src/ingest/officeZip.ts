import { zipSync } from "fflate";
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

/** The parts as an archive without surprises: stored, not packed, and without pictures. */
export function plainZip(parts: readonly SourceFile[]): Uint8Array {
  const isMedia = (path: string) => /(^|\/)(media|embeddings)\//.test(path);
  return zipSync(Object.fromEntries(parts.map(({ path, bytes }) => [path, [isMedia(path) ? new Uint8Array() : bytes, { level: 0 }]])));
}
