import type { Locator, Page } from "@playwright/test";
import { show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const rail = (page: Page) => page.getByRole("article").getByRole("complementary");
/** A number of the working: what it is called, its value and its formula, as one text. */
const working = (page: Page, name: string): Locator =>
  rail(page)
    .locator("section dl > div")
    .filter({ has: page.locator("dt").getByText(name, { exact: true }) });

test("says its finding, shows every year, and works out each number", async ({ page }) => {
  await show(page, "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2013");
  await expect(headline(page)).toHaveText("GDP đạt và vượt kế hoạch 9/15 năm; hụt sâu nhất năm 2020, kém 3,93 điểm %");
  await expect(rail(page).getByRole("heading", { name: "Cách tính năm 2013" })).toBeVisible();
  await expect(working(page, "Chênh lệch")).toContainText("5,55 − 5,5 = 0,05");
  await expect(working(page, "Quy mô so với kế hoạch")).toContainText("(1 + 5,55%) ÷ (1 + 5,5%) − 1");
  await expect(working(page, "Đánh giá")).toContainText("5,55 ≥ 5,5 là đạt; vượt cần hơn 0,1 điểm %");
  await expect(rail(page)).toContainText("Văn bản ghi: “tăng khoảng 5,5%”");

  const figure = page.getByRole("figure");
  await expect(figure.getByRole("application")).toContainText("−3,93");
  await expect(figure.locator("figcaption")).toContainText("Nguồn: Tổng cục Thống kê. Kế hoạch: 32/2012/QH13. Số liệu đến 31/12/2025");
  await page.keyboard.press("t");
  const row = figure.getByRole("row").filter({ has: page.getByRole("cell", { name: "2020", exact: true }) });
  // 2,87 - 6,8 = -3,93; 1,0287 / 1,068 - 1 = -3,7 %.
  await expect(row.getByRole("cell")).toHaveText(["2020", "6,8", "2,87", "−3,93", "−3,7", "Không đạt"]);
});

test("the verdict on GDP 2013 turns with the publication: 5,42 fell short of 5,5, 5,55 does not", async ({ page }) => {
  await show(page, "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2013");
  const turned = page.getByRole("heading", { name: "Năm 2013: đánh giá đổi theo số công bố" });
  const steps = rail(page).locator("section").filter({ has: turned }).locator("ol").first().getByRole("listitem");
  await expect(steps).toHaveText([
    /5,42% lần đầu.*Gần đạt.*23\/12\/2013/,
    /5,42% sơ bộ.*Gần đạt.*26\/12\/2015/,
    /5,55% chính thức.*Đạt.*29\/12\/2022/,
  ]);
  await expect(working(page, "Đánh giá")).toContainText("5,55 ≥ 5,5 là đạt");

  await page.getByRole("button", { name: /^Số liệu đến/ }).click();
  await page.getByRole("radio", { name: "Công bố lần đầu" }).check({ force: true });
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/ban=first/);
  await expect(working(page, "Thực hiện")).toContainText("5,42%");
  await expect(working(page, "Đánh giá")).toContainText("Gần đạt");
  await expect(working(page, "Chênh lệch")).toContainText("5,42 − 5,5 = −0,08");

  await show(page, "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2013&ban=known_on&biet-den=2022-12-28");
  await expect(working(page, "Đánh giá")).toContainText("Gần đạt");
  await show(page, "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2013&ban=known_on&biet-den=2022-12-29");
  await expect(working(page, "Đánh giá")).toContainText("5,55 ≥ 5,5 là đạt");
});

test("a person's verdict stands beside the computed one", async ({ page }) => {
  await show(page, "#/ca-nuoc/chi-tieu?chi-tieu=cpi&ky=2019");
  const verdict = rail(page)
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Đánh giá của người" }) });
  await expect(verdict).toContainText("đánh giá chính thức");
  await expect(verdict).toContainText(/Theo số liệu, máy tính là: /);
});

test("within the year: the running total against its path, the forecast and what is still needed", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013");
  await expect(headline(page)).toHaveText("Thu ngân sách nhà nước 9 tháng đạt 69,5% kế hoạch, chậm 5,5 điểm % so với tiến độ");
  const figure = page.getByRole("figure");
  await expect(figure.getByRole("heading")).toContainText("Theo đà này cả năm được 854 tỷ đồng, thiếu 67 tỷ đồng");
  await expect(figure.getByRole("heading")).toContainText("Số liệu minh họa");
  await expect(figure.getByRole("application")).toContainText("khoảng 823–888");
  // 640,5 / 921,1 = 69,5 %; (921,1 - 640,5) / 3 = 93,5; 640,5 / 9 = 71,2.
  await expect(working(page, "% kế hoạch")).toContainText("640,5 ÷ 921,1");
  await expect(working(page, "Tiến độ")).toContainText("640,5 ÷ (921,1 × 75,0%) = 640,5 ÷ 690,8");
  await expect(working(page, "Cần mỗi tháng còn lại")).toContainText("93,5 tỷ đồng(921,1 − 640,5) ÷ 3; bình quân 9 tháng qua 71,2");
  await page.getByText(/^So với KH phấn đấu/).click();
  await expect(rail(page).locator("details[open]")).toContainText("967,15");

  await figure.getByRole("radio", { name: "Các năm" }).click();
  await expect(page).toHaveURL(/nhip=years/);
  await expect(figure.getByRole("heading")).toContainText("Thực hiện và kế hoạch");
});

test("shows its parts and whether they add up", async ({ page }) => {
  await show(page, "#/quan-2/chi-tieu?chi-tieu=von-xdcb-ngan-sach&ky=2013");
  const parts = page.getByRole("region", { name: "Trong đó" });
  await expect(parts.getByRole("rowheader")).toHaveCount(2);
  await expect(parts).toContainText("126 + 1.081,3 = 1.207,3");
  await parts.getByRole("link").first().click();
  await expect(page).toHaveURL(/chi-tieu=von-xdcb-ngan-sach-quan/);
  await page.getByRole("navigation", { name: "Chỉ tiêu" }).getByRole("link").nth(1).click();
  await expect(page).toHaveURL(/chi-tieu=von-xdcb-ngan-sach&|chi-tieu=von-xdcb-ngan-sach$/);
});

test("another indicator is chosen by a name without marks; an unknown one says so", async ({ page }) => {
  await show(page, "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2019");
  await page.getByRole("button", { name: /Chỉ tiêu$/ }).click();
  await page.getByRole("searchbox", { name: "Tìm chỉ tiêu" }).fill("that nghiep");
  await page.getByRole("option", { name: /thất nghiệp/i }).click();
  await expect(page).toHaveURL(/chi-tieu=unemp/);
  await expect(headline(page)).toHaveText(/^Thất nghiệp khu vực thành thị /);
  await show(page, "#/ca-nuoc/chi-tieu?chi-tieu=khong-co");
  await expect(headline(page)).toHaveText("Không tìm thấy chỉ tiêu này trong bộ số liệu.");
  await page.getByRole("link", { name: "Mở chỉ tiêu đầu tiên" }).click();
  await expect(headline(page)).not.toHaveText(/^Không tìm thấy/);
});
