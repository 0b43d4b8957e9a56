import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Database } from "./database.ts";
import { type Bindings, offline, openConfig, overBindings } from "./engine.ts";

/** DuckDB-WASM in Node, the same core as in the browser: for tests and checks. Opening takes 1.5 to 2.5 s. */
export async function openNode(): Promise<Database> {
  const duckdb = await import("@duckdb/duckdb-wasm/blocking");
  const dist = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"));
  const at = (name: string) => join(dist, name);
  const bundle = { mainModule: at("duckdb-eh.wasm"), mainWorker: at("duckdb-node-eh.worker.cjs") };
  const engine = await duckdb.createDuckDB({ mvp: bundle, eh: bundle }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  engine.open(openConfig);
  const connection = engine.connect();
  const bindings = engine as unknown as Bindings;
  const handle = (connection as unknown as { _conn: number })._conn;
  const db = overBindings(bindings, handle, async () => connection.close());
  await db.query(offline);
  return db;
}
