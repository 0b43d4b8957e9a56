import { expect, type Page, test } from "@playwright/test";
import { browsing, memoryOf, served } from "./browsing.ts";
import { appFolder } from "./buildPages.ts";
import { choosePackage } from "./choosePackage.ts";
import { generatedPlan } from "./plan.ts";
import { atMost, median, megabytes, ms, quantile, report } from "./report.ts";

const actuals = 100_000;
const chart = "[role=grid] svg path";

const areas = Array.from({ length: 12 }, (_, area) => ["Địa bàn", `Địa bàn ${area}`] as const);
/** Every click is to a view that was not asked before. */
const clicks: readonly (readonly [filter: string, option: string])[] = [
  ...areas,
  ...["Kinh tế", "Ngân sách", "Môi trường", "Giáo dục", "Y tế - dân số"].map((sector) => ["Lĩnh vực", sector] as const),
  ...areas,
];

/** Opens the plan in the app: milliseconds from the choice of its file to its first chart. */
async function openPlan(page: Page, app: string): Promise<number> {
  const start = await choosePackage(page, app, generatedPlan(actuals));
  await page.locator(chart).first().waitFor({ timeout: 120_000 });
  return performance.now() - start;
}

/** From now on every press of the pointer starts the clock, and the next paint with all answers to the new view stops it. */
async function watchPaints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = { pressedAt: 0, wasBusy: false, paintedAt: 0 };
    Object.assign(window, { watch });
    addEventListener("pointerdown", (event) => Object.assign(watch, { pressedAt: event.timeStamp, wasBusy: false, paintedAt: 0 }), true);
    new MutationObserver(() => {
      const isBusy = document.querySelector("main [aria-busy=true]") !== null;
      if (isBusy) watch.wasBusy = true;
      else if (watch.wasBusy && watch.paintedAt === 0)
        requestAnimationFrame(() =>
          setTimeout(() => {
            watch.paintedAt = performance.now();
          }),
        );
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] });
  });
}

/** Chooses one of a filter's options: milliseconds from the press on it to the painted picture. */
async function choose(page: Page, filter: string, option: string): Promise<number> {
  // By CSS: roles and names of thousands of marks would be computed for each look.
  await page.locator("section[aria-label='Bộ lọc'] button", { hasText: filter }).click();
  await page.locator("[role=option]", { hasText: new RegExp(`^${option}$`) }).click();
  const handle = await page.waitForFunction(() => {
    const { watch } = window as unknown as { watch: { pressedAt: number; paintedAt: number } };
    return watch.paintedAt > 0 && watch.paintedAt - watch.pressedAt;
  });
  return (await handle.jsonValue()) as number;
}

test("filter click to painted picture", async () => {
  await served(appFolder, (app) =>
    browsing(async (browser) => {
      const page = await browser.newPage({ locale: "vi-VN", viewport: { width: 1280, height: 800 } });
      const opened = await openPlan(page, app);
      await watchPaints(page);
      const narrowed = await choose(page, "Địa bàn", "Địa bàn 12");
      const times: number[] = [];
      for (const [filter, option] of clicks) times.push(await choose(page, filter, option));
      expect(await page.locator(chart).count()).toBeGreaterThan(0);
      await report(test.info(), {
        measure: "filter click to painted picture, 100,000 actuals, p95",
        ours: ms(quantile(times, 0.95)),
        reference: `their median: ${ms(median(times))}; from 8,320 marks to 640: ${ms(narrowed)}`,
        ratio: null,
        goal: atMost(Math.round(quantile(times, 0.95)), 100, " ms"),
      });
      await report(test.info(), {
        measure: "a package of 100,000 actuals, from its file to the first chart",
        ours: `${ms(opened)}, ${megabytes(await memoryOf(browser))}`,
        reference: "",
        ratio: null,
        goal: null,
      });
    }),
  );
});
