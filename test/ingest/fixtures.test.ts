import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/ingest/formats.ts";
import { layouts } from "../../src/ingest/layouts.ts";
import { readTables } from "../../src/ingest/readTables.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { fixtureFile, fixturePaths, fixtureRoot } from "./fixtureFiles.ts";
import { rendered } from "./rendered.ts";

/* A new case is two files: what an agency sends, and what must be read from it (see rendered.ts). UPDATE_FIXTURES=1 writes what is missing
 * or differs: read it before you commit it. */

describe("what agencies send", () => {
  it.each(fixturePaths)("%s", async (path) => {
    const { grids, problems } = await readFile(await fixtureFile(path), { unzip });
    const found = rendered(grids.flatMap((grid) => readTables(grid))) + problems.map(({ code }) => `problem,${code}\n`).join("");
    const expected = new URL(`${path}.expected.csv`, fixtureRoot);
    if (process.env.UPDATE_FIXTURES) writeFileSync(expected, found);
    expect(existsSync(expected), "no expected result beside the fixture").toBe(true);
    expect(found).toBe(readFileSync(expected, "utf8"));
  });

  it.each(layouts.map(({ id }) => id))("has three cases or more of the layout %s", (id) => {
    const readings = fixturePaths.map((path) => readFileSync(new URL(`${path}.expected.csv`, fixtureRoot), "utf8"));
    expect(readings.filter((text) => new RegExp(`^table,[^,]*,${id}(,|$)`, "m").test(text)).length).toBeGreaterThanOrEqual(3);
  });
});
