import type { Page } from "@playwright/test";
import { show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const url = (rest: string) => new RegExp(`#/ca-nuoc/${rest.replaceAll("?", "\\?")}$`);

test("says in its headline what the picture, the tally and the list of attention count", async ({ page }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  await expect(headline(page)).toHaveText(/^Năm 2023: 4\/8 chỉ tiêu có số liệu đạt và vượt; GDP và năng suất lao động không đạt$/);
  // 3 + 1 reached, of 3 + 1 + 2 + 2 with a figure.
  await expect(page.getByRole("list", { name: "Số chỉ tiêu theo đánh giá" }).getByRole("listitem")).toHaveText([
    "3 vượt",
    "1 đạt",
    "2 gần đạt",
    "2 không đạt",
    "4 chưa có số liệu",
  ]);
  const total = page.getByRole("grid").getByRole("row").nth(1).getByRole("gridcell");
  await expect(total.nth(2023 - 2011)).toHaveText("4/8");
  await expect(total.nth(2019 - 2011)).toHaveText("14/14");
  await expect(total.last()).toHaveText("–");
  await expect(page.getByRole("heading", { name: "8/12 chỉ tiêu có số liệu" })).toBeVisible();

  const attention = page.getByRole("complementary").getByRole("list").first().getByRole("listitem");
  await expect(attention).toHaveCount(5);
  // 5,05 - 6,5 = -1,45.
  await expect(attention.first()).toHaveText("Tốc độ tăng GDP−1,45 điểm %Không đạt · thực hiện 5,05%, kế hoạch 6,5%");
  await attention.first().getByRole("link").click();
  await expect(page).toHaveURL(url("chi-tieu?ky=2023&chi-tieu=gdp"));
  await page.goBack();
  await attention.last().getByRole("link", { name: "4 chỉ tiêu chưa có số liệu" }).click();
  await expect(page).toHaveURL(url("linh-vuc?ky=2023&xep=worst"));
});

test("is a grid with one tab stop, walked by keyboard", async ({ page }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  const grid = page.getByRole("grid");
  await expect(grid.locator("[tabindex='0']")).toHaveCount(1);
  await grid.getByRole("button", { name: "2023", exact: true }).focus();
  const focused = page.locator(":focus");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveText("4/8");
  await page.keyboard.press("ArrowDown");
  await expect(focused).toHaveAccessibleName(/^Kinh tế, 2023\. /);
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAccessibleName(/^Kinh tế, 2022\. /);
  await page.keyboard.press("Home");
  await expect(focused).toHaveAccessibleName(/^Kinh tế, 2011\. /);
  await page.keyboard.press("End");
  await expect(focused).toHaveAccessibleName(/^Kinh tế, 2026\. /);
  for (let year = 2026; year > 2023; year -= 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(focused).toHaveAccessibleName("Vượt: Tốc độ tăng chỉ số giá tiêu dùng (CPI)");
  await expect(page.getByRole("tooltip")).toContainText("3,25%");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAccessibleName("Gần đạt: GDP bình quân đầu người");
  await page.keyboard.press("Escape");
  await expect(focused).toHaveAccessibleName(/^Kinh tế, 2023\. /);
  await expect(page).toHaveURL(url("tong-quan?ky=2023"));
  await expect(grid.locator("[tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(url("chi-tieu?ky=2023&chi-tieu=prod"));
  await page.goBack();
  await expect(headline(page)).toHaveText(/^Năm 2023: /);
});

test("leads on from a year, a sector, a cell and a mark", async ({ page }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  const grid = page.getByRole("grid");
  await grid.getByRole("button", { name: "2019", exact: true }).click();
  await expect(page).toHaveURL(url("tong-quan?ky=2019"));
  await expect(headline(page)).toHaveText(/^Năm 2019: cả 14 chỉ tiêu đều đạt và vượt$/);
  await expect(grid.getByRole("columnheader", { name: "2019" })).toHaveAttribute("aria-selected", "true");
  await grid.getByRole("gridcell", { name: /^Môi trường, 2018\. / }).click({ position: { x: 3, y: 3 } });
  await expect(page).toHaveURL(url("linh-vuc?ky=2018&linh-vuc=moi-truong"));
  await expect(headline(page)).toHaveText(/^Môi trường năm 2018: /);
  await page.goBack();
  await grid.getByRole("button", { name: /^Lao động - xã hội/ }).click();
  await expect(page).toHaveURL(url("linh-vuc?ky=2019&linh-vuc=lao-dong"));
  await page.goBack();
  const cell = grid.getByRole("gridcell", { name: /^Kinh tế, 2020\. / });
  await cell.hover({ position: { x: 3, y: 3 } });
  await cell.getByRole("button", { name: "Không đạt: Tốc độ tăng tổng sản phẩm trong nước (GDP)" }).click();
  await expect(page).toHaveURL(url("chi-tieu?ky=2020&chi-tieu=gdp"));
});

test("narrows by its filters, says the new headline, and lets go by Esc", async ({ page }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  await page.getByRole("button", { name: "Lĩnh vực Tất cả" }).click();
  await page.getByRole("option", { name: "Lao động - xã hội" }).click();
  await expect(page).toHaveURL(url("tong-quan?ky=2023&linh-vuc=lao-dong"));
  await expect(headline(page)).toHaveText("Lao động - xã hội năm 2023: 2/3 chỉ tiêu có số liệu đạt và vượt; 1 gần đạt");
  await expect(page.getByRole("status")).toHaveText("Lao động - xã hội năm 2023: 2/3 chỉ tiêu có số liệu đạt và vượt; 1 gần đạt");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(url("tong-quan?ky=2023"));
  await expect(headline(page)).toHaveText(/^Năm 2023: 4\/8 /);

  await page.getByRole("button", { name: "Năm 2023", exact: true }).click();
  await page.getByRole("option", { name: "2013" }).click();
  await page.getByRole("button", { name: /^Số liệu đến/ }).click();
  await page.getByRole("radio", { name: "Công bố lần đầu" }).check({ force: true });
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(url("tong-quan?ky=2013&ban=first"));
  // By the figure published first, 5,42, the growth of 2013 fell short of 5,5.
  await expect(page.getByRole("gridcell", { name: /^Kinh tế, 2013\. / })).toHaveAccessibleName(/Gần đạt: Tốc độ tăng tổng sản phẩm/);

  await show(page, "#/ca-nuoc/tong-quan?ky=2024&linh-vuc=moi-truong");
  await expect(headline(page)).toHaveText(/không có chỉ tiêu nào khớp bộ lọc$/);
  await page.getByRole("link", { name: "2023", exact: true }).click();
  await expect(headline(page)).toHaveText(/^Môi trường năm 2023: /);
  await page.getByRole("button", { name: /^Bỏ lọc/ }).click();
  await expect(headline(page)).toHaveText(/^Năm 2023: 4\/8 /);
});

test("has a table twin, and counts by sector", async ({ page }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  const figure = page.getByRole("figure");
  await figure.getByRole("button", { name: "Bảng số" }).click();
  await expect(page).toHaveURL(url("tong-quan?ky=2023&bang=1"));
  const perHead = figure.getByRole("row").filter({ hasText: "GDP bình quân đầu người" }).getByRole("cell");
  // Sector and indicator stand before the years.
  await expect(figure.getByRole("columnheader").nth(2 + 2023 - 2011)).toHaveText("2023");
  await expect(perHead.nth(2 + 2023 - 2011)).toHaveText("Gần đạt");
  await expect(perHead.nth(2 + 2022 - 2011)).toHaveText("Vượt");
  await page.keyboard.press("t");
  await expect(page.getByRole("grid")).toBeVisible();
  await figure.getByRole("button", { name: "Đếm theo lĩnh vực" }).click();
  await expect(figure.getByRole("heading")).toHaveText("Năm 2023: 4/8 chỉ tiêu có số liệu đạt, theo lĩnh vực");
  await expect(figure.getByRole("application")).toContainText("Kinh tế");
});

test("looks within a year, by reporting period", async ({ page }) => {
  await showWithSample(page);
  await page.getByRole("button", { name: "Trong năm 2013" }).click();
  const grid = page.getByRole("grid");
  await expect(grid.getByRole("columnheader")).toHaveText([/Lĩnh vực/, "Quý I", "6 tháng", "9 tháng", "Năm 2013"]);
  await expect(headline(page)).toHaveText(/^9 tháng 2013: 8\/17 chỉ tiêu có số liệu /);
  await grid.getByRole("button", { name: "6 tháng" }).click();
  await expect(page).toHaveURL(/den=2013-07-01/);
  await expect(headline(page)).toHaveText(/^6 tháng 2013: /);
});

test("a plan without figures shows the plan: rings, big targets, deadlines and the ways in", async ({ page }) => {
  await show(page, "#/quan-2/tong-quan");
  await expect(headline(page)).toHaveText("Quận 2 năm 2013: 115 chỉ tiêu đã giao, mới 1 chỉ tiêu có số liệu thực hiện");
  await expect(page.getByRole("img", { name: "Lao động - xã hội: 1 đạt, 9 chưa có số liệu" })).toBeVisible();
  // 126 + 1.081,3 = 1.207,3.
  await expect(page.getByRole("listitem").filter({ hasText: "1.207,3 tỷ đồng" })).toContainText("quận 126thành phố 1.081,3");
  await expect(page.getByRole("figure", { name: /^Tháng 3 có 31 trong 121 lần đến hạn/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Mở gói dữ liệu" })).toBeVisible();
});
