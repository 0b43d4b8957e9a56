import type { ChangeSet } from "../model/changeSet.ts";
import type { Bound } from "../model/kinds.ts";
import type { Problem } from "../model/problem.ts";
import { type Row, type Rows, type TableName, tableNames, tables } from "../model/tables.ts";
import { checkParts, type PlaceOf } from "./checkParts.ts";
import { keyOf } from "./currentRows.ts";

type Cells = Record<string, string | number | boolean | null>;
type Finding = Omit<Problem, "file" | "row">;

function backwards(row: Cells, start: string, end: string): Finding[] {
  const [from, to] = [String(row[start]), String(row[end])];
  return to > from ? [] : [{ code: "backwardsInterval", column: end, found: to, wanted: `> ${from}` }];
}

/** The figures that a bound cannot do without; of several in one place, any will do. */
const figuresOfBound: Record<Bound, readonly (readonly ("low" | "high")[])[]> = {
  at_least: [["low"]],
  at_most: [["high"]],
  within: [["low"], ["high"]],
  about: [["low", "high"]],
  milestone: [],
  qualitative: [],
};

function figureFindings(row: Row<"targets">): Finding[] {
  const { bound, low, high } = row;
  const [lacking] = figuresOfBound[bound].find((columns) => columns.every((column) => row[column] === null)) ?? [];
  if (lacking) return [{ code: "boundWithoutFigure", column: lacking, found: "", wanted: bound }];
  if (low === null || high === null || low <= high) return [];
  return [{ code: "lowAboveHigh", column: "low", found: String(low), wanted: `≤ ${high}` }];
}

/** What one row says that cannot be, looking at nothing but the row. */
const rowChecks: { [T in TableName]?: (row: Row<T>) => Finding[] } = {
  documents: (row) => backwards(row, "period_start", "period_end"),
  actuals: (row) => backwards(row, "interval_start", "interval_end"),
  targets: figureFindings,
};

/** Each key that any change set gave a row, also an undone one: a reference to it is not a slip of the pen. */
function knownKeys(changeSets: readonly Pick<ChangeSet, "rows">[]): Map<TableName, Set<unknown>> {
  const keys = new Map<TableName, Set<unknown>>();
  for (const table of tableNames) {
    const [first] = tables[table].key;
    keys.set(table, new Set(changeSets.flatMap(({ rows }) => (rows[table] ?? []).map((row) => (row as Cells)[first]))));
  }
  return keys;
}

function danglingIn(table: TableName, row: Cells, known: Map<TableName, Set<unknown>>): Finding[] {
  return Object.entries(tables[table].references as Record<string, string>).flatMap(([column, target]) => {
    const cell = row[column];
    if (typeof cell !== "string") return [];
    const to = target.replace("[]", "") as TableName;
    return (target.endsWith("[]") ? cell.split(";") : [cell])
      .filter((id) => !known.get(to)?.has(id.trim()))
      .map((found): Finding => ({ code: "unknownReference", column, found, wanted: to }));
  });
}

/** Faults that show only when rows are seen together: duplicate keys, broken references, impossible figures and intervals, and parts
 *  that turn in a circle or miss their total. `changeSets` oldest first; `reference`: the tables that all sets share. */
export function checkChangeSets(
  changeSets: readonly ChangeSet[],
  reference: Rows = {},
  placeOf: PlaceOf = (table) => ({ file: `${table}.csv` }),
): Problem[] {
  const known = knownKeys([{ rows: reference }, ...changeSets]);
  const problems: Problem[] = [];
  for (const { rows } of changeSets)
    for (const table of tableNames) {
      const seen = new Set<string>();
      const check = rowChecks[table] as ((row: object) => Finding[]) | undefined;
      for (const row of (rows[table] ?? []) as Cells[]) {
        const identity = keyOf(table, row);
        const key = tables[table].key.map((column) => row[column]).join(", ");
        const findings: Finding[] = [
          ...(seen.has(identity) ? [{ code: "duplicateKey", column: tables[table].key.join(", "), found: key } as const] : []),
          ...danglingIn(table, row, known),
          ...(check?.(row) ?? []),
        ];
        seen.add(identity);
        problems.push(...findings.map((finding) => ({ ...finding, ...placeOf(table, row) })));
      }
    }
  return [...problems, ...checkParts(changeSets, placeOf)];
}
