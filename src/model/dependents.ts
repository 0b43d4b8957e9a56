import { type Rows, type TableName, tableNames, tables } from "./tables.ts";

/** A row that another goes with: it means nothing without it. All other references keep a row from being removed. */
const goesWith: Readonly<Record<string, boolean>> = {
  "targets.indicator_id": true,
  "actuals.indicator_id": true,
  "name_matches.indicator_id": true,
  "overrides.target_id": true,
  "causes.indicator_id": true,
  "task_states.task_id": true,
  "project_states.project_id": true,
  "report_states.report_id": true,
  "ratings.agency_id": true,
  "slides.deck_id": true,
};

export interface Removal {
  table: TableName;
  key: string[];
}

export interface Dependents {
  /** The row itself and all that goes with it. */
  removals: Removal[];
  /** How many rows of which table still need it: it cannot be removed before them. */
  blocked: { table: TableName; count: number }[];
}

const keyOf = (table: TableName, row: Record<string, unknown>): string[] => tables[table].key.map((column) => String(row[column]));

/** What removing a row takes along, and what stands in its way. `rows`: all tables as they stand. */
export function dependentsOf(table: TableName, key: readonly string[], rows: Rows): Dependents {
  const removals: Removal[] = [];
  const blocked = new Map<TableName, number>();
  const visit = (removal: Removal) => {
    removals.push(removal);
    for (const other of tableNames) {
      const columns = Object.entries(tables[other].references as Readonly<Record<string, string>>).filter(
        ([, to]) => to.replace("[]", "") === removal.table,
      );
      for (const row of (rows[other] ?? []) as Record<string, unknown>[]) {
        const column = columns.find(([name]) =>
          String(row[name] ?? "")
            .split(";")
            .includes(removal.key[0] ?? ""),
        )?.[0];
        if (column === undefined) continue;
        const next = { table: other, key: keyOf(other, row) };
        if (goesWith[`${other}.${column}`]) visit(next);
        else blocked.set(other, (blocked.get(other) ?? 0) + 1);
      }
    }
  };
  visit({ table, key: [...key] });
  return { removals, blocked: [...blocked].map(([name, count]) => ({ table: name, count })) };
}
