import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { currentRows } from "../../src/journal/currentRows.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { readReference } from "../../src/journal/readReference.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import { type Rows, tableNames } from "../../src/model/tables.ts";

const filesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /\.(csv|json)$/.test(name))
    .map((path) => ({ path, bytes: new Uint8Array(readFileSync(join(folder, path))) }));

const root = join(import.meta.dirname, "../..");
const reference = readReference(filesOf(join(root, "data")).filter(({ path }) => /^(sectors|bands)\.csv$/.test(path))).changeSet;

/** What a set holds after these change sets. */
export const knownAfter = (changeSets: readonly Pick<ChangeSet, "rows">[]): Rows => {
  const all = [reference, ...changeSets.map(({ rows }, n) => ({ ...reference, change_set_id: `test-${n}`, rows }))];
  return Object.fromEntries(tableNames.map((table) => [table, currentRows(table, all)]));
};

const { data } = readPackage(filesOf(join(root, "seeds/quan-2")), reference.rows);

/** What ships of it, under the tables that all sets share. */
export const shippedChangeSets: readonly ChangeSet[] = [reference, ...(data?.changeSets ?? [])];

/** The shipped set of Quận 2: its 138 indicators, targets and areas. */
export const quan2: Rows = knownAfter(data?.changeSets ?? []);
export const emptySet: Rows = knownAfter([]);
