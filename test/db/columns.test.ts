import { expect, test } from "vitest";
import { columnsOf, tableNames } from "../../src/model/tables.ts";
import { engine } from "./plan.ts";

test.each(tableNames)("%s: the engine's table has the columns of the model", async (table) => {
  const db = await engine();
  const { columns } = await db.query("SELECT column_name FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index", [
    `stored_${table}`,
  ]);
  const days = table === "targets" ? ["period_start", "period_end"] : [];
  expect(columns.column_name).toEqual([...columnsOf(table), ...days, "change_set_id", "place"]);
});
