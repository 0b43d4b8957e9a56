import type { Page } from "@playwright/test";
import { screensOf, show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

const bar = (page: Page) => page.getByRole("region", { name: "Số liệu minh họa" });

test("made-up figures come by one click, are named on every screen, and go by one", async ({ page }) => {
  await showWithSample(page);
  for (const hash of screensOf["quan-2-minh-hoa"].slice(1)) {
    await show(page, hash);
    await expect(bar(page), hash).toContainText("số giả định để xem thử, không phải số thật");
    await expect(page.getByRole("main"), hash).toContainText(/số liệu minh họa/i);
  }
  await show(page, "#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013");
  await expect(page.locator("figcaption")).toContainText("Số liệu minh họa");
  await page.keyboard.press("t");
  await expect(page.getByRole("figure").getByRole("table")).toBeVisible();
  await expect(page.getByRole("figure")).toContainText("Số liệu minh họa");

  await bar(page).getByRole("button", { name: "Gỡ số liệu minh họa" }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Thu ngân sách nhà nước chưa có số liệu/);
  await expect(page.getByRole("figure")).not.toContainText(/minh họa/i);
  await show(page, "#/quan-2/tong-quan");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/mới 1 chỉ tiêu có số liệu thực hiện$/);
  await expect(page.getByRole("button", { name: "Nạp số liệu minh họa" })).toBeVisible();
});

test("they are in the set for good, until they are taken off; also from the page of all sets", async ({ page }) => {
  await show(page, "#/");
  await page.getByRole("button", { name: "Nạp số liệu minh họa" }).click();
  await expect(page.getByRole("button", { name: "Gỡ số liệu minh họa" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: "Gỡ số liệu minh họa" })).toBeVisible();
  await show(page, "#/quan-2/tong-quan");
  await expect(bar(page)).toBeVisible();
  await show(page, "#/");
  await page.getByRole("button", { name: "Gỡ số liệu minh họa" }).click();
  await expect(page.getByRole("button", { name: "Nạp số liệu minh họa" })).toBeVisible();
  await show(page, "#/quan-2/tong-quan");
  await expect(bar(page)).toHaveCount(0);
});
