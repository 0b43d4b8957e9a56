import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { openNode } from "../../src/db/openNode.ts";
import { createTables, createViews } from "../../src/db/schema.ts";

/* No byte leaves the machine: what is not built in must fail at once, not ask the network. */
let db: Database;
beforeAll(async () => {
  db = await openNode();
}, 60_000);
afterAll(() => db.close());

it.each([
  ["parquet", "SELECT * FROM read_parquet('nothing.parquet')"],
  ["json", "SELECT '{}'::JSON"],
  ["icu", "SELECT 'a' COLLATE vi"],
  ["httpfs", "SELECT * FROM read_csv('https://example.invalid/a.csv')"],
])("a missing extension (%s) is an error at once", async (_, sql) => {
  const start = performance.now();
  await expect(db.query(sql)).rejects.toMatchObject({ name: "DatabaseError", sql });
  expect(performance.now() - start).toBeLessThan(1000);
});
it("extensions are neither installed nor loaded by themselves", async () => {
  const { columns } = await db.query(
    "SELECT current_setting('autoinstall_known_extensions') AS install, current_setting('autoload_known_extensions') AS load",
  );
  expect(columns).toEqual({ install: [false], load: [false] });
});
it("all tables and views are made without any", async () => {
  await createTables(db);
  await createViews(db);
  const { columns } = await db.query("SELECT count(*) AS n FROM duckdb_extensions() WHERE loaded AND install_mode = 'REPOSITORY'");
  expect(columns.n).toEqual([0]);
});
