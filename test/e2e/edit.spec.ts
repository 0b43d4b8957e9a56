import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { makeSet } from "./screens.ts";
import { expect, test } from "./watched.ts";

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
});

const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true });

async function choose(page: Page, field: string | RegExp, text: string) {
  await page.getByRole("button", { name: field }).click();
  const option = page.getByRole("option", { name: text }).first();
  await option.click();
}

test("a plan from nothing: a set, an indicator, a target, and they are there on the overview", async ({ page }) => {
  await makeSet(page, "Kế hoạch phường An Khánh 2026");
  await save(page).click();
  await expect(page.getByText("3 ô cần sửa")).toBeVisible();
  await page.getByLabel("Tên (bắt buộc)").fill("Thu ngân sách nhà nước");
  await page.getByLabel("Đơn vị tính (bắt buộc)").fill("tỷ đồng");
  await choose(page, /Lĩnh vực \(bắt buộc\)/, "Ngân sách");
  await page.getByLabel("Chiều tốt").selectOption("cao hơn là tốt");
  await page.getByLabel("Tiến độ mong đợi trong năm").selectOption("theo mức giao từng thời đoạn");
  await page.getByLabel("Chi tiết tiến độ").fill("6: 50%; 3: 20%");
  await save(page).click();
  await expect(page.getByText("Ghi các tháng tăng dần với phần trăm không giảm: 3: 20%; 6: 50%")).toBeVisible();
  await page.getByLabel("Chi tiết tiến độ").fill("3: 20%; 6: 50%");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await save(page).click();
  await expect(page.getByText("Mã: thu-ngan-sach-nha-nuoc")).toBeVisible();

  await page.getByRole("link", { name: /^Kế hoạch giao/ }).click();
  await page.getByRole("link", { name: "Giao kế hoạch" }).click();
  await choose(page, /Chỉ tiêu \(bắt buộc\)/, "Thu ngân sách nhà nước");
  await page.getByLabel("Kỳ (bắt buộc)").fill("2026");
  await page.getByLabel("Mức (thấp), tỷ đồng").fill("1.207,3");
  await save(page).click();
  await expect(page.getByText("Mã: 2026.thu-ngan-sach-nha-nuoc")).toBeVisible();
  await page.getByRole("link", { name: "Lĩnh vực", exact: true }).first().click();
  await expect(page.getByRole("table").getByText("Thu ngân sách nhà nước")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("1.207,3").first()).toBeVisible();
});

test("a target is adjusted by a new document: the new version is the main one, the old one stays", async ({ page }) => {
  await page.goto("#/quan-2/sua?loai=documents&muc=%2B");
  await page.getByLabel("Số, ký hiệu (bắt buộc)").fill("15/2013/QĐ-UBND");
  await page.getByLabel("Trích yếu (bắt buộc)").fill("Điều chỉnh kế hoạch năm 2013");
  await page.getByLabel("Kỳ: từ ngày (bắt buộc)").fill("2013-01-01");
  await page.getByLabel("Kỳ: đến hết ngày (bắt buộc)").fill("2013-12-31");
  await save(page).click();
  await expect(page.getByText("Mã: 15-2013-qd-ubnd")).toBeVisible();

  await page.goto("#/quan-2/sua?loai=targets&muc=2013.doanh-thu-dv-tm");
  await page.getByRole("link", { name: "Điều chỉnh kế hoạch…" }).click();
  await expect(page.getByRole("heading", { name: /lần giao 2$/ })).toBeVisible();
  await save(page).click();
  await expect(page.getByText("1 ô cần sửa")).toBeVisible();
  await choose(page, /Văn bản \(bắt buộc\)/, "15/2013/QĐ-UBND");
  await page.getByLabel("Mức (thấp), tỷ đồng").fill("43.000");
  await save(page).click();
  await expect(page.getByText("Mã: 2013.doanh-thu-dv-tm.v2")).toBeVisible();
  await page.goto("#/quan-2/chi-tieu?chi-tieu=doanh-thu-dv-tm&ky=2013");
  await expect(page.getByText("43.000").first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("44.425,2").first()).toBeVisible();
});

test("an unsaved form asks before it is left; a removal says what goes along, and is undone", async ({ page }) => {
  await page.goto("#/quan-2/sua?muc=doanh-thu-dv-tm-quan");
  await page.getByLabel("Tên (bắt buộc)").fill("Doanh thu khác");
  await page.getByRole("link", { name: /^Cơ quan/ }).click();
  await page.getByRole("button", { name: "Ở lại" }).click();
  await expect(page.getByLabel("Tên (bắt buộc)")).toHaveValue("Doanh thu khác");
  await page.getByRole("button", { name: "Bỏ thay đổi" }).click();
  await page.getByRole("button", { name: "Xóa…" }).click();
  await expect(page.getByRole("dialog")).toContainText("Xóa cùng: 2 kế hoạch giao");
  await page.getByRole("button", { name: "Xóa", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chỉ tiêu (137)");
  await page.goto("#/quan-2/lich-su");
  await page.getByRole("button", { name: /^Hoàn tác… Xóa chỉ tiêu/ }).click();
  await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await page.goto("#/quan-2/sua");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chỉ tiêu (138)");
});

test("a document that targets name cannot be removed, and says so", async ({ page }) => {
  await page.goto("#/quan-2/sua?loai=documents&muc=qd-02-2013");
  await page.getByRole("button", { name: "Xóa…" }).click();
  await expect(page.getByRole("dialog")).toContainText("Chưa xóa được: còn 129 kế hoạch giao");
  await expect(page.getByRole("button", { name: "Xóa", exact: true })).toBeDisabled();
});

test("a verdict of one's own needs a reason", async ({ page }) => {
  await page.goto("#/quan-2/sua?loai=overrides&muc=2013.doanh-thu-dv-tm");
  await page.getByLabel("Đánh giá (bắt buộc)").selectOption("Đạt");
  await save(page).click();
  await expect(page.getByText("Cần điền ô này.")).toBeVisible();
  await page.getByLabel("Lý do (bắt buộc)").fill("Hội đồng nhân dân đánh giá đạt");
  await save(page).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Đánh giá của người (1)");
});
