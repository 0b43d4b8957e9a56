import type { Page } from "@playwright/test";
import type { Rows } from "../../src/model/tables.ts";
import { choosePackage } from "./choosePackage.ts";

/** A set of these rows, opened in the app as a package, at its import. */
async function openAtImport(page: Page, app: string, rows: Rows): Promise<void> {
  const changeSet = {
    change_set_id: "made",
    after: [],
    at: "2026-01-01T00:00:00Z",
    who: "bench",
    why: "made",
    file_name: null,
    file_sha256: null,
    cancels: null,
    removals: [],
    rows,
  };
  await choosePackage(page, app, changeSet);
  await page.waitForURL(/#\/[^?/]+\//);
  await page.goto(page.url().replace(/(#\/[^?/]+\/).*/, "$1nhap-lieu"));
}

/** From now on the longest task of the page and the longest wait of a key are kept. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen = { task: 0, key: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.task = Math.max(seen.task, duration);
    }).observe({ type: "longtask" });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (/^(key|click|pointer)/.test(entry.name)) seen.key = Math.max(seen.key, entry.duration);
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });

type Seen = { task: number; key: number };

/** What was seen since the last look. */
const look = async (page: Page): Promise<Seen> => {
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    const before = { ...seen };
    Object.assign(seen, { task: 0, key: 0 });
    return before;
  });
};

const rows = "[role=listbox] [role=option]";

/** Milliseconds that a key, a filter and a decision hold the page up while a workbook is under review, and the longest task while it is read. */
export async function reviewKeys(
  page: Page,
  app: string,
  known: Rows,
  workbook: string,
): Promise<Record<"reading" | "keys" | "filters", Seen>> {
  await watch(page);
  await openAtImport(page, app, known);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp…" }).click();
  await (await choosing).setFiles(workbook);
  await page.locator(rows).first().waitFor({ timeout: 300_000 });
  const reading = await look(page);
  for (const key of [...Array(20).fill("ArrowDown"), "End", "ArrowUp", "ArrowUp", "Home", "1", "1", "1"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
  }
  const keys = await look(page);
  for (const tally of [4, 1, 0]) {
    await page.locator("fieldset button").nth(tally).click();
    await page.waitForTimeout(300);
  }
  return { reading, keys, filters: await look(page) };
}
