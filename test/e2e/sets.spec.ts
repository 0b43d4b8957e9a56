import { smallPackage } from "../journal/smallPackage.ts";
import { choose, folderOf, zipOf } from "./packages.ts";
import { settled, show } from "./screens.ts";
import { expect, test } from "./watched.ts";

const headlineOfSmall = "6 tháng 2013: 3 chỉ tiêu đã giao, mới 1 chỉ tiêu có số liệu thực hiện";

test("the sets that ship are there, with what is in them; the last view of the last one opens itself", async ({ page, context }) => {
  await show(page, "#/");
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name: "Cả nước 2011–2026" }) });
  await expect(row.getByRole("cell")).toHaveText([/^Cả nước/, "2011–2026", "19", "31", "209", "–", "–", "112", "31/12/2025"]);
  await row.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2024: /);
  await page.getByRole("button", { name: "2023", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2023: /);
  await page.close();

  const later = await context.newPage();
  await later.goto("");
  await expect(later).toHaveURL(/#\/ca-nuoc\/tong-quan\?ky=2023$/);
  await expect(later.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2023: /);
  await later.getByRole("button", { name: /^Bộ dữ liệu: Cả nước/ }).click();
  await later.getByRole("menuitemradio", { name: /^Quận 2/ }).click();
  await expect(later).toHaveURL(/#\/quan-2\/tong-quan$/);
  await expect(later).toHaveTitle(/^Tổng quan · Quận 2/);
});

test("a package opens from a zip, stays in this browser, and is thrown away when asked", async ({ page }) => {
  await show(page, "#/");
  await choose(page, "zip", zipOf("bo-nho.zip", smallPackage()));
  await expect(page).toHaveURL(/#\/nho\/tong-quan$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headlineOfSmall);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headlineOfSmall);

  await show(page, "#/");
  const own = page.getByRole("region", { name: "Của bạn" }).getByRole("row").nth(1);
  await expect(own.getByRole("cell")).toHaveText([/^Bộ nhỏ/, "2013", "1", "3", "3", "1", "–", "2", "30/9/2013"]);
  await choose(page, "zip", zipOf("bo-nho.zip", smallPackage()));
  await expect(page.getByRole("main")).toContainText("bo-nho.zip không có gì mới so với bộ đang giữ");
  await expect(page.getByRole("region", { name: "Của bạn" }).getByRole("row")).toHaveCount(2);

  await own.getByRole("button", { name: "Xóa Bộ nhỏ" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Giữ lại" }).click();
  await expect(own).toBeVisible();
  await own.getByRole("button", { name: "Xóa Bộ nhỏ" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Xóa hẳn" }).click();
  await expect(page.getByRole("main")).toContainText("Chưa có. Mở một gói dữ liệu để thêm vào đây.");
  await page.goto("#/nho/tong-quan");
  await expect(page.getByRole("alert")).toContainText("Không có bộ dữ liệu này trong trình duyệt");
});

test("a package opens from a folder that is chosen, and from one that is dropped", async ({ page, context }, testInfo) => {
  await show(page, "#/");
  await choose(page, "folder", await folderOf(testInfo.outputPath("goi"), smallPackage()));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(headlineOfSmall);

  await show(page, "#/");
  const folder = await folderOf(testInfo.outputPath("goi-khac"), smallPackage({}, { name: "khac", title: "Bộ khác" }));
  const box = await page.getByText("Gói là bản sao do ứng dụng lưu").boundingBox();
  const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  const devtools = await context.newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, ...at, data: { items: [], files: [folder], dragOperationsMask: 1 } });
  await expect(page).toHaveURL(/#\/khac\/tong-quan$/);
  await expect(page).toHaveTitle(/^Tổng quan · Bộ khác/);
});

test("a package opens when it is pasted where it would be dropped", async ({ page }) => {
  await show(page, "#/");
  await page.getByRole("button", { name: "Thả tệp .zip hoặc thư mục vào đây" }).focus();
  await page.evaluate(
    ({ name, base64 }) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(
        new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type: "application/zip" }),
      );
      document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { name: "dan.zip", base64: zipOf("dan", smallPackage()).buffer.toString("base64") },
  );
  await expect(page).toHaveURL(/#\/nho\/tong-quan$/);
});

test("a saved copy opens in another browser with all that was added", async ({ page, browser, baseURL }, testInfo) => {
  await page.goto("#/quan-2/tong-quan");
  await page.getByRole("button", { name: "Nạp số liệu minh họa" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  const headline = await page.getByRole("heading", { level: 1 }).textContent();
  await show(page, "#/");
  await expect(page.getByRole("main")).toContainText("1 lần cập nhật của bạn");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu bản sao của Quận 2" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^quan-2-\d{8}\.zip$/);
  const saved = testInfo.outputPath(download.suggestedFilename());
  await download.saveAs(saved);

  const colleague = await browser.newPage({ ...(baseURL !== undefined && { baseURL }), locale: "vi-VN" });
  await show(colleague, "#/");
  await choose(colleague, "zip", saved);
  await expect(colleague).toHaveURL(/#\/quan-2\/tong-quan$/);
  await settled(colleague);
  await expect(colleague.getByRole("heading", { level: 1 })).toHaveText(headline ?? "");
  await expect(colleague.getByRole("main")).toContainText("Số liệu minh họa");
  await colleague.close();
});
