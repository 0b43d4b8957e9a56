import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { settled, show } from "./screens.ts";
import { expect, test } from "./watched.ts";

/* Who does what by when, on the real tasks and works of both decisions of Quận 2. */
const asOf = "den=2013-10-01";
const title = (page: import("@playwright/test").Page) => page.getByRole("heading", { level: 1 });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
});

test("a state is told by keyboard with its cause, undone, and a past meeting stands as it was", async ({ page }) => {
  await show(page, `#/quan-2/nhiem-vu?${asOf}&van-ban=qd-02-2013`);
  await expect(title(page)).toHaveText(/^\d+ lượt quá hạn, \d+ lượt sắp đến hạn trong \d+ lượt nhiệm vụ$/);
  const before = await title(page).textContent();
  const late = Number(/^\d+/.exec(before ?? "")?.[0]);

  // Marks are not needed to find "Báo cáo tiến độ giải tỏa nghĩa trang", due 30 September.
  await page.getByRole("searchbox").fill("tien do giai toa nghia trang");
  const row = page.getByRole("option", { name: /Báo cáo tiến độ giải tỏa nghĩa trang/ });
  await row.click();
  const panel = page.getByRole("complementary", { name: "Cập nhật tình trạng" });
  await expect(panel).toContainText("Phòng Tài nguyên và Môi trường");

  // Stopped without a cause is refused; the field is where the caret goes.
  await page.keyboard.press("4");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("Nêu nguyên nhân")).toBeVisible();
  await page.keyboard.type("Chưa có kinh phí di dời");
  await panel.getByLabel("Căn cứ, minh chứng").fill("Báo cáo 45/BC-TNMT");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByRole("listitem")).toContainText("Chưa có kinh phí di dời");
  await expect(panel.getByRole("listitem")).toContainText("Nguyễn Thị Lan");
  await expect(row).toContainText("Tạm dừng");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // A week earlier nobody knew of it.
  await show(page, "#/quan-2/nhiem-vu?den=2013-09-24&van-ban=qd-02-2013&tim=tien do giai toa nghia trang");
  await expect(page.getByRole("option", { name: /nghĩa trang/ })).toContainText("Sắp đến hạn");

  await show(page, `#/quan-2/nhiem-vu?${asOf}&van-ban=qd-02-2013&muc=2013.II.4.2.09~1`);
  await panel.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(panel.getByRole("listitem")).toContainText("đã hoàn tác");
  await expect(page.getByRole("option", { selected: true })).toContainText("Sắp đến hạn");
  await expect(title(page)).toHaveText(new RegExp(`^${late} lượt quá hạn`));
});

test("one after another: done with its day, and on to the next", async ({ page }) => {
  await show(page, `#/quan-2/nhiem-vu?${asOf}&van-ban=qd-02-2013&tinh-trang=overdue&co-quan=p-tnmt`);
  await page.getByRole("listbox").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("option", { selected: true })).toHaveCount(1);
  const first = await page.getByRole("option", { selected: true }).getAttribute("data-item");
  const n = await page.getByRole("option").count();
  await page.keyboard.press("3");
  await page.getByLabel("Ngày hoàn thành").fill("2013-03-15");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("option")).toHaveCount(n - 1);
  expect(await page.getByRole("option", { selected: true }).getAttribute("data-item")).not.toBe(first);
  await page.goto(`#/quan-2/nhiem-vu?${asOf}&van-ban=qd-02-2013&muc=${first}`);
  await settled(page);
  await expect(page.getByRole("option", { selected: true })).toContainText(/Hoàn thành (đúng|quá) hạn/);
});

test("timeline and calendars lead back to their lists", async ({ page }) => {
  await show(page, `#/quan-2/nhiem-vu?${asOf}&van-ban=qd-02-2013&dang=timeline`);
  await expect(page.getByText("ngày 30/9/2013").first()).toBeVisible();
  await page.getByRole("link", { name: /^Phòng Tài nguyên và Môi trường, tháng 3\/2013: \d+ quá hạn$/ }).click();
  await settled(page);
  for (const option of await page.getByRole("option").all()) await expect(option).toContainText("31/3/2013");
  await show(page, `#/quan-2/nhiem-vu?${asOf}&van-ban=qd-02-2013&dang=calendar&noi-nhan=${encodeURIComponent("Ban Thường vụ Quận ủy")}`);
  await expect(page.getByRole("region", { name: "Ban Thường vụ Quận ủy" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("searchbox")).toBeHidden();
  await expect(title(page)).toBeVisible();
});

test("the table goes out as Excel, is filled in and comes back", async ({ page }) => {
  await show(page, `#/quan-2/nhiem-vu?${asOf}&van-ban=qd-02-2013&tim=thong ke dat nam 2012`);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tệp" }).click();
  await page.getByRole("menuitem", { name: "Tải bảng nhiệm vụ (.xlsx)" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("nhiem-vu-2013-09-30.xlsx");
  const [sheet] = (await readXlsx(new Uint8Array(readFileSync(await file.path())))).sheets;
  const head = sheet?.rows.find((row) => row.includes("Tình trạng")) ?? [];
  const rows = (sheet?.rows ?? []).map((row) =>
    row.includes("2013.II.4.2.02")
      ? row.map((cell, at) => (head[at] === "Tình trạng" ? "Hoàn thành" : head[at] === "Ngày hoàn thành" ? "29/3/2013" : cell))
      : row,
  );
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Tệp" }).click();
  await page.getByRole("menuitem", { name: /^Nhập bảng nhiệm vụ/ }).click();
  await (await chooser).setFiles([
    { name: "gửi lại.xlsx", mimeType: "", buffer: Buffer.from(await writeXlsx({ sheets: [{ name: "S", rows }] })) },
  ]);
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("1 tình trạng mới, 0 nhiệm vụ mới, 0 dòng như đã có");
  await dialog.getByRole("button", { name: "Nhập", exact: true }).click();
  await expect(page.getByRole("option", { name: /Thống kê đất năm 2012/ })).toContainText("Hoàn thành đúng hạn");
});

test("works: the board, a step told, the count against the text taken as the figure", async ({ page }) => {
  await show(page, `#/quan-2/cong-trinh?${asOf}&van-ban=qd-02-2013`);
  await page.getByRole("link", { name: /Trường TH An Khánh/ }).click();
  const panel = page.getByRole("complementary", { name: "Cập nhật bước" });
  await page.keyboard.press("5");
  await panel.getByLabel("Căn cứ, minh chứng").fill("Biên bản bàn giao");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("region", { name: "Hoàn thành" })).toContainText("Trường TH An Khánh");
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await show(page, `#/quan-2/cong-trinh?${asOf}&dang=counts`);
  await expect(page.getByText("Văn bản ghi 6 nhưng liệt kê 7")).toBeVisible();
  await expect(page.getByText("Văn bản ghi 5 nhưng liệt kê 6")).toBeVisible();
  const done = page.getByRole("row", { name: /hoàn thành đưa vào sử dụng/ });
  await done.getByRole("button", { name: "Ghi 1 làm số thực hiện" }).click();
  await expect(done).toContainText("trùng số đã báo cáo");
  await done.getByRole("link").click();
  await settled(page);
  await expect(page.locator("main")).toContainText("Đếm từ danh sách công trình đến ngày 30/9/2013");
});

test("sets without tasks or works say so", async ({ page }) => {
  await show(page, "#/ca-nuoc/nhiem-vu");
  await expect(title(page)).toHaveText("Chưa có nhiệm vụ nào");
  await show(page, "#/ca-nuoc/cong-trinh");
  await expect(title(page)).toHaveText("Chưa có công trình nào");
  await show(page, "#/quan-2/nhiem-vu?den=2008-10-01");
  await expect(title(page)).toHaveText("Đến ngày 30/9/2008 chưa văn bản nào được ký");
});
