import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from "@duckdb/node-api";
import { factColumns, generatedFacts, yearBySector } from "./facts.ts";

const chunkRows = 2048;

/** Native DuckDB on one thread with the same facts: `ask` answers the milliseconds of one run and the sum of its counts. */
export async function nativeDuckdb(n: number) {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE facts (${factColumns})`);
  const { year, sector, target, actual } = generatedFacts(n);
  const appender = await connection.createAppender("facts");
  for (let from = 0; from < n; from += chunkRows) {
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, DOUBLE, DOUBLE]);
    chunk.setColumns([year, sector, target, actual].map((column) => [...column.subarray(from, from + chunkRows)]));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    async ask(): Promise<{ time: number; total: number }> {
      const start = performance.now();
      const { met = [] } = (await connection.runAndReadAll(yearBySector)).getColumnsObject();
      return { time: performance.now() - start, total: met.reduce<number>((sum, value) => sum + Number(value), 0) };
    },
    close: () => connection.closeSync(),
  };
}
