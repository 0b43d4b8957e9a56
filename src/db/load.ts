import { type Cell, rowsOf } from "../model/answer.ts";
import { type ChangeSet, liveIds } from "../model/changeSet.ts";
import { deadlinesOf, type PlanDays } from "../model/deadline.ts";
import { intervalOf } from "../model/period.ts";
import { columnsOf, type TableName, tableNames } from "../model/tables.ts";
import type { Database } from "./database.ts";
import { forgetLate } from "./lateTables.ts";
import { createViews } from "./schema.ts";

/** What the views look at; all days ISO, half-open. */
export interface Setting {
  /** The day of the question. */
  today: string;
  /** Figures count up to here; null: each year's last reported month. */
  as_of: string | null;
  vintage: "newest" | "first" | "known_on";
  known_on: string | null;
  /** Change sets made after this instant, ISO, do not count. */
  known_by?: string;
}

/** The tables that views are kept in, in the order in which the scripts make them: a view's own name with `_view`. */
const kept = ["areas", "indicators", "targets", "cut", "actual", "asked", "span_value", "share", "score", "usual_score"] as const;

const cellsOf = (changeSets: readonly ChangeSet[], table: TableName): Record<string, Cell[]> => {
  const names = columnsOf(table);
  const columns: Record<string, Cell[]> = Object.fromEntries([...names, "change_set_id", "place"].map((name) => [name, []]));
  if (table === "targets") Object.assign(columns, { period_start: [], period_end: [] });
  for (const changeSet of changeSets) {
    for (const [place, row] of (changeSet.rows[table] ?? []).entries()) {
      const cells = row as Record<string, Cell>;
      for (const name of names) columns[name]?.push(cells[name] ?? null);
      columns.change_set_id?.push(changeSet.change_set_id);
      columns.place?.push(place);
      if (table === "targets") {
        const interval = intervalOf(String(cells.period));
        columns.period_start?.push(interval?.start ?? null);
        columns.period_end?.push(interval?.end ?? null);
      }
    }
  }
  return columns;
};

/** The days by which tasks, works and reports are due, over the plan of their document as it stands. */
function deadlineCells(changeSets: readonly ChangeSet[], live: ReadonlySet<string>): Record<string, Cell[]> {
  const plans = new Map<string, PlanDays>();
  for (const { change_set_id, rows } of changeSets)
    if (live.has(change_set_id)) for (const row of rows.documents ?? []) plans.set(row.document_id, row);
  const columns: Record<string, Cell[]> = { table_name: [], id: [], due: [], n: [], change_set_id: [], place: [] };
  const add = (table: TableName, id: string, due: string | null, document_id: string, change_set_id: string, place: number) => {
    const plan = plans.get(document_id);
    for (const [at, day] of (plan === undefined ? [] : deadlinesOf(due, plan)).entries()) {
      const cells: Record<string, Cell> = { table_name: table, id, due: day, n: at + 1, change_set_id, place };
      for (const [name, cell] of Object.entries(cells)) columns[name]?.push(cell);
    }
  };
  for (const { change_set_id, rows } of changeSets) {
    for (const [place, row] of (rows.tasks ?? []).entries()) add("tasks", row.task_id, row.due, row.document_id, change_set_id, place);
    for (const [place, row] of (rows.projects ?? []).entries())
      add("projects", row.project_id, row.due, row.document_id, change_set_id, place);
    for (const [place, row] of (rows.reporting ?? []).entries())
      add("reporting", row.report_id, row.due ?? row.how_often, row.document_id, change_set_id, place);
  }
  return columns;
}

const allTables = ["change_sets", "removals", "deadlines", ...tableNames.map((table) => `stored_${table}`)];

/** Puts change sets (oldest first) into the tables, in place of all that was there. */
export async function load(db: Database, changeSets: readonly ChangeSet[]): Promise<void> {
  await db.query(allTables.map((table) => `DELETE FROM ${table};`).join(""));
  await insert(db, changeSets, 0);
  await db.insert("deadlines", deadlineCells(changeSets, liveIds(changeSets)));
}

/** Whether a change set moves no deadline, which would take the documents under it too. */
export const canLieOver = ({ rows }: ChangeSet): boolean =>
  [rows.documents, rows.tasks, rows.projects, rows.reporting].every((some) => some === undefined || some.length === 0);

/** Puts one that `canLieOver` on top of those that are there; `seq`: how many they are. */
export const layOver = (db: Database, changeSet: ChangeSet, seq: number): Promise<void> => insert(db, [changeSet], seq);

/** Takes one away again, with nothing left of it. */
export async function takeOff(db: Database, { change_set_id }: ChangeSet): Promise<void> {
  for (const table of allTables) await db.query(`DELETE FROM ${table} WHERE change_set_id = ?`, [change_set_id]);
}

async function insert(db: Database, changeSets: readonly ChangeSet[], first: number): Promise<void> {
  await db.insert("change_sets", {
    change_set_id: changeSets.map((c) => c.change_set_id),
    seq: changeSets.map((_, n) => first + n),
    at: changeSets.map((c) => c.at),
    who: changeSets.map((c) => c.who),
    why: changeSets.map((c) => c.why),
    file_name: changeSets.map((c) => c.file_name),
    cancels: changeSets.map((c) => c.cancels),
  });
  const removals = changeSets.flatMap((c) => c.removals.map((r) => ({ id: c.change_set_id, table: r.table, key: r.key.join("|") })));
  await db.insert("removals", {
    change_set_id: removals.map((r) => r.id),
    table_name: removals.map((r) => r.table),
    key: removals.map((r) => r.key),
  });
  for (const table of tableNames) await db.insert(`stored_${table}`, cellsOf(changeSets, table));
}

/** Tells which change sets count. */
async function count(db: Database, known_by: string | undefined): Promise<void> {
  const made = rowsOf<Pick<ChangeSet, "change_set_id" | "cancels" | "at">>(
    await db.query('SELECT change_set_id, cancels, "at" FROM change_sets ORDER BY seq'),
  );
  const live = liveIds(known_by === undefined ? made : made.filter(({ at }) => Date.parse(at) <= Date.parse(known_by)));
  await db.query("UPDATE change_sets SET is_live = list_contains(string_split(?, chr(31)), change_set_id)", [[...live].join("\u001F")]);
}

/** Sets what is looked at and makes the kept tables anew: needed after `load` and after every change of the setting. */
export async function look(db: Database, { today, as_of, vintage, known_on, known_by }: Setting): Promise<void> {
  await count(db, known_by);
  await db.query("UPDATE setting SET today = ?::DATE, as_of = ?::DATE, vintage = ?, known_on = ?::DATE", [today, as_of, vintage, known_on]);
  await db.query(forgetLate);
  const { length: isMade } = await db.query("SELECT view_name FROM duckdb_views() WHERE view_name = 'score_view'");
  if (isMade) await db.query(kept.map((table) => `CREATE OR REPLACE TABLE ${table} AS FROM ${table}_view;`).join("\n"));
  else await createViews(db);
}
