import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/formats.ts";
import { layouts } from "../../src/ingest/layouts.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import type { SourceFile } from "../../src/ingest/sourceFile.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { docxOf, xlsxOf } from "./officeFixtures.ts";
import { rendered } from "./rendered.ts";

/* A new case is two files: what an agency sends, and what must be read from it (see rendered.ts). x.xlsx.json and x.docx.json are written
 * as such files first. UPDATE_FIXTURES=1 writes what is missing or differs: read it before you commit it. */

const root = new URL("./fixtures/", import.meta.url);
const inputs = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.\w+$/.test(path) && !path.endsWith(".expected.csv") && !path.endsWith(".md"))
  .sort();

async function fileOf(path: string): Promise<SourceFile> {
  const bytes = new Uint8Array(readFileSync(new URL(path, root)));
  const name = path.replace(/^.*\//, "").replace(/\.json$/, "");
  if (path.endsWith(".xlsx.json")) return { path: name, bytes: await xlsxOf(new TextDecoder().decode(bytes)) };
  if (path.endsWith(".docx.json")) return { path: name, bytes: docxOf(new TextDecoder().decode(bytes)) };
  return { path: name, bytes };
}

describe("what agencies send", () => {
  it.each(inputs)("%s", async (path) => {
    const { grids, problems } = await readFile(await fileOf(path), { unzip });
    const found = rendered(grids.flatMap((grid) => readTables(grid))) + problems.map(({ code }) => `problem,${code}\n`).join("");
    const expected = new URL(`${path}.expected.csv`, root);
    if (process.env.UPDATE_FIXTURES) writeFileSync(expected, found);
    expect(existsSync(expected), "no expected result beside the fixture").toBe(true);
    expect(found).toBe(readFileSync(expected, "utf8"));
  });

  it.each(layouts.map(({ id }) => id))("has three cases or more of the layout %s", (id) => {
    const readings = inputs.map((path) => readFileSync(new URL(`${path}.expected.csv`, root), "utf8"));
    expect(readings.filter((text) => new RegExp(`^table,[^,]*,${id}(,|$)`, "m").test(text)).length).toBeGreaterThanOrEqual(3);
  });
});
