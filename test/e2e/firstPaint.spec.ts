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

/** Keeps the app's own script from arriving: what stands then was drawn without it. */
const holdApp = (context: BrowserContext) => context.route(/\/first-[^/]*\.js$/, () => {});

test("a second visit begins with the picture that the first left, before the app's script is there", async ({ page, context }) => {
  await show(page, "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2013");
  const headline = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const height = await page.locator("main").evaluate((main) => main.scrollHeight);
  await page.close();
  await holdApp(context);
  const later = await context.newPage();
  await later.goto("#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2013", { waitUntil: "commit" });
  await expect(later.locator("h1", { hasText: headline })).toBeVisible();
  expect(await later.locator("main").evaluate((main) => main.scrollHeight)).toBe(height);
  await expect(later.locator("#root")).toHaveJSProperty("inert", true);
});

test("the live page takes the place of the picture without a jump, and takes clicks", async ({ page, context }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  await page.close();
  const later = await context.newPage();
  await later.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      shifts.push(...list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)),
    ).observe({ type: "layout-shift", buffered: true });
  });
  await later.goto("#/ca-nuoc/tong-quan?ky=2023");
  await expect(later.locator("#root:not(:has([data-kept-style])) [role=grid]")).toBeVisible();
  const shifts = await later.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  await later.getByRole("grid").getByRole("button", { name: "2019", exact: true }).click();
  await expect(later.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2019: /);
});

test("no picture is drawn after a write in another tab, in a window of another size, or of another day", async ({ page, context }) => {
  await show(page, "#/quan-2/tong-quan");
  const other = await context.newPage();
  await show(other, "#/quan-2/tong-quan");
  await page.close();
  const kept = () => other.evaluate(() => JSON.parse(localStorage.getItem("bang-chi-tieu.picture") ?? "null"));
  // What one tab stores comes to another a moment later.
  await expect.poll(kept).toMatchObject({ mark: null });
  const isDrawn = async (size: { width: number; height: number } | null, day?: string) => {
    const later = await context.newPage();
    if (size !== null) await later.setViewportSize(size);
    if (day !== undefined) await later.clock.setFixedTime(day);
    await holdApp(context);
    // The app's script is asked for once the picture is drawn, or is not to be drawn.
    const asked = later.waitForRequest(/\/first-[^/]*\.js$/);
    await later.goto("#/quan-2/tong-quan");
    await asked;
    const isDrawn = (await later.locator("main").count()) > 0;
    await context.unroute(/\/first-[^/]*\.js$/);
    await later.close();
    return isDrawn;
  };
  expect(await isDrawn(null)).toBe(true);
  expect(await isDrawn({ width: 1000, height: 700 })).toBe(false);
  expect(await isDrawn(null, "2031-01-01T08:00:00")).toBe(false);
  await showWithSample(other);
  expect(await isDrawn(null)).toBe(false);
});
