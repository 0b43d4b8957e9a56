import { expect, test } from "@playwright/test";
import { browsing, served } from "./browsing.ts";
import { pagesFolder } from "./buildPages.ts";
import { atMost, median, ms, ratioOf, report } from "./report.ts";

const rows = 500;
const runs = 5;

test("an annex of 500 rows, from the answers to the workbook", async () => {
  const [took, bare, waits]: number[][] = [[], [], []];
  await served(pagesFolder, (url) =>
    browsing(async (browser) => {
      for (let run = 0; run < runs; run += 1) {
        const page = await browser.newPage();
        await page.goto(`${url}annex.html`);
        // The menu is open while a person reads it.
        await page.waitForTimeout(300);
        const measured = await page.evaluate((n) => window.annexing.measure(n), rows);
        // ours has the chart's values beside its references
        expect(Math.abs(measured.bytes / measured.bareBytes - 1)).toBeLessThan(0.02);
        took?.push(measured.took);
        bare?.push(measured.bare);
        waits?.push(measured.wait);
        await page.close();
      }
    }),
  );
  const ratio = ratioOf(took ?? [], bare ?? []);
  await report(test.info(), {
    measure: `annex of ${rows} rows`,
    ours: ms(median(took ?? [])),
    reference: `${ms(median(bare ?? []))} (hucre alone, same cells)`,
    ratio,
    goal: atMost(ratio, 3),
  });
  const wait = median(waits ?? []);
  await report(test.info(), {
    measure: "page held up while the annex is made",
    ours: ms(wait),
    reference: "–",
    ratio: null,
    goal: atMost(wait, 100, " ms"),
  });
});
