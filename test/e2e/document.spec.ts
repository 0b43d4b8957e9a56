import { show } from "./screens.ts";
import { expect, test } from "./watched.ts";

test("lists the decisions, and opens one with all that it set, by section", async ({ page }) => {
  await show(page, "#/quan-2/van-ban");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 văn bản giao 150 kế hoạch chỉ tiêu, 251 nhiệm vụ, 153 công trình");
  await page.getByRole("link", { name: "02/2008/QĐ-UBND" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "02/2008/QĐ-UBND: 21 kế hoạch chỉ tiêu, 113 nhiệm vụ, 58 công trình, 8 chế độ báo cáo",
  );
  await page.getByRole("navigation", { name: "Mục lục" }).getByRole("button", { name: "Phụ lục 2.7" }).click();
  await expect(page.getByRole("region", { name: "Phụ lục 2.7" })).toBeFocused();
  await expect(page.getByRole("region", { name: "Phụ lục 2.7" })).toBeInViewport();
  await expect(page).toHaveURL(/van-ban=qd-02-2008&muc=PL\+2\.7$/);
});

test("is narrowed by words without marks, and says when nothing is left", async ({ page }) => {
  await show(page, "#/quan-2/van-ban?van-ban=qd-02-2013");
  const find = page.getByRole("searchbox", { name: "Lọc trong văn bản" });
  await find.fill("ho ngheo");
  await expect(page).toHaveURL(/tim=ho\+ngheo$/);
  const rows = page.getByRole("main").locator("tbody tr");
  await expect(rows.first()).toContainText("hộ nghèo", { ignoreCase: true });
  const shown = await rows.count();
  await expect(page.getByRole("main")).toContainText(`${shown}/408 dòng`);
  await find.fill("khong co gi nhu vay");
  await expect(page.getByText("Không có dòng nào khớp với “khong co gi nhu vay”")).toBeVisible();
});

test("a figure leads to the row that set it, and the row back to the figure", async ({ page }) => {
  await show(page, "#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013");
  await page.getByRole("link", { name: "Xem trong văn bản" }).first().click();
  const row = page.locator("tr[aria-current=true]");
  await expect(row).toBeInViewport();
  await expect(row).toContainText("921,1 tỷ đồng");
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/quan-2\/chi-tieu\?.*chi-tieu=thu-ngan-sach/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Thu ngân sách");
});
