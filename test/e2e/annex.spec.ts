import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";
import { partsOf, repairsOf } from "../export/workbookParts.ts";
import { show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

/** Chooses a line of the menu of what is taken to the meeting; the file that comes. */
async function taken(page: Page, menu: string, line: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: menu }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitemradio", { name: line }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test.setTimeout(90_000);

test("the annex leaves as a workbook with our figures, and says so", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/linh-vuc?ky=2013");
  await page.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) => long.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  });
  const { name, bytes } = await taken(page, "Trình bày", "Phụ lục Excel");
  expect(name).toMatch(/^phu-luc_9-thang-2013_quan-2_\d{4}-\d{2}-\d{2}\.xlsx$/);
  await expect(page.getByText(`Đã tải về ${name}`).first()).toBeVisible();
  expect(repairsOf(partsOf(new Uint8Array(bytes)))).toEqual([]);
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  expect(sheets.map((sheet) => sheet.name)).toEqual(["Phụ lục", "Tổng hợp", "Số liệu kỳ", "Nguồn", "Cách tính"]);
  const row = sheets[0]?.rows.find((each) => String(each[1]).startsWith("Thu ngân sách nhà nước"));
  expect(row?.[6]).toBeCloseTo(640.5, 9);
  expect(row?.[8]).toBeCloseTo(640.5 / 921.1, 9);
  expect(row?.[12]).toBe("Cần chú ý");
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { long: number[] }).long));
  test.info().annotations.push({ type: "longest task, ms", description: String(Math.round(longest)) });
});

test("the annex follows language and filters", async ({ page }) => {
  await show(page, "#/ca-nuoc/linh-vuc?ky=2023&linh-vuc=kinh-te&ngon-ngu=en");
  const { name, bytes } = await taken(page, "Present", "Excel annex");
  expect(name).toMatch(/^annex_economy_2023_ca-nuoc_/);
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  expect(sheets[0]?.name).toBe("Annex");
  const texts = sheets[0]?.rows.flat() ?? [];
  expect(texts).toContain("Only: Economy");
  expect(texts).not.toContain("Health and population");
});

test("all figures leave as one table for a spreadsheet", async ({ page }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  const { name, bytes } = await taken(page, "Trình bày", "Toàn bộ số liệu (CSV)");
  expect(name).toMatch(/^toan-bo-so-lieu_ca-nuoc_/);
  const lines = bytes.toString("utf8").trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFKỳ;Lĩnh vực;Chỉ tiêu;/);
  const heads = lines[0]?.split(";") ?? [];
  const gdp = lines.find((line) => line.startsWith("2023;Kinh tế;") && line.includes("(GDP)"))?.split(";") ?? [];
  const at = (label: string) => gdp[heads.indexOf(label)];
  // 5,05 - 6,5 = -1,45; 5,05 / 6,5 = 77,69 %.
  expect([at("Thực hiện"), at("Chênh lệch so KH"), at("Đánh giá")]).toEqual(["5,05", "-1,45", "Không đạt"]);
  expect(at("% so KH")).toMatch(/^77,69/);
  expect(new Set(lines.slice(1).map((line) => line.split(";")[0])).size).toBeGreaterThan(8);
});

test("what takes a while can be called off", async ({ page }) => {
  await show(page, "#/quan-2/linh-vuc?ky=2013");
  // The workbook's worker hears of its work half a minute late.
  await page.evaluate(() => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      setTimeout(() => Reflect.apply(send, this, message), 30_000);
    };
  });
  await page.getByRole("button", { name: "Trình bày" }).click();
  await page.getByRole("menuitemradio", { name: "Phụ lục Excel" }).click();
  await expect(page.getByText("Đang lập: Phụ lục Excel…").first()).toBeVisible();
  await page.getByRole("button", { name: "Hủy" }).click();
  await expect(page.getByRole("region", { name: "Phụ lục Excel" })).toHaveCount(0);
});
