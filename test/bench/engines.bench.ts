import { expect, type Page, test } from "@playwright/test";
import { browsing, memoryOf, served } from "./browsing.ts";
import { pagesFolder } from "./buildPages.ts";
import { nativeDuckdb } from "./nativeDuckdb.ts";
import { atMost, median, megabytes, ms, ratioOf, report } from "./report.ts";

const runs = 31;

/** The page with the engine open and n facts made; `memory` of the browser then. */
const withFacts = <T>(n: number, work: (page: Page, memory: () => Promise<number>) => Promise<T>): Promise<T> =>
  served(pagesFolder, (url) =>
    browsing(async (browser) => {
      const page = await browser.newPage();
      await page.goto(`${url}engines.html`);
      await page.evaluate(() => window.engines.open());
      await page.evaluate((facts) => window.engines.make(facts), n);
      return work(page, () => memoryOf(browser));
    }),
  );

for (const n of [100_000, 1_000_000])
  test(`year x sector over ${n} facts`, async () => {
    const times = { duckdb: [] as number[], arquero: [] as number[], native: [] as number[] };
    const native = await nativeDuckdb(n);
    const { total } = await native.ask();
    await withFacts(n, async (page) => {
      await page.evaluate(() => window.engines.insert());
      expect(await page.evaluate(() => window.engines.totals())).toEqual([total, total]);
      for (let run = 0; run < runs; run++) {
        times.native.push((await native.ask()).time);
        times.duckdb.push(await page.evaluate(() => window.engines.duckdb()));
        times.arquero.push(await page.evaluate(() => window.engines.arquero()));
      }
    });
    native.close();
    const ours = ms(median(times.duckdb));
    const measure = `year x sector, ${n.toLocaleString("en")} facts`;
    const toNative = ratioOf(times.duckdb, times.native);
    const reference = `native DuckDB, 1 thread: ${ms(median(times.native))}`;
    await report(test.info(), { measure, ours, reference, ratio: toNative, goal: atMost(toNative, 1.6) });
    const toArquero = ratioOf(times.duckdb, times.arquero);
    const goal = n === 1_000_000 ? { text: "≤ 0.2 (5 x faster)", isMet: toArquero <= 0.2 } : null;
    await report(test.info(), { measure, ours, reference: `Arquero: ${ms(median(times.arquero))}`, ratio: toArquero, goal });
  });

test("load of 1,000,000 facts, and memory", async () => {
  const times = { ours: [] as number[], bare: [] as number[] };
  const memory: number[] = [];
  for (let run = 0; run < 5; run++)
    await withFacts(1_000_000, async (page, memoryNow) => {
      const before = await memoryNow();
      times.ours.push(await page.evaluate(() => window.engines.insert()));
      memory.push((await memoryNow()) - before);
      times.bare.push(await page.evaluate(() => window.engines.insertBare()));
    });
  await report(test.info(), {
    measure: "load of 1,000,000 facts",
    ours: ms(median(times.ours)),
    reference: `bare insert of an Arrow table: ${ms(median(times.bare))}`,
    ratio: ratioOf(times.ours, times.bare),
    goal: null,
  });
  const bytes = 24 * 1_000_000;
  await report(test.info(), {
    measure: "memory for 1,000,000 facts",
    ours: megabytes(median(memory)),
    reference: `their bytes: ${megabytes(bytes / 2 ** 20)}`,
    ratio: median(memory) / (bytes / 2 ** 20),
    goal: null,
  });
});

test("load of change sets", async () => {
  for (const n of [100_000, 1_000_000]) {
    const times: number[] = [];
    const memory: number[] = [];
    for (let run = 0; run < 3; run++)
      await withFacts(1, async (page, memoryNow) => {
        const before = await memoryNow();
        const { time, figures } = await page.evaluate((figures) => window.engines.load(figures), n);
        expect(figures).toBeGreaterThan(0.99 * n);
        times.push(time);
        memory.push((await memoryNow()) - before);
      });
    await report(test.info(), {
      measure: `change sets of ${n.toLocaleString("en")} actuals into the engine`,
      ours: `${ms(median(times))}, ${megabytes(median(memory))}`,
      reference: "",
      ratio: null,
      goal: null,
    });
  }
});
