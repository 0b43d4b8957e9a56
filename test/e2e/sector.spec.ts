import type { Page } from "@playwright/test";
import { show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

const scorecard = (page: Page) => page.getByRole("table", { name: /^Bảng chỉ tiêu, / });
/** The text of each cell of a row, as it is read. */
const cells = (page: Page, name: string) =>
  scorecard(page)
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name, exact: true }) })
    .locator("td, th");

test("is the annex table: plan, actual, gap and verdict of each indicator, by sector", async ({ page }) => {
  await show(page, "#/ca-nuoc/linh-vuc?ky=2023");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Năm 2023: kinh tế chưa đạt 3/4 chỉ tiêu có số liệu; các lĩnh vực khác đạt 3/4",
  );
  await expect(scorecard(page).getByRole("columnheader")).toHaveText([
    "TT",
    "Chỉ tiêu",
    "ĐVT",
    "TH2022",
    "KH2023",
    "TH2023",
    "TH so với KH",
    "So KH",
    "So vớinăm 2022",
    "Xu hướng2011–2026",
    "Đánh giá",
  ]);
  // 5,05 - 6,5 = -1,45 and 5,05 - 8,02 = -2,97.
  const gdp = cells(page, "Tốc độ tăng tổng sản phẩm trong nước (GDP)");
  for (const [at, text] of [
    [2, "%"],
    [3, "8,02"],
    [4, "6,5"],
    [5, "5,05"],
    [7, "−1,45 đ%"],
    [8, "−2,97 đ%"],
    [10, "Không đạt"],
  ] as const)
    await expect(gdp.nth(at)).toContainText(text);
  // A falling target is met from below, and its gap is no shortfall.
  await expect(cells(page, "Tỷ lệ thất nghiệp khu vực thành thị").nth(10)).toHaveText("Vượt");
  await expect(scorecard(page).getByRole("row", { name: /^II Môi trường/ })).toContainText("1 chưa có số liệu");
  await scorecard(page).getByRole("cell", { name: "5,05", exact: true }).click();
  await expect(page).toHaveURL(/chi-tieu\?ky=2023&chi-tieu=gdp$/);
});

test("groups parts under their total", async ({ page }) => {
  await show(page, "#/quan-2/linh-vuc?linh-vuc=dau-tu");
  const names = scorecard(page).getByRole("rowheader");
  await expect(names.nth(3)).toContainText("Tổng vốn đầu tư xây dựng cơ bản từ ngân sách");
  await expect(names.nth(4)).toHaveText("Trong đó: quận");
  await expect(names.nth(5)).toHaveText("thành phố");
  // 126 + 1.081,3 = 1.207,3.
  await expect(scorecard(page)).toContainText("1.207,3");
  await expect(page.getByRole("figure")).toContainText("Chưa có số liệu nào để so với kế hoạch.");
  await expect(page.getByRole("figure")).not.toContainText("Cả 0 ");
});

test("is searched without marks, sorted, and narrowed to a sector; all of it in the URL", async ({ page }) => {
  await show(page, "#/ca-nuoc/linh-vuc?ky=2023");
  const rows = scorecard(page).getByRole("link");
  await expect(rows).toHaveCount(12);
  await page.getByRole("searchbox", { name: "Tìm trong bảng" }).fill("lao dong");
  await expect(rows).toHaveText(["Tốc độ tăng năng suất lao động xã hội", "Tỷ lệ lao động qua đào tạo", "có bằng cấp, chứng chỉ"]);
  await expect(page.getByText("3 chỉ tiêu", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/tim=lao\+dong$/);
  await page.getByRole("searchbox").fill("giai ngan");
  await expect(page.getByText("Không có chỉ tiêu nào có chữ “giai ngan”.")).toBeVisible();
  await page.getByRole("button", { name: "Xóa chữ tìm" }).click();
  await expect(rows).toHaveCount(12);

  await page.getByRole("button", { name: "Xếp theo Thứ tự văn bản" }).click();
  await page.getByRole("option", { name: "Kém nhất trước" }).click();
  await expect(page).toHaveURL(/xep=worst/);
  await expect(rows.first()).toHaveText("Tốc độ tăng tổng sản phẩm trong nước (GDP)");
  await expect(scorecard(page).getByRole("row").nth(1)).toContainText("Không đạt");
  await page.reload();
  await expect(rows.first()).toHaveText("Tốc độ tăng tổng sản phẩm trong nước (GDP)");

  await page
    .getByRole("group", { name: "Lĩnh vực" })
    .getByRole("button", { name: /^Y tế - dân số/ })
    .click();
  await expect(rows).toHaveCount(3);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Y tế - dân số năm 2023: /);
});

test("ranks the gaps to the plan, in a picture and in its table twin", async ({ page }) => {
  await show(page, "#/ca-nuoc/linh-vuc?ky=2023");
  const figure = page.getByRole("figure");
  await expect(figure.getByRole("heading")).toHaveText("4/8 chỉ tiêu so được kém kế hoạch; xa nhất: tốc độ tăng GDP (−1,45 điểm %)");
  const picture = figure.getByRole("application");
  await expect(picture).toContainText("−1,45");
  await picture.focus();
  await page.keyboard.press("ArrowDown");
  await expect(figure).toContainText("kế hoạch");
  await figure.getByRole("button", { name: "Bảng số" }).click();
  // Better is first, whether the indicator is to rise or to fall.
  const rows = figure.getByRole("row");
  await expect(rows.nth(1)).toContainText("−1,27");
  await expect(rows.filter({ hasText: "(GDP)" })).toHaveText(/−1,45điểm\s%Không đạt$/);
});

test("judges by pace within the year, and says whose figures are made up", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/linh-vuc?ky=2013&linh-vuc=ngan-sach");
  await expect(scorecard(page).getByRole("columnheader", { name: "Tiến độ" })).toBeVisible();
  const revenue = scorecard(page).getByRole("row").filter({ hasText: "Thu ngân sách nhà nước trên địa bàn quận" }).first();
  // 640,5 / 921,1 = 69,5 %; 640,5 / (921,1 x 75,0 %) = 0,93.
  for (const text of ["640,5", "921,1", "69,5%", "0,93", "+12,1%", "Cần chú ý", "minh họa"]) await expect(revenue).toContainText(text);
});
