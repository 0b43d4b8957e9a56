import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { hashIn, settled, show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

/* From the year's results to the next plan, on the real decisions of Quận 2. */
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const isClean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

/** What a reader reads in a Word file, cells with bars between. */
async function wordText(page: Page, press: string | RegExp): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: press }).click();
  const part = unzipSync(readFileSync(await (await download).path()))["word/document.xml"];
  return strFromU8(part ?? new Uint8Array())
    .replaceAll("</w:tc>", " | ")
    .replaceAll("</w:tr>", "\n")
    .replaceAll("</w:p>", " ")
    .replace(/<[^>]+>/g, "")
    .replaceAll("\u00a0", " ");
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
});

test("a state with its cause is in the review, in the next plan and in its Word file; accepted once, undone once", async ({ page }) => {
  test.setTimeout(600_000);
  await show(page, "#/quan-2/nhiem-vu?van-ban=qd-02-2013&muc=2013.II.4.2.09~1");
  const panel = page.getByRole("complementary", { name: "Cập nhật tình trạng" });
  await panel.waitFor();
  await page.keyboard.press("4");
  await panel.getByLabel("Nguyên nhân").fill("Chưa có kinh phí di dời");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Tạm dừng").first()).toBeVisible();

  // It stands on the page of the agency that leads it, and in its calendar.
  await show(page, "#/quan-2/don-vi?ky=2013&co-quan=p-tnmt");
  const led = page.getByRole("region", { name: /^Nhiệm vụ chủ trì/ });
  await led.getByRole("button", { name: "1 Tạm dừng" }).click();
  await expect(led.getByRole("link", { name: /tiến độ giải tỏa nghĩa trang/ })).toHaveCount(1);
  await expect(led).toContainText("Chưa có kinh phí di dời");
  await page.getByRole("link", { name: "Lịch báo cáo của cơ quan" }).click();
  await page.getByLabel("Cả thời hạn nhiệm vụ").check();
  await expect(page.getByRole("row", { name: /tiến độ giải tỏa nghĩa trang/ }).filter({ hasText: "Tạm dừng" })).toHaveCount(1);

  await page.getByRole("button", { name: "Lịch báo cáo", exact: true }).click();
  await page
    .getByRole("menuitem", { name: "Tổng kết" })
    .or(page.getByRole("menuitemradio", { name: "Tổng kết" }))
    .click();
  await settled(page);
  // First that agency's own, since it was chosen; then everybody's.
  await expect(title(page)).toHaveText(/; 0\/15 lượt nhiệm vụ hoàn thành$/);
  await page.keyboard.press("Escape");
  await expect(title(page)).toHaveText(/^Năm 2013: 1\/1 chỉ tiêu có số liệu đạt; 0\/\d+ lượt nhiệm vụ hoàn thành$/);
  const notDone = page.getByRole("region", { name: /^Nhiệm vụ chưa hoàn thành/ });
  await expect(notDone.getByRole("row", { name: /tiến độ giải tỏa nghĩa trang/ }).first()).toContainText("Chưa có kinh phí di dời");
  const review = await wordText(page, "Tải Word");
  expect(review).toContain("Tổng kết thực hiện kế hoạch năm 2013");
  expect(review).toMatch(/tiến độ giải tỏa nghĩa trang[^\n]*Tạm dừng[^\n]*Chưa có kinh phí di dời/);
  expect(review).toContain("Số hộ nghèo");

  await show(page, "#/quan-2/ke-hoach-sau?ky=2013");
  await expect(title(page)).toHaveText("Kế hoạch năm 2014, lập từ kết quả năm 2013");
  const figure = page.getByRole("textbox", { name: "Kế hoạch 2014: Doanh thu dịch vụ - thương mại", exact: true }).first();
  await expect(figure).toHaveValue("44.425,2");
  await figure.fill("nhiều");
  await expect(page.getByText("1 ô cần sửa")).toBeVisible();
  const accept = page.getByRole("button", { name: /^Chấp nhận \d+ chỉ tiêu, \d+ nhiệm vụ, \d+ báo cáo$/ });
  await expect(accept).toBeDisabled();
  await figure.fill("50.000,5");
  await page.getByRole("textbox", { name: /^Thời hạn: .*tiến độ giải tỏa nghĩa trang/ }).fill("trong quý II năm 2014");
  // Leaving asks first.
  await page.getByRole("link", { name: "Tổng quan" }).first().click();
  await page.getByRole("button", { name: "Ở lại" }).click();
  await expect(figure).toHaveValue("50.000,5");
  await accept.click();

  const made = page.getByRole("region", { name: "Đã có kế hoạch 2014" });
  await expect(made).toContainText("Chưa có số");
  const plan = await wordText(page, /^Tải Word: /);
  expect(plan).toContain("Phụ lục 1");
  expect(plan).toContain("Doanh thu dịch vụ - thương mại  | tỷ đồng  | –  | ≥ 50.000,5 ");
  expect(plan).toMatch(/tiến độ giải tỏa nghĩa trang[^\n]*30\/6\/2014[^\n]*\| Mục [^\n]*nguyên nhân: Chưa có kinh phí di dời/);
  const excel = page.waitForEvent("download");
  await made.getByRole("button", { name: /^Tải phụ lục Excel/ }).click();
  expect((await excel).suggestedFilename()).toMatch(/2014.*\.xlsx$/);
  await isClean(page);

  await made.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.getByRole("button", { name: /^Chấp nhận/ })).toBeVisible();
  await expect(made).toHaveCount(0);
});

test("a trial is judged by the same views, marked, not printed, and stored only when it is accepted", async ({ page }) => {
  test.setTimeout(600_000);
  await showWithSample(page);
  await show(page, "#/quan-2/ke-hoach-sau?ky=2013&dang=trial");
  await expect(page.getByText("Bản thử", { exact: true })).toBeVisible();
  const name = "Thu ngân sách nhà nước trên địa bàn quận";
  const row = page.getByRole("row", { name: new RegExp(`^${name}`) }).first();
  // 640,5 + 3 × 120 = 1.000,5 of 921,1
  await page.getByRole("textbox", { name: `Thử phần còn lại: ${name}`, exact: true }).fill("120");
  await expect(row).toContainText("cuối kỳ 1.000,5 tỷ đồng");
  await expect(row.getByRole("cell").last()).toContainText("Vượt");
  await expect(title(page)).toHaveText(/^Thử năm 2013: (\d+) chỉ tiêu đạt hoặc đúng tiến độ thành (\d+)$/);
  await isClean(page);
  await page.emulateMedia({ media: "print" });
  await expect(row).toBeHidden();
  await expect(page.getByText("Bản thử không in, không xuất.")).toBeVisible();
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("textbox", { name: `Thử mức kế hoạch: ${name}`, exact: true }).fill("1.100");
  await expect(row.getByRole("cell").last()).toContainText("≥ 1.100");
  await page.getByRole("button", { name: "Ghi 1 mức kế hoạch đã thử…" }).click();
  await page.getByLabel("Lý do").fill("Điều chỉnh sau 9 tháng");
  await page.getByRole("button", { name: "Ghi", exact: true }).click();
  await expect(page.getByText("Đã ghi mức kế hoạch mới.")).toBeVisible();
  await expect(row).toContainText("≥ 1.100 tỷ đồng");
  // the tried months are nowhere
  await expect(row).toContainText("640,5 tỷ đồng");

  await show(page, "#/quan-2/tong-ket?ky=2013&dang=adjustments");
  const change = page.getByRole("row", { name: new RegExp(name) });
  await expect(change).toContainText("≥ 921,1 tỷ đồng");
  await expect(change).toContainText("≥ 1.100 tỷ đồng");
  await expect(change).toContainText("Điều chỉnh sau 9 tháng");
});

const looks = {
  review: "#/quan-2/tong-ket?ky=2013",
  adjustments: "#/ca-nuoc/tong-ket?ky=2025&dang=adjustments",
  "no adjustments": "#/quan-2/tong-ket?ky=2013&dang=adjustments",
  "next plan": "#/ca-nuoc/ke-hoach-sau?ky=2023",
  programme: "#/quan-2/ke-hoach-sau?dang=programme",
  "no programme": "#/ca-nuoc/ke-hoach-sau?dang=programme",
  trial: "#/ca-nuoc/ke-hoach-sau?ky=2023&dang=trial",
} as const;

for (const language of ["vi", "en"] as const)
  test(`nothing for axe to say, ${language}`, async ({ page }) => {
    test.setTimeout(600_000);
    for (const hash of Object.values(looks)) {
      await show(page, hashIn(hash, language));
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await isClean(page);
    }
  });

test("a programme rolls up, and the adjusted targets of 2025 stand beside what they were", async ({ page }) => {
  await show(page, "#/quan-2/ke-hoach-sau?dang=programme");
  await expect(
    page.getByText("Cộng các năm và việc không hạn đúng bằng 239 lượt của cả giai đoạn, từng cơ quan và toàn kế hoạch."),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /^Doanh thu dịch vụ/ })).toContainText("+146–174,4%");
  await page.getByRole("button", { name: "Điền các năm còn thiếu…" }).click();
  await page.getByLabel("Kế hoạch 2009: Số đồ án quy hoạch chi tiết tỷ lệ 1/2000 hoàn thành").fill("nhiều");
  await expect(page.getByText("cần một số hoặc một khoảng")).toBeVisible();
  await page.getByLabel("Kế hoạch 2009: Số đồ án quy hoạch chi tiết tỷ lệ 1/2000 hoàn thành").fill("6");
  await page.getByLabel("Kế hoạch 2010: Số đồ án quy hoạch chi tiết tỷ lệ 1/2000 hoàn thành").fill("8");
  await isClean(page);
  await page.getByRole("button", { name: "Ghi 2 mức kế hoạch" }).click();
  await expect(page.getByRole("row", { name: /^Số đồ án quy hoạch/ })).toContainText(/≥ 4.*≥ 6.*≥ 8/);
  await show(page, "#/ca-nuoc/tong-ket?ky=2025&dang=adjustments");
  await expect(title(page)).toHaveText("Năm 2025: 3 nội dung điều chỉnh");
  const gdp = page.getByRole("row", { name: /\(GDP\)/ });
  await expect(gdp).toContainText("6,5–7%");
  await expect(gdp).toContainText("≥ 8%");
  await expect(gdp).toContainText("192/2025/QH15, ký 19/2/2025");
  await show(page, "#/ca-nuoc/tong-ket?ky=2025");
  const review = await wordText(page, "Tải Word");
  expect(review).toContain("IV. ĐIỀU CHỈNH, BỔ SUNG TRONG KỲ");
  expect(review).toMatch(/\(GDP\) \(2025, điều chỉnh\) *\| [^|]*6,5–7%[^|]*\| ≥ 8%[^|]*\| 192\/2025\/QH15, ký 19\/2\/2025/);
});
