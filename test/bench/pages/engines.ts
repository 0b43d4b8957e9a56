import { tableFromArrays } from "apache-arrow";
import { desc, op, table } from "arquero";
import type { Database } from "../../../src/db/database.ts";
import { load } from "../../../src/db/load.ts";
import { openBrowser } from "../../../src/db/openBrowser.ts";
import { createTables } from "../../../src/db/schema.ts";
import { type Facts, factColumns, generatedFacts, yearBySector } from "../facts.ts";
import { generatedPlan } from "../plan.ts";
import { openBare } from "./openBare.ts";

/** Milliseconds that the work takes. */
async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

type Row = { actual: number; target: number };
const byArquero = (facts: ReturnType<typeof table>) =>
  facts
    .groupby("year", "sector")
    .rollup({
      met: (d: Row) => op.sum(d.actual >= d.target ? 1 : 0),
      n: () => op.count(),
      attainment: (d: Row) => op.sum(d.actual) / op.sum(d.target),
    })
    .orderby("year", desc("sector"))
    .objects() as { met: number }[];

const met = (rows: readonly unknown[]) => rows.reduce<number>((sum, count) => sum + Number(count), 0);

let db: Database;
let facts: Facts;
let rows: ReturnType<typeof table>;

/** What a benchmark asks of the page, one step at a time, so that runs of several engines take turns. Times in ms. */
const engines = {
  async open() {
    db = await openBrowser();
  },
  make(n: number) {
    facts = generatedFacts(n);
    rows = table({ ...facts });
  },
  /** Puts the facts into a new table by the app's way in. */
  async insert() {
    const columns = Object.fromEntries(Object.entries(facts).map(([name, column]) => [name, Array.from(column as ArrayLike<number>)]));
    await db.query(`CREATE OR REPLACE TABLE facts (${factColumns})`);
    return timed(() => db.insert("facts", columns));
  },
  duckdb: () => timed(() => db.query(yearBySector)),
  arquero: () => timed(() => byArquero(rows)),
  /** The sum of all counts by both engines, so that an answer for nothing is seen. */
  totals: async () => [met((await db.query(yearBySector)).columns.met ?? []), met(byArquero(rows).map((row) => row.met))],

  /** Opens an engine beside the app's own, and puts the facts into it as they are. */
  async insertBare() {
    const { connection } = await openBare();
    const arrow = tableFromArrays({ ...facts });
    const time = await timed(() => connection.insertArrowTable(arrow, { name: "facts", create: true }));
    await connection.query("DROP TABLE facts");
    return time;
  },

  /** The app's own tables: change sets of about n actuals into the engine. */
  async load(n: number) {
    const changeSet = generatedPlan(n);
    await createTables(db);
    const time = await timed(() => load(db, [changeSet]));
    const counted = await db.query("SELECT count(*) AS n FROM stored_actuals");
    return { time, figures: Number(counted.columns.n?.[0]) };
  },
};

declare global {
  interface Window {
    engines: typeof engines;
  }
}
window.engines = engines;
