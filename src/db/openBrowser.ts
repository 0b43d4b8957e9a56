import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import workerUrl from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url";
import wasmUrl from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url";
import type { Database } from "./database.ts";
import { offline, openConfig, overBindings } from "./engine.ts";

/* The worker's first breath: it is handed the compiled module, so that it neither fetches nor compiles the 34 MB again, and only then loads the
 * engine's own worker code. As a blob it stands under the page's Content-Security-Policy. */
const boot = `self.onmessage = ({ data }) => {
  const fetched = self.fetch.bind(self);
  self.fetch = (request, init) => (request.url ?? String(request)) === data.wasm ? Promise.resolve(new Response()) : fetched(request, init);
  WebAssembly.instantiateStreaming = async (response, imports) => {
    await response;
    return { instance: await WebAssembly.instantiate(data.module, imports), module: data.module };
  };
  self.onmessage = null;
  importScripts(data.worker);
};`;

const absolute = (url: string) => new URL(url, document.baseURI).href;

async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const typed = response.headers.get("content-type") === "application/wasm";
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** Opens DuckDB-WASM in a worker of its own, in memory. Throws when the module cannot be had or the worker cannot start. */
export async function openBrowser(): Promise<Database> {
  const wasm = absolute(wasmUrl);
  const module = await compile(wasm);
  const bootUrl = URL.createObjectURL(new Blob([boot], { type: "text/javascript" }));
  const worker = new Worker(bootUrl);
  URL.revokeObjectURL(bootUrl);
  worker.postMessage({ wasm, module, worker: absolute(workerUrl) });
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", (event) => reject(new Error(event.message || "worker")), { once: true });
  });
  await Promise.race([engine.instantiate(wasm), failed]);
  await engine.open(openConfig);
  const connection = await engine.connectInternal();
  const db = overBindings(engine, connection, () => engine.terminate());
  await db.query(offline);
  return db;
}
