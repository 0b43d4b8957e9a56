import { desc, op, table } from "arquero";
import { load, look } from "../../../src/db/load.ts";
import { openBrowser } from "../../../src/db/openBrowser.ts";
import { answer } from "../../../src/db/questions.ts";
import { createTables } from "../../../src/db/schema.ts";
import { generatedFacts, yearBySector } from "../facts.ts";
import { generatedPlan } from "../plan.ts";

/** Milliseconds of each of `runs` runs, after one that does not count. */
async function timed(runs: number, work: () => unknown): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

const engines = {
  /** DuckDB-WASM and Arquero on the same facts, turn by turn; `total` is the sum of all counts, so that an answer for nothing is seen. */
  async compare(n: number, runs: number) {
    const facts = generatedFacts(n);
    const db = await openBrowser();
    await db.query("CREATE TABLE facts (year INTEGER, sector INTEGER, target DOUBLE, actual DOUBLE)");
    const start = performance.now();
    await db.insert("facts", { year: [...facts.year], sector: [...facts.sector], target: [...facts.target], actual: [...facts.actual] });
    const inserted = performance.now() - start;
    const rows = table({ ...facts });
    const byArquero = () =>
      rows
        .groupby("year", "sector")
        .rollup({
          met: (d: { actual: number; target: number }) => op.sum(d.actual >= d.target ? 1 : 0),
          n: () => op.count(),
          attainment: (d: { actual: number; target: number }) => op.sum(d.actual) / op.sum(d.target),
        })
        .orderby("year", desc("sector"))
        .objects();
    const duckdb = await timed(runs, () => db.query(yearBySector));
    const arquero = await timed(runs, byArquero);
    const counted = (await db.query(yearBySector)).columns.met ?? [];
    const totals = [
      counted.reduce<number>((sum, met) => sum + Number(met), 0),
      byArquero().reduce((sum, row) => sum + (row as { met: number }).met, 0),
    ];
    await db.close();
    return { inserted, duckdb, arquero, totals };
  },

  /** The app's own tables and views: a plan of about n figures from change set to scores, and the picture's question on it. */
  async plan(n: number, runs: number) {
    const changeSet = generatedPlan(n);
    const db = await openBrowser();
    await createTables(db);
    const setting = { today: "2026-01-01", as_of: null, vintage: "newest", known_on: null } as const;
    const filter = { sector_id: null, agency_id: null, area_id: "area-0", document_id: null, tier: null };
    const started = performance.now();
    await load(db, [changeSet]);
    const loaded = performance.now();
    await look(db, setting);
    const looked = performance.now();
    const marks = await timed(runs, () => answer(db, { name: "marks", params: filter }));
    const { length } = await answer(db, { name: "marks", params: filter });
    await db.close();
    return { figures: changeSet.rows.actuals?.length ?? 0, load: loaded - started, look: looked - loaded, marks, length };
  },
};

declare global {
  interface Window {
    engines: typeof engines;
  }
}
window.engines = engines;
