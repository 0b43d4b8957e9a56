import { z } from "zod";
import { type ChangeSet, ChangeSetHead } from "../model/changeSet.ts";
import { isError, type Problem } from "../model/problem.ts";
import { type Row, type Rows, type TableName, tableNames, tables } from "../model/tables.ts";
import { checkChangeSets } from "./checkChangeSets.ts";
import {
  changeSetColumn,
  type PackageData,
  type PackageFile,
  type removalColumns,
  requiredTables,
  soleChangeSetId,
} from "./dataPackage.ts";
import { inOrder } from "./order.ts";
import { type Descriptor, readDescriptor, titlesOf } from "./readDescriptor.ts";
import { Reading } from "./reading.ts";
import { splitKey, wholeKey } from "./removalKey.ts";

export interface PackageReading {
  /** Null when there is any error: nothing is loaded by halves. */
  data: PackageData | null;
  problems: Problem[];
}

const id = z.string().trim().min(1, { error: "missing" });
const removalSchema = z.object({ [changeSetColumn]: id, table: z.enum(tableNames), key: id } satisfies Record<
  (typeof removalColumns)[number],
  z.ZodType
>);

function checkFiles({ descriptor, files }: { descriptor: Descriptor; files: readonly PackageFile[] }, reference: Rows): Problem[] {
  const names: readonly string[] = [...tableNames, "change_sets", "removals"];
  const paths = new Set(files.map(({ path }) => path));
  const listed = new Set(descriptor.resources.map(({ path }) => path));
  return [
    ...descriptor.resources
      .filter(({ name }) => !names.includes(name))
      .map(({ name, path }): Problem => ({ code: "unknownTable", file: path, found: name, wanted: names.join(", ") })),
    ...descriptor.resources
      .filter(({ path }) => !paths.has(path))
      .map(({ name, path }): Problem => ({ code: "missingTable", file: path, wanted: name })),
    ...requiredTables
      .filter((table) => !descriptor.resources.some(({ name }) => name === table) && !reference[table]?.length)
      .map((table): Problem => ({ code: "missingTable", file: `${table}.csv`, wanted: table })),
    ...[...paths]
      .filter((path) => path.endsWith(".csv") && !listed.has(path))
      .map((path): Problem => ({ code: "unlistedFile", file: path, found: path })),
  ];
}

/** The change sets that the package lists, or the one that holds all its rows. */
function readHeads(reading: Reading): Map<string, ChangeSet> {
  const { descriptor } = reading;
  const empty = () => ({ rows: {}, removals: [] });
  if (!reading.has("change_sets")) {
    const { created = "1970-01-01T00:00:00.000Z" } = descriptor;
    const change_set_id = soleChangeSetId(descriptor);
    const head = { after: [], at: created, who: "", why: titlesOf(descriptor).title_vi, file_name: null, file_sha256: null, cancels: null };
    return new Map([[change_set_id, { change_set_id, ...head, ...empty() }]]);
  }
  const heads = new Map<string, ChangeSet>();
  const listed = reading.rowsOf("change_sets", ChangeSetHead);
  const file = reading.pathOf("change_sets");
  for (const { row, value } of listed) {
    const found = value.change_set_id;
    if (heads.has(found)) reading.problems.push({ code: "duplicateKey", file, row, column: changeSetColumn, found });
    heads.set(found, { ...value, ...empty() });
  }
  for (const { row, value } of listed)
    if (value.cancels !== null && !heads.has(value.cancels))
      reading.problems.push({ code: "unknownCancel", file, row, column: "cancels", found: value.cancels });
  return heads;
}

/** The change set that a row names; without a change_sets table there is but one. */
function ownerOf(heads: Map<string, ChangeSet>, reading: Reading, resource: string, row: number, found: unknown): ChangeSet | undefined {
  if (!reading.has("change_sets")) return heads.values().next().value;
  const owner = heads.get(String(found));
  if (!owner)
    reading.problems.push({ code: "unknownChangeSet", file: reading.pathOf(resource), row, column: changeSetColumn, found: String(found) });
  return owner;
}

function readTable<T extends TableName>(table: T, heads: Map<string, ChangeSet>, reading: Reading): void {
  const schema: z.ZodObject = tables[table].row;
  const located = reading.rowsOf(table, reading.has("change_sets") ? schema.extend({ [changeSetColumn]: id }) : schema);
  for (const { row, value } of located) {
    const { [changeSetColumn]: owner, ...cells } = value;
    const rows = ownerOf(heads, reading, table, row, owner)?.rows as { [K in T]?: Row<T>[] } | undefined;
    if (!rows) continue;
    reading.setPlace(table, cells, row);
    rows[table] ??= [];
    rows[table].push(cells as Row<T>);
  }
}

function readRemovals(heads: Map<string, ChangeSet>, reading: Reading): void {
  const file = reading.pathOf("removals");
  for (const { row, value } of reading.rowsOf("removals", removalSchema)) {
    const key = wholeKey(value.table, splitKey(value.key));
    const wanted = tables[value.table].key;
    if (key.length !== wanted.length)
      reading.problems.push({ code: "wrongCellCount", file, row, column: "key", found: value.key, wanted: wanted.join(";") });
    ownerOf(heads, reading, "removals", row, value[changeSetColumn])?.removals.push({ table: value.table, key });
  }
}

/** Reads a Data Package: files of a folder or an unpacked zip. `reference`: rows of the tables that all sets share. */
export function readPackage(packageFiles: readonly PackageFile[], reference: Rows = {}): PackageReading {
  const { descriptor, files, problems } = readDescriptor(packageFiles);
  if (!descriptor) return { data: null, problems };
  const reading = new Reading(descriptor, files);
  reading.problems.push(...checkFiles({ descriptor, files }, reference));
  const heads = readHeads(reading);
  for (const table of tableNames) readTable(table, heads, reading);
  readRemovals(heads, reading);
  const changeSets = baseFirst(inOrder([...heads.values()]), descriptor);
  if (!reading.problems.some(isError)) reading.problems.push(...checkChangeSets(changeSets, reference, reading.placeOf));
  if (reading.problems.some(isError)) return { data: null, problems: reading.problems };
  const { name, version, bang_chi_tieu } = descriptor;
  return { data: { name, ...titlesOf(descriptor), version, base: bang_chi_tieu.base ?? null, changeSets }, problems: reading.problems };
}

function baseFirst(changeSets: readonly ChangeSet[], { bang_chi_tieu }: Descriptor): ChangeSet[] {
  const base = new Set(bang_chi_tieu.base?.change_set_ids);
  const isBase = ({ change_set_id }: ChangeSet) => base.has(change_set_id);
  return [...changeSets.filter(isBase), ...changeSets.filter((changeSet) => !isBase(changeSet))];
}
