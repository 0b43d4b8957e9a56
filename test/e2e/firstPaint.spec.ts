import type { BrowserContext, Route } from "@playwright/test";
import { show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

// Past the service worker, so that the engine can be held up.
test.use({ serviceWorkers: "block", excused: /Service Worker registration blocked/ });

/** Keeps the engine's module from arriving. `asked`: it was asked for. */
async function holdEngine(context: BrowserContext): Promise<{ asked: Promise<void>; letGo(): void }> {
  let letGo = () => {};
  const gone = new Promise<void>((done) => {
    letGo = done;
  });
  const asked = new Promise<void>((done) => {
    void context.route(/\.wasm$/, async (route: Route) => {
      done();
      await gone;
      await route.continue();
    });
  });
  return { asked, letGo };
}

test("a second visit draws the last view from what was kept, before the engine is there, and then asks the engine", async ({
  page,
  context,
}) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  const headline = await page.getByRole("heading", { level: 1 }).textContent();
  const cell = await page.getByRole("gridcell", { name: /^Kinh tế, 2023\. / }).getAttribute("aria-label");
  await page.close();

  const { asked, letGo } = await holdEngine(context);
  const later = await context.newPage();
  await later.goto("");
  await expect(later.getByRole("gridcell", { name: cell ?? "", exact: true })).toBeVisible();
  await expect(later.getByRole("heading", { level: 1 })).toHaveText(headline ?? "");
  await expect(later.getByRole("region", { name: "Bộ lọc" })).toContainText("2023");
  await asked;
  const painted = await later.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN);
  const engine = await later.evaluate(() =>
    Math.min(
      ...performance.getEntriesByType("resource").flatMap(({ name, startTime }) => (/openBrowser|duckdb/.test(name) ? startTime : [])),
    ),
  );
  expect(painted).toBeLessThan(engine);
  // Another question waits for the engine, with the last picture in place.
  await later.getByRole("grid").getByRole("button", { name: "2019", exact: true }).click();
  await expect(later.locator("[aria-busy=true]")).toBeVisible();
  await expect(later.getByRole("heading", { level: 1 })).toHaveText(headline ?? "");
  letGo();
  await expect(later.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2019: /);
  await expect(later.locator("[aria-busy=true]")).toHaveCount(0);
});

test("what was kept of other data is never shown", async ({ page, context }) => {
  await show(page, "#/quan-2/tong-quan");
  await showWithSample(page);
  await page.getByRole("button", { name: "Gỡ số liệu minh họa" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/mới 1 chỉ tiêu có số liệu thực hiện$/);
  await page.close();
  const { asked, letGo } = await holdEngine(context);
  const later = await context.newPage();
  await later.goto("#/quan-2/tong-quan");
  await asked;
  await expect(later.getByRole("main")).not.toContainText("9 tháng 2013");
  letGo();
  await expect(later.getByRole("heading", { level: 1 })).toHaveText(/mới 1 chỉ tiêu có số liệu thực hiện$/);
});
