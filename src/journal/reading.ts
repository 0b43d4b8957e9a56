import type { z } from "zod";
import { unguard } from "../model/formulaGuard.ts";
import type { Problem } from "../model/problem.ts";
import type { TableName } from "../model/tables.ts";
import type { PackageFile } from "./dataPackage.ts";
import { type Csv, readCsv } from "./readCsv.ts";
import type { Descriptor } from "./readDescriptor.ts";
import { type Located, readRows } from "./readRows.ts";

/** One reading: the files that the descriptor names, and what was found in them so far. */
export class Reading {
  readonly problems: Problem[] = [];
  private readonly places = new WeakMap<object, Pick<Problem, "file" | "row">>();
  private readonly byName: Map<string, Descriptor["resources"][number]>;

  constructor(
    readonly descriptor: Descriptor,
    private readonly files: readonly PackageFile[],
  ) {
    this.byName = new Map(descriptor.resources.map((resource) => [resource.name, resource]));
  }

  has = (resource: string): boolean => this.byName.has(resource);
  pathOf = (resource: string): string => this.byName.get(resource)?.path ?? `${resource}.csv`;
  placeOf = (table: TableName, row: object) => this.places.get(row) ?? { file: this.pathOf(table) };
  setPlace = (resource: string, row: object, at: number) => this.places.set(row, { file: this.pathOf(resource), row: at });

  private asWritten = (csv: Csv): Csv =>
    this.descriptor.bang_chi_tieu.guarded_cells
      ? { ...csv, records: csv.records.map(({ row, cells }) => ({ row, cells: cells.map(unguard) })) }
      : csv;

  rowsOf<S extends z.ZodObject>(resource: string, schema: S): Located<z.output<S>>[] {
    const file = this.files.find(({ path }) => path === this.pathOf(resource));
    if (!this.has(resource) || !file) return [];
    const csv = this.asWritten(readCsv(file));
    const promised = this.byName.get(resource)?.schema?.fields.map(({ name }) => name) ?? [];
    const absent = csv.header.length === 0 ? [] : promised.filter((name) => !csv.header.includes(name));
    const { rows, problems } = readRows(csv, schema);
    const told = new Set(problems.map(({ column }) => column));
    for (const column of absent)
      if (!told.has(column)) this.problems.push({ code: "missingColumn", file: csv.file, row: 1, column, wanted: column });
    this.problems.push(...problems);
    return rows;
  }
}
