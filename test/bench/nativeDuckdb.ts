import { DOUBLE, DuckDBDataChunk, DuckDBInstance, INTEGER } from "@duckdb/node-api";
import { generatedFacts, yearBySector } from "./facts.ts";

const chunkRows = 2048;

/** The same question to native DuckDB on one thread: milliseconds of each run, and the sum of its counts. */
export async function nativeDuckdb(n: number, runs: number): Promise<{ times: number[]; total: number }> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  await connection.run("CREATE TABLE facts (year INTEGER, sector INTEGER, target DOUBLE, actual DOUBLE)");
  const { year, sector, target, actual } = generatedFacts(n);
  const appender = await connection.createAppender("facts");
  for (let from = 0; from < n; from += chunkRows) {
    const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, DOUBLE, DOUBLE]);
    chunk.setColumns([year, sector, target, actual].map((column) => [...column.subarray(from, from + chunkRows)]));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const ask = async () => (await connection.runAndReadAll(yearBySector)).getColumnsObject();
  const met = (await ask()).met ?? [];
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  connection.closeSync();
  return { times, total: met.reduce<number>((sum, value) => sum + Number(value), 0) };
}
