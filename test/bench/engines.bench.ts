import { expect, test } from "@playwright/test";
import { browsing, memoryOf, served } from "./browsing.ts";
import { pagesFolder } from "./buildPages.ts";
import { nativeDuckdb } from "./nativeDuckdb.ts";
import { median, printTable, ratio } from "./report.ts";

const runs = 9;

test("year x sector: DuckDB-WASM, Arquero in the same page, native DuckDB on one thread", async () => {
  const rows = [];
  for (const n of [100_000, 1_000_000]) {
    const inPage = await served(pagesFolder, (url) =>
      browsing(async (browser) => {
        const page = await browser.newPage();
        await page.goto(`${url}engines.html`);
        return page.evaluate(([facts, times]) => window.engines.compare(facts, times), [n, runs] as const);
      }),
    );
    const native = await nativeDuckdb(n, runs);
    expect(inPage.totals).toEqual([native.total, native.total]);
    const { duckdb, arquero, inserted } = inPage;
    rows.push([n, median(duckdb), median(arquero), median(native.times), ratio(duckdb, arquero), ratio(duckdb, native.times), inserted]);
  }
  printTable(
    "Year x sector, ms",
    ["facts", "DuckDB-WASM", "Arquero", "native, 1 thread", "to Arquero", "to native", "insert"],
    rows.map(([n, ...rest]) => [String(n), ...rest]),
  );
});

test("the app's own tables and views", async () => {
  const rows: (string | number)[][] = [];
  for (const n of [10_000, 50_000])
    await served(pagesFolder, (url) =>
      browsing(async (browser) => {
        const page = await browser.newPage();
        await page.goto(`${url}engines.html`);
        const before = await memoryOf(browser);
        const plan = await page.evaluate(([figures, times]) => window.engines.plan(figures, times), [n, runs] as const);
        rows.push([
          String(plan.figures),
          plan.load,
          plan.look,
          median(plan.marks),
          String(plan.length),
          (await memoryOf(browser)) - before,
        ]);
      }),
    );
  printTable("From change set to marks, ms", ["figures", "load", "look", "marks", "rows", "memory, MB"], rows);
});
