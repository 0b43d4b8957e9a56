import { zipSync } from "fflate";
import Papa from "papaparse";
import type { ChangeSet } from "../model/changeSet.ts";
import { guard } from "../model/formulaGuard.ts";
import { columnsOf, type TableName, tableNames, tables } from "../model/tables.ts";
import { type ColumnKind, columnKinds } from "./columnKinds.ts";
import {
  changeSetColumn,
  descriptorName,
  type PackageData,
  type PackageFile,
  packageFormatVersion,
  removalColumns,
  requiredTables,
} from "./dataPackage.ts";
import { joinKey } from "./removalKey.ts";

export interface WriteOptions {
  /** Whether made-up sample figures go along. */
  illustrative: boolean;
}

type Cell = string | number | boolean | null | undefined;

/** As every reader takes it: dot decimals, no "+" in an exponent, 1 and 0 for yes and no (Excel rewrites "true"), and no text that a
 *  spreadsheet would compute. */
const textOf = (cell: Cell): string =>
  typeof cell === "boolean" ? (cell ? "1" : "0") : typeof cell === "number" ? String(cell).replace("e+", "e") : guard(cell ?? "");

interface Resource {
  name: string;
  columns: readonly string[];
  kinds: Record<string, ColumnKind>;
  key: readonly string[];
  rows: readonly (readonly string[])[];
}

function changeSetsResource(changeSets: readonly ChangeSet[]): Resource {
  const columns = [changeSetColumn, "after", "at", "who", "why", "file_name", "file_sha256", "cancels"] as const;
  const rows = changeSets.map((changeSet) =>
    columns.map((column) => textOf(column === "after" ? changeSet.after.join(";") : changeSet[column])),
  );
  return { name: "change_sets", columns, kinds: {}, key: [changeSetColumn], rows };
}

function tableResource(table: TableName, changeSets: readonly ChangeSet[], { illustrative }: WriteOptions): Resource {
  const columns = columnsOf(table);
  const rows = changeSets.flatMap(({ change_set_id, rows }) =>
    ((rows[table] ?? []) as Record<string, Cell>[])
      .filter(({ grade }) => illustrative || grade !== "illustrative")
      .map((row) => [change_set_id, ...columns.map((column) => row[column])].map(textOf)),
  );
  const key = [changeSetColumn, ...tables[table].key];
  return { name: table, columns: [changeSetColumn, ...columns], kinds: columnKinds(table), key, rows };
}

function removalsResource(changeSets: readonly ChangeSet[]): Resource {
  const rows = changeSets.flatMap(({ change_set_id, removals }) =>
    removals.map(({ table, key }) => [change_set_id, table, joinKey(key)].map(textOf)),
  );
  return { name: "removals", columns: removalColumns, kinds: {}, key: removalColumns, rows };
}

const descriptorOf = ({ name, title_vi, title_en, version, base }: PackageData, resources: readonly Resource[]) => ({
  profile: "tabular-data-package",
  name,
  title: title_vi,
  version,
  bang_chi_tieu: {
    format_version: packageFormatVersion,
    guarded_cells: true,
    ...(title_en === null ? {} : { title_en }),
    ...(base === null ? {} : { base }),
  },
  resources: resources.map((resource) => ({
    profile: "tabular-data-resource",
    name: resource.name,
    path: `${resource.name}.csv`,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields: resource.columns.map((column) => ({ name: column, type: resource.kinds[column] ?? "string" })),
      primaryKey: resource.key,
    },
  })),
});

const encode = (text: string) => new TextEncoder().encode(text);

/** The files of a Data Package: UTF-8 without a byte order mark, line feeds, every column of every table that has rows. */
export function packageFiles(data: PackageData, options: WriteOptions): PackageFile[] {
  const { changeSets } = data;
  const required: readonly string[] = requiredTables.filter((table) => table !== "sectors");
  const resources = [
    changeSetsResource(changeSets),
    ...tableNames.map((table) => tableResource(table, changeSets, options)),
    removalsResource(changeSets),
  ].filter(({ name, rows }) => rows.length > 0 || name === "change_sets" || required.includes(name));
  const csv = ({ columns, rows }: Resource) => `${Papa.unparse({ fields: [...columns], data: rows as string[][] }, { newline: "\n" })}\n`;
  return [
    { path: descriptorName, bytes: encode(`${JSON.stringify(descriptorOf(data, resources), null, 2)}\n`) },
    ...resources.map((resource) => ({ path: `${resource.name}.csv`, bytes: encode(csv(resource)) })),
  ];
}

/** The package as a zip; the same data give the same bytes. */
export const writePackage = (data: PackageData, options: WriteOptions = { illustrative: true }): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(packageFiles(data, options).map(({ path, bytes }) => [path, bytes])), { mtime: new Date(2000, 0, 1) });
