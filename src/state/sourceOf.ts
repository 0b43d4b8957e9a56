import type { Source } from "../ingest/importer.ts";
import type { SourceFile } from "../ingest/sourceFile.ts";
import type { Problem } from "../model/problem.ts";
import type { Given } from "./holding.ts";
import type { PickedFile } from "./openPackage.ts";

const megabyte = 2 ** 20;
/** Of all files together: a browser tab holds them and their tables at once. */
const largest = 256 * megabyte;

/** The bytes of files that were dropped or chosen; those that cannot be read are named. */
export async function sourceFiles(picked: readonly PickedFile[]): Promise<{ files: SourceFile[]; problems: Problem[] }> {
  const size = picked.reduce((sum, { file }) => sum + file.size, 0);
  const [first] = picked;
  if (size > largest && first !== undefined)
    return {
      files: [],
      problems: [{ code: "tooLarge", file: first.path, found: `${Math.ceil(size / megabyte)} MB`, wanted: `${largest / megabyte} MB` }],
    };
  const problems: Problem[] = [];
  const files = await Promise.all(
    picked.map(async ({ path, file }): Promise<SourceFile[]> => {
      try {
        return [{ path, bytes: new Uint8Array(await file.arrayBuffer()) }];
      } catch (error) {
        problems.push({ code: "unreadableFile", file: path, found: String(error) });
        return [];
      }
    }),
  );
  return { files: files.flat(), problems };
}

/** What a person calls the files: the file's name, or that of the folder they came in; null for several from anywhere. */
export function nameOfPicked(picked: readonly { path: string }[]): string | null {
  const [first] = picked;
  if (picked.length === 1) return first?.path.split("/").at(-1) ?? null;
  const folder = first?.path.includes("/") ? (first.path.split("/")[0] ?? null) : null;
  return folder !== null && picked.every(({ path }) => path.startsWith(`${folder}/`)) ? folder : null;
}

/** What a person gave, as the importer reads it; null where none of the files could be read. `name`: of what was pasted. */
export async function sourceOf(given: Given, name: string): Promise<{ source: Source | null; problems: Problem[] }> {
  if (!("files" in given)) return { source: { kind: "pasted", name, ...given }, problems: [] };
  const { files, problems } = await sourceFiles(given.files);
  return { source: files.length === 0 ? null : { kind: "files", files }, problems };
}
