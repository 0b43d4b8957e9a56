import { strFromU8, unzipSync, zipSync } from "fflate";

/** A part as a package holds it: packed, with its own head, and its line in the list at the end. */
interface Packed {
  path: string;
  body: Uint8Array;
  line: Uint8Array;
}

const [head, line, end] = [30, 46, 22] as const;
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The parts of a package without a comment, as both libraries write it. */
function packedOf(zip: Uint8Array): Packed[] {
  const view = viewOf(zip);
  const count = view.getUint16(zip.length - end + 10, true);
  const parts: Packed[] = [];
  for (let at = view.getUint32(zip.length - end + 16, true); parts.length < count; ) {
    const named = view.getUint16(at + 28, true);
    const length = line + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const from = view.getUint32(at + 42, true);
    const size = head + view.getUint16(from + 26, true) + view.getUint16(from + 28, true) + view.getUint32(at + 20, true);
    parts.push({
      path: strFromU8(zip.subarray(at + line, at + line + named)),
      body: zip.subarray(from, from + size),
      line: zip.slice(at, at + length),
    });
    at += length;
  }
  return parts;
}

/** A part of a package as text; null where it has none of that name. */
export function partOf(zip: Uint8Array, path: string): string | null {
  const content = unzipSync(zip, { filter: ({ name }) => name === path })[path];
  return content === undefined ? null : strFromU8(content);
}

/** The package with another content of one part; the others are not packed anew. */
export function withPart(zip: Uint8Array, path: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = [...packedOf(zip).filter((part) => part.path !== path), ...packedOf(zipSync({ [path]: content }))];
  const last = zip.slice(-end);
  const size = (of: "body" | "line") => parts.reduce((sum, part) => sum + part[of].length, 0);
  const [bodies, lines] = [size("body"), size("line")];
  const made = new Uint8Array(bodies + lines + end);
  let at = 0;
  const put = (bytes: Uint8Array) => {
    made.set(bytes, at);
    at += bytes.length;
  };
  for (const part of parts) {
    viewOf(part.line).setUint32(42, at, true);
    put(part.body);
  }
  for (const part of parts) put(part.line);
  for (const to of [8, 10]) viewOf(last).setUint16(to, parts.length, true);
  viewOf(last).setUint32(12, lines, true);
  viewOf(last).setUint32(16, bodies, true);
  put(last);
  return made;
}
