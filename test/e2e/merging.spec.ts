import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { currentRows } from "../../src/journal/currentRows.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { unzip } from "../../src/journal/unzip.ts";
import { openFile } from "./openFile.ts";
import { twoSides } from "./twoSides.ts";
import { expect, test } from "./watched.ts";

/** The set as a file, read again. */
async function savedCopy(page: Page) {
  await page.getByRole("button", { name: /Lưu và bản sao/ }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Tải một bản sao" }).click();
  const bytes = new Uint8Array(readFileSync(await (await downloading).path()));
  const { data } = readPackage((await unzip({ path: "nho.zip", bytes })).files);
  if (data === null) throw new Error("the copy cannot be read");
  return data;
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
  await openFile(page, twoSides.lan);
  await expect(page).toHaveURL(/#\/nho\/tong-quan/);
  await openFile(page, twoSides.minh);
  await expect(page.getByRole("dialog", { name: "Gộp tệp" })).toBeVisible();
});

test("a colleague's file is compared with the open set, and the keys decide row by row", async ({ page }) => {
  const dialog = page.getByRole("dialog", { name: "Gộp tệp" });
  await expect(dialog.getByText("Chỉ có ở đây: 1 lần cập nhật")).toBeVisible();
  await expect(dialog.getByText("Chỉ có trong tệp: 2 lần cập nhật")).toBeVisible();
  await expect(dialog.getByText("2 chỗ hai bên ghi khác nhau")).toBeVisible();
  const merge = dialog.getByRole("button", { name: "Gộp", exact: true });
  await expect(merge).toBeDisabled();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/merge.png` });

  // The dialog opens on the first question: take the file's, then keep what is here.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowDown");
  await expect(dialog.getByText("Đã chọn 1/2")).toBeVisible();
  await page.keyboard.press("1");
  await expect(dialog.getByText("Đã chọn 2/2")).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page).toHaveURL(/#\/nho\/tong-quan/);

  const { changeSets } = await savedCopy(page);
  expect(changeSets).toHaveLength(5);
  const settled = changeSets.at(-1);
  expect(settled).toMatchObject({ why: "Gộp tệp nho-cua-minh.zip: chọn giữa hai bên", file_name: "nho-cua-minh.zip" });
  expect(settled?.file_sha256).toMatch(/^[0-9a-f]{64}$/);
  const half = currentRows("actuals", changeSets).find(({ interval_end }) => interval_end === "2013-07-01");
  const total = currentRows("targets", changeSets).find(({ target_id }) => target_id === "thu-2013");
  expect(currentRows("tasks", changeSets)[0]?.due).toBe("2013-12-15");
  // The first question was taken from the file, the second kept.
  expect([total?.low, half?.value]).toEqual([1230, 655.2]);

  await openFile(page, twoSides.minh);
  await expect(page.getByText("nho-cua-minh.zip không có gì mới so với bộ đang giữ").first()).toBeVisible();
});

test("it can be opened as a set of its own instead, and nothing is touched when it is left", async ({ page }) => {
  await page.getByRole("button", { name: "Thôi", exact: true }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await openFile(page, twoSides.minh);
  await page.getByRole("button", { name: "Mở thành bộ riêng" }).click();
  await expect(page).toHaveURL(/#\/nho-2\/tong-quan/);
  expect((await savedCopy(page)).changeSets).toHaveLength(3);
  await page.goto("#/nho/tong-quan");
  await expect(page.getByRole("button", { name: /Lưu và bản sao/ })).toBeVisible();
  expect((await savedCopy(page)).changeSets).toHaveLength(2);
});
