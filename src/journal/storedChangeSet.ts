import { z } from "zod";
import type { ChangeSet } from "../model/changeSet.ts";
import { type TableName, tableNames, tables } from "../model/tables.ts";
import { columnKinds } from "./columnKinds.ts";
import { wholeKey } from "./removalKey.ts";

const Head = z.object({
  change_set_id: z.string().min(1),
  after: z.array(z.string()),
  at: z.string().refine((at) => !Number.isNaN(Date.parse(at))),
  who: z.string(),
  why: z.string(),
  file_name: z.string().nullable(),
  file_sha256: z.string().nullable(),
  cancels: z.string().nullable(),
  rows: z.record(z.string(), z.array(z.unknown())),
  removals: z.array(z.object({ table: z.enum(tableNames), key: z.array(z.string()) })),
});

/** Whether a cell is as its column wants it. Zod takes half a second for 100,000 rows; here it sees each text of a column with few
 *  different ones (days, words) once, and free text and figures never. */
type CellCheck = (cell: unknown) => boolean;
function cellCheck(column: z.ZodType, kind: string): CellCheck {
  const isNullable = column.safeParse(null).success && column.safeParse(null).data === null;
  if (kind === "number") return (cell) => (cell === null ? isNullable : Number.isFinite(cell));
  if (kind === "boolean") return (cell) => typeof cell === "boolean";
  if (column.safeParse("x").success) return (cell) => (cell === null ? isNullable : typeof cell === "string" && cell !== "");
  const accepted = new Set<string>();
  return (cell) => {
    if (cell === null) return isNullable;
    if (typeof cell !== "string") return false;
    if (!accepted.has(cell) && column.safeParse(cell).success) accepted.add(cell);
    return accepted.has(cell);
  };
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

/** Names the damage as a path ("rows.targets[3].low"); null when there is none. Columns that an older app did not know are put in. */
export type RecordCheck = (record: unknown) => { changeSet: ChangeSet; damage: null } | { changeSet: null; damage: string };

export function recordCheck(): RecordCheck {
  const checks = new Map<TableName, [column: string, check: CellCheck][]>();
  const checksOf = (table: TableName) => {
    const made = checks.get(table);
    if (made !== undefined) return made;
    const kinds = columnKinds(table);
    const shape = tables[table].row.shape as Record<string, z.ZodType>;
    const added = Object.entries(shape).map(([column, schema]): [string, CellCheck] => [
      column,
      cellCheck(schema, kinds[column] as string),
    ]);
    checks.set(table, added);
    return added;
  };

  const damageOf = (table: TableName, rows: unknown[], index: number): string | null => {
    const row = rows[index];
    const place = `rows.${table}[${index}]`;
    if (typeof row !== "object" || row === null) return place;
    if (checksOf(table).every(([column, check]) => check((row as Record<string, unknown>)[column]))) return null;
    const { data, error } = tables[table].row.safeParse(row);
    if (!data) return `${place}.${String(error.issues[0]?.path[0])}`;
    rows[index] = data;
    return null;
  };

  return (record) => {
    const head = Head.safeParse(record);
    if (!head.success) return { changeSet: null, damage: head.error.issues[0]?.path.join(".") ?? "" };
    const changeSet = record as ChangeSet;
    for (const removal of changeSet.removals) removal.key = wholeKey(removal.table, removal.key);
    for (const [table, rows] of Object.entries(changeSet.rows)) {
      if (!isTable(table)) return { changeSet: null, damage: `rows.${table}` };
      for (let index = 0; index < rows.length; index += 1) {
        const damage = damageOf(table, rows, index);
        if (damage !== null) return { changeSet: null, damage };
      }
    }
    return { changeSet, damage: null };
  };
}
