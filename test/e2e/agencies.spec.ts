import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { expect, test } from "./watched.ts";

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
  await page.goto("#/quan-2/tong-quan");
  await page.getByRole("button", { name: "Điều hành" }).click();
  await page.getByRole("menuitemradio", { name: "Ai chưa báo cáo" }).click();
  await page.goto("#/quan-2/co-quan?ky=2013&muc=2013-M9");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^9 tháng 2013: \d+ cơ quan chậm báo cáo, thiếu \d+\/\d+ chỉ tiêu$/);
});

test("who is late is read, copied in one press, and nothing on the page fails axe", async ({ page }) => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Chép danh sách" }).click();
  await expect(page.getByText("Đã chép danh sách").first()).toBeVisible();
  const list = await page.evaluate(() => navigator.clipboard.readText());
  expect(list).toMatch(/^Chưa báo cáo 9 tháng 2013 \(kỳ đến hết ngày 30\/9\/2013\)\n\nPhòng Kinh tế: thiếu \d+\/\d+ chỉ tiêu\n- /);

  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải biểu mẫu của mọi cơ quan" }).click();
  expect((await download).suggestedFilename()).toBe("bieu-mau-2013-M9.zip");

  await page.goto("#/quan-2/co-quan?ky=2013&muc=2013-M9&ngon-ngu=en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Jan–Sep 2013: \d+ agencies are late/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("a template is filled in, renamed, dropped and accepted: its agency is no longer late", async ({ page }) => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải biểu mẫu: Chi cục Thuế quận", exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("bieu-mau-2013-M9-cc-thue.xlsx");
  const [sheet] = (await readXlsx(new Uint8Array(readFileSync(await file.path())))).sheets;
  const isFigure = (row: readonly unknown[]) => /^\d/.test(String(row[1] ?? ""));
  const n = (sheet?.rows ?? []).filter(isFigure).length;
  const rows = (sheet?.rows ?? []).map((row) => (isFigure(row) ? [...row.slice(0, 6), 100] : row));
  expect(n).toBeGreaterThan(0);
  const bytes = await writeXlsx({ sheets: [{ name: "Sheet1", rows, columns: sheet?.columns ?? [] }] });

  await page.getByRole("link", { name: "Nhập liệu" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp…" }).click();
  await (await chooser).setFiles([{ name: "gửi lại.xlsx", mimeType: "", buffer: Buffer.from(bytes) }]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(new RegExp(`có ${n} dòng: `));
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Đã nhận \d+ dòng/).first()).toBeVisible();

  await page.goto("#/quan-2/co-quan?ky=2013&muc=2013-M9");
  const line = page.getByRole("row", { name: /Chi cục Thuế quận/ });
  await expect(line).toContainText(`${n}/`);
});

test("a period that no plan asks about says so", async ({ page }) => {
  await page.goto("#/ca-nuoc/co-quan?ky=2013&muc=2013-03");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không kế hoạch nào hỏi số liệu tháng 3/2013");
});
