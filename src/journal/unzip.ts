import { Inflate } from "fflate";
import type { Problem } from "../model/problem.ts";
import type { PackageFile } from "./dataPackage.ts";

export interface ZipLimits {
  /** All files together, unpacked. */
  bytes: number;
  entries: number;
}
const defaultLimits: ZipLimits = { bytes: 256 * 2 ** 20, entries: 1000 };

const localHeader = 0x04034b50;
const directoryEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[at] as number)) & 255] as number);
  return ~crc >>> 0;
}

class Refusal extends Error {
  constructor(readonly problem: Omit<Problem, "file">) {
    super(problem.code);
  }
}

interface Entry {
  path: string;
  packed: Uint8Array;
  method: number;
  crc: number;
}

/** The entries that the directory at the end of the archive lists, still packed. */
function entriesOf(bytes: Uint8Array, limit: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Refusal({ code: "notAZip" });
  const count = view.getUint16(end + 10, true);
  if (count > limit) throw new Refusal({ code: "tooLarge", found: `${count} files`, wanted: `${limit} files` });
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== directoryEntry) throw new Refusal({ code: "notAZip" });
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    if (view.getUint16(at + 8, true) & 1) throw new Refusal({ code: "unreadableFile", found: path });
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== localHeader) throw new Refusal({ code: "notAZip" });
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + view.getUint32(at + 20, true));
    const entry = { path, packed, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) };
    at += 46 + nameLength + extraLength + commentLength;
    return entry;
  });
}

const slice = 2 ** 14;

/** Unpacks in small steps, so that `room` is never passed by much, whatever sizes the archive claims. */
function unpack({ path, packed, method, crc }: Entry, room: number, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const take = (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > room) throw new Refusal({ code: "tooLarge", found: path, wanted: `${limit / 2 ** 20} MB` });
    chunks.push(chunk);
  };
  if (method === 0) take(packed);
  else if (method === 8) {
    const inflate = new Inflate(take);
    for (let at = 0; at < packed.length; at += slice) inflate.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  } else throw new Refusal({ code: "unreadableFile", found: path });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  if (crcOf(bytes) !== crc) throw new Refusal({ code: "unreadableFile", found: path });
  return bytes;
}

/** The files of a zip archive. Not one of them when it is damaged, locked or larger than the limits. */
export function unzip({ path: file, bytes }: PackageFile, limits = defaultLimits): { files: PackageFile[]; problems: Problem[] } {
  try {
    let room = limits.bytes;
    const files = entriesOf(bytes, limits.entries)
      .filter(({ path }) => !path.endsWith("/") && !path.startsWith("__MACOSX/"))
      .map((entry) => {
        const unpacked = unpack(entry, room, limits.bytes);
        room -= unpacked.length;
        return { path: entry.path, bytes: unpacked };
      });
    return { files, problems: [] };
  } catch (error) {
    return { files: [], problems: [{ file, ...(error instanceof Refusal ? error.problem : { code: "notAZip" }) }] };
  }
}
