import type { Page } from "@playwright/test";
import { show } from "./screens.ts";
import { expect, test } from "./watched.ts";

async function find(page: Page, typed: string, kind: string) {
  const box = page.getByRole("dialog").getByRole("searchbox");
  // A screen that has just come hears its keys a moment after it is seen.
  await expect(async () => {
    if (!(await box.isVisible())) await page.keyboard.press("Control+k");
    await expect(box).toBeVisible({ timeout: 2000 });
  }).toPass();
  await box.fill(typed);
  return page.getByRole("menuitem").filter({ hasText: kind }).first();
}

test("Ctrl+K finds an indicator, a task, a work and an agency, typed without marks", async ({ page }) => {
  await show(page, "#/quan-2/tong-quan");

  const first = await find(page, "thu ngan sach", "Chỉ tiêu");
  await expect(first).toContainText("Thu ngân sách nhà nước trên địa bàn quận");
  await expect(first).toHaveAttribute("data-focused");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/quan-2\/chi-tieu\?chi-tieu=thu-ngan-sach$/);
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await (await find(page, "so ket ke hoach thuong mai", "Nhiệm vụ")).click();
  await expect(page).toHaveURL(/quan-2\/van-ban\?.*muc=2013\.II\.1\.1\.01$/);
  await expect(page.locator("tr[aria-current=true]")).toContainText("Sơ kết kế hoạch thương mại");

  await (await find(page, "cho thanh my loi", "Công trình")).click();
  await expect(page.locator("tr[aria-current=true]")).toContainText("Chợ Thạnh Mỹ Lợi");
  await expect(page.locator("tr[aria-current=true]")).toBeInViewport();

  await (await find(page, "phong kinh te", "Cơ quan")).click();
  await expect(page).toHaveURL(/quan-2\/don-vi\?co-quan=p-kinh-te&(?!.*van-ban)/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Phòng Kinh tế: \d+ lượt quá hạn/);
});

test("says when nothing is found, and closes by Esc with the view as it was", async ({ page }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023&linh-vuc=kinh-te");
  await page.getByRole("button", { name: /^Tìm chỉ tiêu/ }).click();
  await page.getByRole("dialog").getByRole("searchbox").fill("khong co gi nhu vay");
  await expect(page.getByText("Không có gì khớp với “khong co gi nhu vay”.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).toHaveURL(/tong-quan\?ky=2023&linh-vuc=kinh-te$/);
});
