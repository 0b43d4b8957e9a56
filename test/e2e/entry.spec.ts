import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./watched.ts";

const cell = (page: Page, row: string, period: string) => page.locator(`[data-row="${row}"][data-column="${period}"]`);
const [first, second, third] = ["doanh-thu-dv-tm", "doanh-thu-dv-tm-quan", "gt-cong-nghiep"] as const;

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
  await page.goto("#/quan-2/nhap-so?ky=2013&linh-vuc=kinh-te");
  await expect(cell(page, first, "2013-01")).toBeVisible({ timeout: 60_000 });
});

async function paste(page: Page, text: string) {
  await page.evaluate((block) => navigator.clipboard.writeText(block), text);
  await page.keyboard.press("Control+V");
}

test("typed, saved as one change, undone from the history", async ({ page }) => {
  await cell(page, first, "2013-01").click();
  await page.keyboard.type("3.702,1");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("3.815");
  await page.getByLabel("Nguồn chung").fill("Báo cáo 45/BC-KT");
  await page.getByLabel("Loại số liệu của tháng 1", { exact: true }).selectOption("chính thức");
  await page.keyboard.press("Control+S");
  await expect(page.getByText("Chưa có gì để lưu")).toBeVisible();
  await expect(cell(page, first, "2013-01")).toHaveValue("3.702,1");
  await cell(page, first, "2013-01").focus();
  await expect(page.getByText(/^Đang là 3\.702,1 \(chính thức, Nguyễn Thị Lan/)).toBeVisible();

  await page.getByRole("button", { name: "Nhập số" }).click();
  await page.getByRole("menuitemradio", { name: "Lịch sử" }).click();
  await page.locator("[data-toggle]").first().click();
  const detail = page.getByRole("table").last();
  await expect(detail).toContainText("3.702,1 tỷ đồng · Loại số liệu: chính thức · Nguồn: Báo cáo 45/BC-KT");
  await expect(detail).toContainText("3.815 tỷ đồng · Loại số liệu: sơ bộ");
  await page.getByRole("button", { name: /^Hoàn tác… Nhập số liệu/ }).click();
  await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await expect(page.getByText(/^Đã hoàn tác lúc/)).toBeVisible();
  await page.goto("#/quan-2/nhap-so?ky=2013&linh-vuc=kinh-te");
  await expect(cell(page, first, "2013-01")).toHaveValue("");
});

test("a block of Excel lands cell by cell; what is no figure says why; undo takes it back at once", async ({ page }) => {
  await cell(page, first, "2013-01").focus();
  await paste(page, '12,5\t"13\n,5"\tx\r\n1.234\t-\t20 người\r\n');
  await expect(cell(page, first, "2013-01")).toHaveValue("12,5");
  await expect(cell(page, first, "2013-03")).toHaveValue("x");
  await expect(cell(page, second, "2013-01")).toHaveValue("1.234");
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(3);
  await expect(page.getByText("3 số mới, 3 ô cần sửa")).toBeVisible();
  await expect(page.getByRole("button", { name: "Lưu", exact: true })).toBeDisabled();
  await cell(page, second, "2013-02").focus();
  await expect(page.getByText(/^Gạch ngang: để trống/)).toBeVisible();
  await cell(page, second, "2013-03").focus();
  await expect(page.getByText("Đơn vị không khớp với chỉ tiêu này.")).toBeVisible();
  await page.keyboard.press("Control+Z");
  await expect(page.locator("[aria-invalid=true]")).toHaveCount(0);
  await expect(cell(page, first, "2013-01")).toHaveValue("");
  await page.keyboard.press("Control+Y");
  await expect(cell(page, first, "2013-01")).toHaveValue("12,5");
});

test("arrows move, a selection fills down and right, and is copied out again", async ({ page }) => {
  await cell(page, first, "2013-01").focus();
  await page.keyboard.type("7");
  await page.keyboard.press("ArrowDown");
  await expect(cell(page, second, "2013-01")).toBeFocused();
  await page.keyboard.press("Control+D");
  await expect(cell(page, second, "2013-01")).toHaveValue("7");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+R");
  await expect(cell(page, second, "2013-02")).toHaveValue("7");
  await page.keyboard.press("Control+C");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("7\t7");
  await page.keyboard.press("Enter");
  await expect(cell(page, third, "2013-01")).toBeFocused();
});

test("the reason of a cell is reached and left by keys", async ({ page }) => {
  await cell(page, second, "2013-02").focus();
  await page.keyboard.type("5");
  await page.keyboard.press("Shift+F2");
  await expect(page.getByLabel("Lý do", { exact: true })).toBeFocused();
  await page.keyboard.type("gửi lại");
  await page.keyboard.press("Enter");
  await expect(cell(page, second, "2013-02")).toBeFocused();
  await expect(cell(page, second, "2013-02")).toHaveValue("5");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByLabel("Lý do", { exact: true })).toHaveValue("");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByLabel("Lý do", { exact: true })).toHaveValue("gửi lại");
  await page.keyboard.press("Shift+F2");
  await page.keyboard.press("Escape");
  await expect(cell(page, second, "2013-02")).toBeFocused();
  await expect(page).toHaveURL(/linh-vuc=kinh-te/);
});

test("what is typed outlives a reload, and is not left behind without asking", async ({ page }) => {
  await cell(page, first, "2013-05").focus();
  await page.keyboard.type("3.900");
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(cell(page, first, "2013-05")).toHaveValue("3.900", { timeout: 60_000 });
  await expect(page.getByText("Đã lấy lại những số đã gõ mà chưa lưu.")).toBeVisible();
  await page.getByRole("link", { name: "Văn bản" }).click();
  await expect(page.getByRole("dialog", { name: "Còn 1 số mới chưa lưu" })).toBeVisible();
  await page.getByRole("button", { name: "Ở lại" }).click();
  await expect(cell(page, first, "2013-05")).toHaveValue("3.900");
  await page.getByRole("link", { name: "Văn bản" }).click();
  await page.getByRole("button", { name: "Đi, giữ bản nháp" }).click();
  await expect(page).toHaveURL(/van-ban/);
  await page.goBack();
  await expect(cell(page, first, "2013-05")).toHaveValue("3.900");
});

test("a locked period is read-only until it is unlocked with a reason", async ({ page }) => {
  await page.goto("#/quan-2/lich-su");
  await page.getByRole("button", { name: "Khóa kỳ…" }).click();
  await page.getByLabel("Năm", { exact: true }).fill("2013");
  await page.getByLabel("Kỳ", { exact: true }).selectOption({ label: "Quý I/2013" });
  await page.getByRole("button", { name: "Khóa", exact: true }).click();
  await expect(page.getByRole("button", { name: "Mở khóa Quý I/2013…" })).toBeVisible();
  await page.goto("#/quan-2/nhap-so?ky=2013&linh-vuc=kinh-te");
  await expect(page.getByRole("link", { name: "Đã khóa: Quý I/2013" })).toBeVisible();
  await cell(page, first, "2013-03").focus();
  await expect(cell(page, first, "2013-03")).toHaveAttribute("readonly", "");
  await paste(page, "5\t6\r\n");
  await expect(cell(page, first, "2013-03")).toHaveValue("");
  await expect(cell(page, first, "2013-04")).toHaveValue("6");
  await page.getByRole("button", { name: "Bỏ hết" }).click();
  await cell(page, first, "2013-03").focus();
  await page.getByRole("button", { name: "Mở khóa…" }).click();
  await page.getByLabel("Lý do").last().fill("sai số tháng 3");
  await page.getByRole("button", { name: "Mở khóa", exact: true }).click();
  await expect(cell(page, first, "2013-03")).not.toHaveAttribute("readonly", "");
});

test("nearly 500 inputs answer a keystroke at once; nothing fails axe", async ({ page }) => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.goto("#/ca-nuoc/nhap-so?cot=years");
  await expect(page.locator("[data-row]").first()).toBeVisible({ timeout: 60_000 });
  expect(await page.locator("[data-row]").count()).toBeGreaterThan(450);
  // The page's own time on the processor, so that a busy machine does not fail it.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const worked = async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "ThreadTime")?.value ?? Number.NaN);
  };
  await page.locator("[data-row]:not([readonly])").first().focus();
  await page.keyboard.type("1");
  const before = await worked();
  await page.keyboard.type("2345678901");
  await expect(page.locator("[data-row]:not([readonly])").first()).toHaveValue("12345678901");
  expect(((await worked()) - before) / 10).toBeLessThan(60);
});
