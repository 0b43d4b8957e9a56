import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { chooseZip, openFile } from "./openFile.ts";
import { longTable, nineMonths } from "./reports.ts";
import { twoSides } from "./twoSides.ts";
import { expect, test } from "./watched.ts";

const say = (page: Page, name: string) => page.addInitScript((who) => localStorage.setItem("bang-chi-tieu.who", who), name);
const option = (page: Page, name: RegExp) => page.getByRole("listbox").getByRole("option", { name });
const h1 = (page: Page) => page.getByRole("heading", { level: 1 });

/** Drops a file into the window, as from a folder. */
async function drop(page: Page, { name, text }: { name: string; text: string }) {
  const files = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name));
      return transfer;
    },
    { name, text },
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer: files });
  await expect(page.getByText(/^Thả để nhập vào/)).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer: files });
}

async function openImport(page: Page) {
  await page.goto("#/quan-2/nhap-lieu");
  await expect(page.getByRole("button", { name: "Chọn tệp…" })).toBeVisible();
}

/** The sets for which an import is kept. */
const heldIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const opening = indexedDB.open("bang-chi-tieu.held", 1);
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const keys = opening.result.transaction("sources").objectStore("sources").getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result);
          };
        };
      }),
  );

test("file, review by keys, chart, undo, save, open elsewhere, merge", async ({ page, browser, baseURL }) => {
  await say(page, "Nguyễn Thị Lan");
  await openImport(page);
  await drop(page, nineMonths);
  await expect(page.getByRole("listbox", { name: "Nghi ngờ" })).toBeFocused();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  if (process.env.PICTURES) await page.screenshot({ path: `${import.meta.dirname}/pictures/review.png` });

  // The unit differs: by its scale. The name is near: it is that indicator.
  await expect(option(page, /Thu ngân sách nhà nước.*9 tháng 2013/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("1");
  await expect(option(page, /Thu ngân sách nhà nước.*Sẽ nhận 640,5/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "“Doanh thu thương mại - dịch vụ” là chỉ tiêu nào?" })).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("button", { name: "Nghi ngờ 1" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/Đã nhận 3 dòng/).first()).toBeVisible();

  await page.getByRole("link", { name: /Thu ngân sách nhà nước/ }).click();
  await expect(h1(page)).toHaveText(/Thu ngân sách.*69,5%/);

  await page.goto("#/quan-2/lich-su");
  await expect(h1(page)).toHaveText(/^6 lần cập nhật/);
  await page.getByRole("button", { name: /^Hoàn tác… / }).click();
  await page.getByLabel("Lý do").fill("nhận nhầm tệp");
  await page.getByRole("button", { name: "Hoàn tác", exact: true }).click();
  await expect(h1(page)).toHaveText(/^7 lần cập nhật/);
  await page.getByRole("button", { name: /^Lấy lại… / }).click();
  await page.getByRole("button", { name: "Lấy lại", exact: true }).click();
  await expect(h1(page)).toHaveText(/^8 lần cập nhật/);

  await page.getByRole("button", { name: /Lưu và bản sao/ }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Tải một bản sao" }).click();
  const copy = readFileSync(await (await downloading).path());

  // Another machine, with a change of its own: the copy brings what is new, and nothing of either side is lost.
  const elsewhere = await browser.newContext({ ...(baseURL && { baseURL }), locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh" });
  const other = await elsewhere.newPage();
  await say(other, "Trần Văn Minh");
  await openImport(other);
  await drop(other, { name: "bo-sung.csv", text: "Chỉ tiêu;ĐVT;TH năm 2012\nSố lao động được giải quyết việc làm;lao động;5.812\n" });
  await expect(other.getByRole("button", { name: "Mới 1" })).toBeVisible();
  await other.keyboard.press("Control+Enter");
  await expect(other.getByText(/Đã nhận 1 dòng/).first()).toBeVisible();
  await other.goto("#/?ngon-ngu=vi");
  await chooseZip(other, { name: "quan-2.zip", mimeType: "application/zip", buffer: copy });
  const merging = other.getByRole("dialog", { name: "Gộp tệp" });
  await merging.getByRole("button", { name: "Gộp", exact: true }).click();
  await expect(merging).toBeHidden();
  await other.goto("#/quan-2/lich-su");
  await expect(h1(other)).toHaveText(/^9 lần cập nhật/);
  await elsewhere.close();
});

test("a row of a locked period comes in only after unlocking it with a reason, by keys", async ({ page }) => {
  await say(page, "Nguyễn Thị Lan");
  await page.goto("#/quan-2/lich-su");
  await page.getByRole("button", { name: "Khóa kỳ…" }).click();
  await page.getByRole("textbox", { name: "Năm" }).fill("2013");
  await page.getByLabel("Kỳ", { exact: true }).selectOption({ label: "9 tháng 2013" });
  await page.getByRole("button", { name: "Khóa", exact: true }).click();
  await expect(page.getByRole("button", { name: "Mở khóa 9 tháng 2013…" })).toBeVisible();
  await openImport(page);
  await drop(page, { name: "lao-dong.csv", text: "Chỉ tiêu;ĐVT;TH 9 tháng 2013\nSố lao động được giải quyết việc làm;lao động;4.452\n" });
  const row = option(page, /Số lao động được giải quyết việc làm.*Kỳ 9 tháng 2013 đã khóa/);
  await row.click();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/^Đã nhận/)).toHaveCount(0);
  await page.keyboard.press("Enter");
  const unlocking = page.getByRole("dialog", { name: "Mở khóa 9 tháng 2013" });
  await unlocking.getByLabel("Lý do").fill("số liệu gửi lại");
  await page.keyboard.press("Enter");
  await expect(unlocking).toBeHidden();
  await expect(page.getByRole("button", { name: "Mới 1" })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/Đã nhận 1 dòng/).first()).toBeVisible();
});

test("a typed figure leaves the keys with the rows, and dropping a file with decisions asks first", async ({ page }) => {
  await openImport(page);
  await drop(page, nineMonths);
  await expect(page.getByRole("listbox", { name: "Nghi ngờ" })).toBeFocused();
  await page.keyboard.press("3");
  await page.getByLabel(/^Số đúng/).fill("640,7");
  await page.keyboard.press("Enter");
  await expect(option(page, /Thu ngân sách nhà nước.*Sẽ nhận 640,7/)).toBeVisible();
  await expect(page.locator("[role=listbox]:focus")).toHaveCount(1);
  // Another file is no way around the question, also where the decisions are those of before a reload.
  const other = { name: "khac.csv", text: "Chỉ tiêu;ĐVT;TH 9 tháng 2013\nSố lao động được giải quyết việc làm;lao động;4.500\n" };
  const replacing = page.getByRole("dialog", { name: `Bỏ ${nineMonths.name} để duyệt ${other.name}?` });
  await drop(page, other);
  await expect(replacing.getByRole("button", { name: "Duyệt tiếp" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.reload();
  await page.getByRole("button", { name: "Xem tiếp" }).click();
  await expect(option(page, /Sẽ nhận 640,7/)).toBeVisible();
  await drop(page, other);
  await expect(replacing).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Bỏ tệp này" }).click();
  await page.getByRole("button", { name: "Duyệt tiếp" }).click();
  await expect(option(page, /Sẽ nhận 640,7/)).toBeVisible();
  await page.getByRole("button", { name: "Bỏ tệp này" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bỏ tệp này" }).click();
  await expect(page.getByRole("button", { name: "Chọn tệp…" })).toBeVisible();
});

test("thousands of rows are walked and scrolled without being drawn at once", async ({ page }) => {
  await openImport(page);
  await drop(page, longTable(3000));
  await expect(h1(page)).toHaveText(/3\.000 dòng/, { timeout: 120_000 });
  const drawn = () => page.getByRole("listbox").getByRole("option").count();
  expect(await drawn()).toBeLessThan(400);
  await page.getByRole("listbox").first().focus();
  await page.keyboard.press("End");
  await expect(page.getByRole("listbox").getByRole("option", { selected: true })).toBeInViewport();
  expect(await drawn()).toBeLessThan(600);
});

test("reading is stopped at once", async ({ page }) => {
  await openImport(page);
  await drop(page, longTable(60_000));
  await page.getByRole("button", { name: "Dừng" }).click();
  await expect(page.getByRole("button", { name: "Chọn tệp…" })).toBeVisible();
});

test("an import in hand outlives a reload: it is offered again with its answers, and dropped when the person says so", async ({ page }) => {
  await openImport(page);
  await drop(page, nineMonths);
  await expect(page.getByRole("listbox", { name: "Nghi ngờ" })).toBeFocused();
  const published = page.getByLabel("bao-cao-9-thang-2013.csv: số liệu công bố ngày nào?");
  await page.getByText("Hỏi một lần cho cả bảng").click();
  await published.fill("2013-10-12");
  const decided = option(page, /Thu ngân sách nhà nước.*Sẽ nhận 640,5/);
  await option(page, /Thu ngân sách nhà nước.*9 tháng 2013/).click();
  await page.keyboard.press("1");
  await expect(decided).toBeVisible();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/review.png`, fullPage: true });

  await page.reload();
  await expect(page.getByText(/^bao-cao-9-thang-2013\.csv còn đang xem lại/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/held.png` });
  await page.getByRole("button", { name: "Xem tiếp" }).click();
  await expect(decided).toBeVisible();
  await expect(published).toHaveValue("2013-10-12");

  await page.reload();
  await page.getByRole("button", { name: "Bỏ", exact: true }).click();
  await expect(page.getByRole("button", { name: "Xem tiếp" })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("button", { name: "Chọn tệp…" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Xem tiếp" })).toBeHidden();
});

test("an import in hand goes with the set that is thrown away", async ({ page }) => {
  await openFile(page, twoSides.lan);
  await expect(page).toHaveURL(/#\/nho\/tong-quan/);
  await page.goto("#/nho/nhap-lieu");
  await drop(page, nineMonths);
  await expect.poll(() => heldIn(page)).toEqual(["nho"]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Xem tiếp" })).toBeVisible();
  await page.goto("#/");
  await page.getByRole("button", { name: "Xóa Bộ nhỏ" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Xóa hẳn" }).click();
  await openFile(page, twoSides.lan);
  await expect(page).toHaveURL(/#\/nho\/tong-quan/);
  await page.goto("#/nho/nhap-lieu");
  await expect(page.getByRole("button", { name: "Chọn tệp…" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Xem tiếp" })).toBeHidden();
});
