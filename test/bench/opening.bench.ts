import { expect, test } from "@playwright/test";
import { browsing, served, untilPainted } from "./browsing.ts";
import { appFolder, pagesFolder } from "./buildPages.ts";
import { atMost, median, ms, ratioOf, report } from "./report.ts";

const chart = { path: "#/ca-nuoc/tong-quan", selector: "[role=grid] svg path" };
/** Not the picture that the last visit left, whose elements tell what they are. */
const liveChart = `#root:not(:has([data-kept-style])) ${chart.selector}`;
const bare = { path: "bare.html", selector: "#answer:not(:empty)" };
const coldRuns = 9;
const warmRuns = 15;

test("cold page to first chart", async () => {
  const times = { app: [] as number[], bare: [] as number[] };
  await served(appFolder, (app) =>
    served(pagesFolder, async (pages) => {
      const visit = (url: string, selector: string) => browsing(async (browser) => untilPainted(await browser.newContext(), url, selector));
      await visit(pages + bare.path, bare.selector); // the browser's own files come from the disk once
      for (let run = 0; run < coldRuns; run++) {
        times.bare.push(await visit(pages + bare.path, bare.selector));
        times.app.push(await visit(app + chart.path, chart.selector));
      }
    }),
  );
  const ratio = ratioOf(times.app, times.bare);
  await report(test.info(), {
    measure: "cold page to first chart",
    ours: ms(median(times.app)),
    reference: `bare DuckDB-WASM page, SELECT 1: ${ms(median(times.bare))}`,
    ratio,
    goal: atMost(ratio, 1.25),
  });
});

test("warm page to first chart", async () => {
  const times = { app: [] as number[], live: [] as number[], bare: [] as number[] };
  await served(appFolder, (app) =>
    served(pagesFolder, (pages) =>
      browsing(async (browser) => {
        const context = await browser.newContext();
        const first = await context.newPage();
        await first.goto(app + chart.path);
        await expect(first.locator(chart.selector).first()).toBeVisible({ timeout: 60_000 });
        await first.evaluate(() => navigator.serviceWorker.ready);
        await first.close();
        await untilPainted(context, app + chart.path, chart.selector);
        await untilPainted(context, pages + bare.path, bare.selector);
        for (let run = 0; run < warmRuns; run++) {
          times.bare.push(await untilPainted(context, pages + bare.path, bare.selector));
          times.app.push(await untilPainted(context, app + chart.path, chart.selector));
          times.live.push(await untilPainted(context, app + chart.path, liveChart));
        }
      }),
    ),
  );
  const reference = `bare DuckDB-WASM page, SELECT 1: ${ms(median(times.bare))}`;
  const ratio = ratioOf(times.app, times.bare);
  await report(test.info(), {
    measure: "warm page to first chart",
    ours: ms(median(times.app)),
    reference,
    ratio,
    goal: atMost(ratio, 0.15),
  });
  await report(test.info(), {
    measure: "the same, to the chart that takes clicks",
    ours: ms(median(times.live)),
    reference,
    ratio: ratioOf(times.live, times.bare),
    goal: null,
  });
});
