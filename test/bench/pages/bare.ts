import { openBare } from "./openBare.ts";

/* The least that DuckDB-WASM can be in a page: one question, its answer painted. */
const { connection } = await openBare();
const answer = await connection.query("SELECT 1 AS one");
const place = document.getElementById("answer");
if (place) place.textContent = String(answer.getChildAt(0)?.get(0));
