import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import type { Base, PackageData, PackageFile } from "../../src/journal/dataPackage.ts";
import { type PackageReading, readPackage } from "../../src/journal/readPackage.ts";
import { readReference, referenceTables } from "../../src/journal/readReference.ts";
import { unzip } from "../../src/journal/unzip.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Rows, TableName } from "../../src/model/tables.ts";

const root = join(import.meta.dirname, "../..");

const filesIn = (folder: string): PackageFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll("\\", "/"), bytes: new Uint8Array(readFileSync(path)) }));

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));

/** One line a problem: where it stands, what it is, what was found and what was wanted. */
function told({ file, row, column, code, found, wanted }: Problem): string {
  const place = [file, row, column].filter((part) => part !== undefined).join(":");
  return [place, code, found === undefined ? "" : `found "${found}"`, wanted === undefined ? "" : `wanted "${wanted}"`]
    .filter(Boolean)
    .join("  ");
}

const reference = readReference(filesIn(join(root, "data")));
const samples = foldersIn(join(root, "data")).filter((folder) => readdirSync(folder).includes("datapackage.json"));

interface Descriptor {
  bang_chi_tieu: { base?: Base };
}

/** A package read over the shared tables and, where it lies over a package that ships, over that one. */
function read(folder: string): PackageReading & { base: PackageData | null } {
  const { bang_chi_tieu } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as Descriptor;
  const base = bang_chi_tieu.base ? read(join(root, "seeds", bang_chi_tieu.base.name)).data : null;
  const under: Rows = { ...reference.changeSet.rows };
  for (const { rows } of base?.changeSets ?? [])
    for (const [table, more] of Object.entries(rows)) Object.assign(under, { [table]: [...(under[table as TableName] ?? []), ...more] });
  return { ...readPackage(filesIn(folder), under), base };
}
const zips = filesIn(join(root, "data")).filter(({ path }) => path.endsWith(".zip"));

test(`data/: ${referenceTables.join(" and ")} are sound`, () => {
  expect(reference.problems.map(told)).toEqual([]);
});

describe.each([...foldersIn(join(root, "seeds")), ...samples].map((folder) => [relative(root, folder), folder] as const))(
  "%s",
  (_name, folder) => {
    const { data, problems, base } = read(folder);

    test("is a sound package without any problem", () => {
      expect(problems.map(told)).toEqual([]);
    });

    test("is named after its folder", () => {
      expect(data?.name).toBe(basename(folder));
    });

    test("names the package below it as that one is now", () => {
      const change_set_ids = base?.changeSets.map(({ change_set_id }) => change_set_id);
      expect(data?.base ?? null).toEqual(base && { name: base.name, version: base.version, change_set_ids });
    });

    test("keeps for each target the figure as it is printed", () => {
      const silent = data?.changeSets.flatMap(({ rows: { targets = [] } }) => targets.filter(({ as_written }) => !as_written));
      expect(silent?.map(({ target_id }) => target_id)).toEqual([]);
    });

    test("gives a source for each figure that is not made up", () => {
      const bare = data?.changeSets.flatMap(({ rows: { actuals = [] } }) =>
        actuals.filter(({ grade, source, value }) => grade !== "illustrative" && value !== null && !source),
      );
      expect(bare).toEqual([]);
    });
  },
);

test("seeds/quan-2 says for each target, task and project where in its decision it stands", () => {
  const { data } = read(join(root, "seeds/quan-2"));
  const silent = data?.changeSets.flatMap(({ rows: { targets = [], tasks = [], projects = [], reporting = [] } }) => [
    ...targets.filter(({ section }) => !section).map(({ target_id }) => target_id),
    ...tasks.filter(({ section }) => !section).map(({ task_id }) => task_id),
    ...projects.filter(({ section }) => !section).map(({ project_id }) => project_id),
    ...reporting.filter(({ section }) => !section).map(({ report_id }) => report_id),
  ]);
  expect(silent).toEqual([]);
});

test.each(zips)("data/$path is a sound package", async (zip) => {
  const unpacked = await unzip(zip);
  const { problems } = readPackage(unpacked.files, reference.changeSet.rows);
  expect([...unpacked.problems, ...problems].map(told)).toEqual([]);
});
