import { settled, show } from "./screens.ts";
import { expect, test } from "./watched.ts";

test("the language is switched with the view as it is, and is remembered", async ({ page, context }) => {
  await show(page, "#/ca-nuoc/linh-vuc?ky=2023&linh-vuc=kinh-te&xep=worst");
  await page.getByRole("button", { name: /Chuyển sang English$/ }).click();
  await expect(page).toHaveURL(/#\/ca-nuoc\/linh-vuc\?ngon-ngu=en&ky=2023&linh-vuc=kinh-te&xep=worst$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page).toHaveTitle("Sectors · Viet Nam 2011–2026 · Bảng chỉ tiêu");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "GDP per capita" }) });
  // Numbers are printed as the language prints them: 4.284 is 4,284 here.
  await expect(row).toContainText("4,284");
  await expect(row).toContainText("97.4%");
  await expect(page.getByRole("row").filter({ hasText: "−1.45" })).toContainText("Missed");
  await page.getByRole("link", { name: "Overview" }).click();
  await settled(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Economy, 2023: 1 of 4 indicators with a figure exceeded target/);
  await page.close();

  const later = await context.newPage();
  await show(later, "#/ca-nuoc/tong-quan?ky=2023");
  await expect(later.locator("html")).toHaveAttribute("lang", "en");
  await later.getByRole("button", { name: /tiếng Việt/ }).click();
  await expect(later.locator("html")).toHaveAttribute("lang", "vi");
  await expect(later.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2023: 4\/8 /);
});
