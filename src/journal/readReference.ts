import type { ChangeSet } from "../model/changeSet.ts";
import type { Problem } from "../model/problem.ts";
import { type Row, type TableName, tables } from "../model/tables.ts";
import type { PackageFile } from "./dataPackage.ts";
import { hashOf } from "./dataVersion.ts";
import { readCsv } from "./readCsv.ts";
import { readRows } from "./readRows.ts";

export const referenceTables = ["sectors", "bands"] as const satisfies readonly TableName[];

/** The tables that all data sets share, as the change set that lies under every other one. Its id tells its content.
 *  `files`: sectors.csv and bands.csv, in any folder. */
export function readReference(files: readonly PackageFile[]): { changeSet: ChangeSet; problems: Problem[] } {
  const rows: { [T in TableName]?: Row<T>[] } = {};
  const problems = referenceTables.flatMap((table): Problem[] => {
    const file = files.find(({ path }) => path.split("/").at(-1) === `${table}.csv`);
    if (!file) return [{ code: "missingTable", file: `${table}.csv`, wanted: table }];
    const read = readRows(readCsv(file), tables[table].row);
    Object.assign(rows, { [table]: read.rows.map(({ value }) => value) });
    return read.problems;
  });
  const head = { after: [], at: "1970-01-01T00:00:00.000Z", who: "", why: "", file_name: null, file_sha256: null, cancels: null };
  return { changeSet: { change_set_id: `reference@${hashOf(JSON.stringify(rows))}`, ...head, rows, removals: [] }, problems };
}
