import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { devUrl } from "./devServer.ts";
import { expect, test } from "./watched.ts";

/* The review on made-up sheets in a real browser, with the real set, journal and engine; only the reading of files is made up. */
test.use({ baseURL: devUrl });
// From source every module is a request of its own.
test.describe.configure({ timeout: 240_000 });

const drop = async (page: Page, query = "") => {
  await page.goto(`test/e2e/pages/review.html${query}#/quan-2/nhap-lieu`);
  await expect(page.getByRole("button", { name: "Chọn tệp…" })).toBeVisible();
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["x"], "bieu-9-thang.xlsx"));
    return transfer;
  });
  await page.dispatchEvent("body", "dragover", { dataTransfer: files });
  await expect(page.getByText(/^Thả để nhập vào/)).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: files });
};
const review = async (page: Page, query = "") => {
  await drop(page, query);
  await expect(page.getByRole("listbox", { name: "Nghi ngờ" })).toBeFocused();
};
const option = (page: Page, name: RegExp) => page.getByRole("option", { name });

test("a dropped file is decided by keys alone, accepted as one update, and undone", async ({ page }) => {
  await review(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tệp 9 tháng có 16 dòng: 9 dòng nhận được ngay, 5 dòng cần quyết");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.keyboard.press("1");
  await expect(option(page, /Thu ngân sách nhà nước.*Sẽ nhận 640,5/)).toBeVisible();
  await expect(option(page, /Doanh thu dịch vụ.*Sẽ nhận 31\.842/)).toBeVisible();
  await expect(option(page, /Số lao động/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("2");
  await page.keyboard.type("4.510");
  await page.keyboard.press("Enter");
  await expect(option(page, /Số lao động.*Sẽ nhận 4\.510/)).toBeVisible();
  await page.keyboard.press("0");
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/12 dòng nhận được ngay, 2 dòng cần quyết/);

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Đã nhận 12 dòng: 9 mới, 3 đã quyết").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Giống 12" })).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/9 dòng nhận được ngay/);
});

test("what was accepted is on the chart", async ({ page }) => {
  await review(page);
  await page.keyboard.press("1");
  await page.getByRole("button", { name: "Nhận 2 dòng đã quyết" }).click();
  await page.getByRole("link", { name: /Thu ngân sách nhà nước/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Thu ngân sách/);
  await expect(page.getByText("640,5", { exact: false }).first()).toBeVisible();
});

test("a name is settled by its number, and its row is new then", async ({ page }) => {
  await review(page);
  await option(page, /Tỷ lệ CTR/).click();
  await expect(page.getByRole("heading", { name: "“Tỷ lệ CTR được thu gom” là chỉ tiêu nào?" })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("button", { name: "Mới 10" })).toBeVisible();
});

test("thousands of rows are walked and scrolled without being drawn at once", async ({ page }) => {
  await review(page, "?dong=8000");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/8\.000 dòng/);
  const drawn = () => page.getByRole("option").count();
  expect(await drawn()).toBeLessThan(400);
  await page.keyboard.press("End");
  const last = page.getByRole("option", { selected: true });
  await expect(last).toBeInViewport();
  expect(await drawn()).toBeLessThan(600);
  for (let step = 0; step < 10; step += 1) await page.keyboard.press("ArrowUp");
  await expect(last).toBeInViewport();
  expect(await drawn()).toBeLessThan(600);
});

test("reading is stopped at once", async ({ page }) => {
  await drop(page, "?cham");
  await page.getByRole("button", { name: "Dừng" }).click();
  await expect(page.getByRole("button", { name: "Chọn tệp…" })).toBeVisible();
});
