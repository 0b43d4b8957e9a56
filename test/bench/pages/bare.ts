import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";

/* The least that DuckDB-WASM can be in a page: opened as its manual says, one question, its answer painted. */
const db = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
await db.instantiate(wasmUrl);
const connection = await db.connect();
const answer = await connection.query("SELECT 1 AS one");
const place = document.getElementById("answer");
if (place) place.textContent = String(answer.getChildAt(0)?.get(0));
