import { readdirSync, readFileSync } from "node:fs";
import type { SourceFile } from "../../src/ingest/sourceFile.ts";
import { docxOf, xlsxOf } from "./officeFixtures.ts";

/** The folder of what agencies send, and of what must be read from it. */
export const fixtureRoot = new URL("./fixtures/", import.meta.url);

export const fixturePaths: readonly string[] = readdirSync(fixtureRoot, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.\w+$/.test(path) && !path.endsWith(".expected.csv"))
  .sort();

/** A fixture as a person would drop it: x.xlsx.json and x.docx.json are written as such files first. */
export async function fixtureFile(path: string): Promise<SourceFile> {
  const bytes = new Uint8Array(readFileSync(new URL(path, fixtureRoot)));
  const name = path.replace(/^.*\//, "").replace(/\.json$/, "");
  if (path.endsWith(".xlsx.json")) return { path: name, bytes: await xlsxOf(new TextDecoder().decode(bytes)) };
  if (path.endsWith(".docx.json")) return { path: name, bytes: docxOf(new TextDecoder().decode(bytes)) };
  return { path: name, bytes };
}
