import { expect, type Page, test } from "@playwright/test";
import { browsing, served } from "./browsing.ts";
import { pagesFolder } from "./buildPages.ts";
import { atMost, median, ms, ratioOf, report } from "./report.ts";

const runs = 5;

test("a Word report with 12 charts, 60 sentences and an annex of 120 rows", async () => {
  const info = test.info();
  const found: { ours: Awaited<ReturnType<Window["reporting"]["ours"]>>; bare: Awaited<ReturnType<Window["reporting"]["bare"]>> }[] = [];
  await served(pagesFolder, (url) =>
    browsing(async (browser) => {
      const asked = async <T>(ask: (page: Page) => Promise<T>): Promise<T> => {
        const page = await browser.newPage();
        await page.goto(`${url}report.html`);
        const answer = await ask(page);
        await page.close();
        return answer;
      };
      for (let run = 0; run < runs; run += 1)
        found.push({
          bare: await asked((page) => page.evaluate(() => window.reporting.bare())),
          ours: await asked((page) => page.evaluate(() => window.reporting.ours())),
        });
    }),
  );
  const [bare, writing] = [found.map((run) => run.bare.took), found.map((run) => run.ours.writing)];
  const whole = found.map((run) => run.ours.drawing + run.ours.writing);
  for (const run of found) expect(run.ours.size / run.bare.size).toBeGreaterThan(0.9);
  const alone = { reference: `the docx library alone, charts drawn: ${ms(median(bare))}` };
  const [file, all] = [ratioOf(writing, bare), ratioOf(whole, bare)];
  await report(info, { measure: "Word file written, 12 charts", ours: ms(median(writing)), ...alone, ratio: file, goal: atMost(file, 3) });
  await report(info, { measure: "Word report, its charts drawn too", ours: ms(median(whole)), ...alone, ratio: all, goal: atMost(all, 3) });
  const [wait, bareWait] = [median(found.map((run) => run.ours.wait)), median(found.map((run) => run.bare.wait))];
  await report(info, {
    ...{ measure: "longest wait of the page for it", ours: ms(wait), reference: `the library alone: ${ms(bareWait)}` },
    ...{ ratio: wait / bareWait, goal: atMost(Math.round(wait), 100, " ms") },
  });
});
