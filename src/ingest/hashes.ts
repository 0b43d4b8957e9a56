import type { Source } from "./importer.ts";

const hex = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** SHA-256 in hex of each file, or of the pasted block. Empty where the page is not served securely: browsers hash nothing there. */
export async function hashesOf(source: Source): Promise<Record<string, string>> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) return {};
  const files =
    source.kind === "files" ? source.files : [{ path: source.name, bytes: new TextEncoder().encode(source.html || source.text) }];
  const hashes: Record<string, string> = {};
  for (const { path, bytes } of files) hashes[path] = hex(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return hashes;
}
