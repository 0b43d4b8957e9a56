import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./watched.ts";

const lines = (page: Page) => page.locator("[data-toggle]");
const open = async (page: Page) => {
  await page.goto("#/quan-2/lich-su");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("5 lần cập nhật, đều đi kèm bộ dữ liệu");
};

/** Locks nine months of 2013, as the first change of somebody who has not said their name yet. */
async function lockNineMonths(page: Page) {
  await page.getByRole("button", { name: "Khóa kỳ…" }).click();
  await page.getByLabel("Năm", { exact: true }).fill("2013");
  await page.getByLabel("Kỳ", { exact: true }).selectOption({ label: "9 tháng 2013" });
  await page.getByLabel("Lý do").fill("đã báo cáo Hội đồng nhân dân");
  await page.getByRole("button", { name: "Khóa", exact: true }).click();
}

test("the first change asks who makes it, once; waved away, nothing is written", async ({ page }) => {
  await open(page);
  await lockNineMonths(page);
  await page.getByRole("button", { name: "Thôi, chưa lưu" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("5 lần cập nhật, đều đi kèm bộ dữ liệu");
  await page.getByRole("button", { name: "Khóa", exact: true }).click();
  await page.getByLabel("Họ tên, cơ quan").fill("Nguyễn Thị Lan");
  await page.keyboard.press("Enter");
  await expect(lines(page).first()).toHaveText("Khóa kỳ 9 tháng 2013");
  await expect(page.getByText("Người cập nhật: Nguyễn Thị Lan")).toBeVisible();
  await expect(page.getByRole("button", { name: "Khóa kỳ…" })).toBeFocused();
  await page.reload();
  await page.getByRole("button", { name: "Mở khóa 9 tháng 2013…" }).click();
  await expect(page.getByLabel("Lý do")).toBeFocused();
  await page.keyboard.type("sửa số tháng 6");
  await page.getByRole("button", { name: "Mở khóa", exact: true }).click();
  await expect(lines(page).first()).toHaveText("Mở khóa kỳ 9 tháng 2013: sửa số tháng 6");
  await expect(page.getByText("Chưa khóa kỳ nào.")).toBeVisible();
  await expect(page.locator("main:focus, main :focus")).toHaveCount(1);
});

test("a lock is undone for a reason only; what a lock refuses names the period, and Esc still closes the question", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Lan"));
  await page.goto("#/?ngon-ngu=vi");
  await page.getByRole("button", { name: "Nạp số liệu minh họa" }).click();
  await page.goto("#/quan-2/lich-su");
  await lockNineMonths(page);
  await page.getByRole("button", { name: /^Hoàn tác… Số liệu minh họa/ }).click();
  await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("Chưa lưu vì kỳ báo cáo đã khóa: 9 tháng 2013.");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: /^Hoàn tác… Khóa kỳ/ }).click();
  await expect(page.getByRole("button", { name: "Hoàn tác", exact: true })).toBeDisabled();
  await page.getByLabel("Lý do").fill("khóa nhầm kỳ");
  await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await expect(page.getByText("Chưa khóa kỳ nào.")).toBeVisible();
});

test("a change opens to what it did, is undone, and brought back", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Lan"));
  await open(page);
  await lockNineMonths(page);
  await expect(lines(page)).toHaveCount(6);
  await lines(page).first().click();
  await expect(page).toHaveURL(/muc=/);
  await expect(page.getByRole("table").last()).toContainText("9 tháng 2013");
  // What is new stands under "Sau", with nothing under "Trước".
  const values = page.getByRole("table").last().getByRole("row").nth(1).getByRole("cell");
  await expect(values).toHaveCount(3);
  await expect(values.nth(1)).toBeEmpty();

  await page.getByRole("button", { name: /^Hoàn tác… Khóa kỳ/ }).click();
  await page.getByLabel("Lý do").fill("khóa nhầm kỳ");
  await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await expect(lines(page).first()).toHaveText("khóa nhầm kỳ");
  await expect(page.getByText(/^Đã hoàn tác lúc .*khóa nhầm kỳ$/)).toBeVisible();
  await expect(page.getByText("Chưa khóa kỳ nào.")).toBeVisible();

  await page.getByRole("button", { name: /^Lấy lại… Khóa kỳ/ }).click();
  await page.getByRole("button", { name: "Lấy lại", exact: true }).click();
  await expect(page.getByText(/^Lấy lại lần cập nhật đã hoàn tác/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Mở khóa 9 tháng 2013…" })).toBeVisible();
});

test("is read by keyboard and narrowed by what it holds; nothing on it fails axe", async ({ page }) => {
  await open(page);
  await lines(page).first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(lines(page).nth(2)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(lines(page).nth(2)).toHaveAttribute("aria-expanded", "true");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("searchbox").fill("ho ngheo");
  await expect(lines(page)).toHaveCount(1);
  await page.goto("#/quan-2/lich-su?loai=documents");
  await expect(lines(page)).toHaveText(["Danh mục: văn bản, cơ quan, địa bàn, chỉ tiêu"]);
});
