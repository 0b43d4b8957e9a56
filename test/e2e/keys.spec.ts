import { settled, show } from "./screens.ts";
import { expect, test } from "./watched.ts";

const period = /ky=(\d{4})/;

test("years, tables, filters and the search have keys; a field that is typed in keeps them", async ({ page }) => {
  await show(page, "#/ca-nuoc/linh-vuc?ky=2023&linh-vuc=kinh-te");
  await page.keyboard.press("[");
  await expect(page).toHaveURL(/ky=2022/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2022");
  await page.keyboard.press("]");
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/ky=2024/);
  await page.keyboard.press("t");
  await expect(page).toHaveURL(/bang=1/);
  await page.keyboard.press("t");
  await expect(page).not.toHaveURL(/bang=1/);

  await page.getByRole("searchbox", { name: "Tìm trong bảng" }).pressSequentially("t[]");
  await expect(page.getByRole("searchbox")).toHaveValue("t[]");
  expect(period.exec(page.url())?.[1]).toBe("2024");
  expect(page.url()).not.toContain("bang=1");
  await page.getByRole("searchbox").fill("");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/linh-vuc\?ky=2024$/);
  await expect(page.getByRole("status").filter({ hasText: /./ })).toHaveText(/Đã bỏ mọi bộ lọc|^Năm 2024: /);

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("searchbox").pressSequentially("[t");
  await expect(page.getByRole("dialog").getByRole("searchbox")).toHaveValue("[t");
  await expect(page).toHaveURL(/linh-vuc\?ky=2024$/);
});

test("the first tab stop leads past the bars; another screen begins at its main part, and the way back where one left", async ({
  page,
}) => {
  await show(page, "#/ca-nuoc/linh-vuc?ky=2019");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Đến nội dung chính");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const far = page.getByRole("table").getByRole("link").last();
  await far.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  await page.waitForTimeout(300);
  const left = await page.evaluate(() => scrollY);
  await far.click();
  await settled(page);
  await expect(page.getByRole("main")).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.waitForTimeout(600);
  await page.goBack();
  await settled(page);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(left - 50);
});
