import type { Database } from "./database.ts";
import reportStatus from "./sql/asked/report_status.sql?raw";
import taskDay from "./sql/asked/task_day.sql?raw";
import taskStatus from "./sql/asked/task_status.sql?raw";
import workMark from "./sql/asked/work_mark.sql?raw";

/** Scripts that make tables of their own when somebody first asks for them, each under the name of one of them. */
const scripts = { task_day: taskDay, task_status: taskStatus, work_mark: workMark, report_status: reportStatus } as const;
type LateTable = keyof typeof scripts;

/** Takes the late tables away: what they were made from has changed. */
export const forgetLate = Object.keys(scripts)
  .map((table) => `DROP TABLE IF EXISTS ${table};`)
  .join("");

/** One making after another: questions that are asked together may want the same tables. */
const making = new WeakMap<Database, Promise<void>>();

/** Makes the late tables that are not there. */
export function makeLate(db: Database, ...wanted: LateTable[]): Promise<void> {
  const made = (making.get(db) ?? Promise.resolve()).then(async () => {
    const { columns } = await db.query("SELECT table_name FROM duckdb_tables()");
    for (const table of wanted) if (!columns.table_name?.includes(table)) await db.query(scripts[table]);
  });
  making.set(
    db,
    made.catch(() => undefined),
  );
  return made;
}
