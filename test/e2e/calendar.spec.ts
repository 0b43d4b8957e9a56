import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import ICAL from "ical.js";
import { hashIn, settled, show } from "./screens.ts";
import { expect, test } from "./watched.ts";

/* Who stands how, and what has to be sent next, on the real decisions of Quận 2. */
const title = (page: Page) => page.getByRole("heading", { level: 1 });
const asOf = "den=2013-06-16";

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
});

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));

async function calendarFile(page: Page): Promise<{ name: string; events: ReturnType<typeof eventsIn>; text: string }> {
  const waited = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải lịch (.ics)" }).click();
  const file = await waited;
  const text = readFileSync(await file.path(), "utf8");
  return { name: file.suggestedFilename(), events: eventsIn(text), text };
}

test("an agency is found by name, its page leads to its calendar, and the calendar is taken along as a file", async ({ page }) => {
  await show(page, `#/quan-2/tong-quan`);
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill("van phong uy ban");
  await page.getByRole("menuitem", { name: /^Văn phòng Ủy ban nhân dân quận/ }).click();
  await settled(page);
  await expect(title(page)).toHaveText(/^Văn phòng Ủy ban nhân dân quận: \d+ lượt quá hạn/);

  await page.goto(`#/quan-2/don-vi?ky=2013&co-quan=van-phong&${asOf}`);
  await settled(page);
  const reports = page.getByRole("region", { name: /^Báo cáo phải gửi/ });
  await reports.getByRole("button", { name: "3 Sắp đến hạn" }).click();
  await expect(reports.getByRole("link")).toHaveCount(3);
  await page.getByRole("link", { name: "Lịch báo cáo của cơ quan" }).click();
  await settled(page);
  await expect(title(page)).toHaveText("8 lượt báo cáo quá hạn chưa ghi nhận đã gửi, 3 lượt sắp đến hạn");

  // The monthly report of June is sent: told on the keyboard, undone, told again.
  await page.getByRole("link", { name: "Báo cáo kinh tế - xã hội hàng tháng" }).nth(5).click();
  const panel = page.getByRole("complementary", { name: "Ghi nhận báo cáo" });
  await expect(panel).toContainText("Thành viên UBND quận");
  await page.keyboard.press("2");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("Nêu căn cứ")).toBeVisible();
  await panel.getByRole("radio", { name: "Đã gửi" }).click();
  await panel.getByLabel("Ngày gửi").fill("2013-06-14");
  await panel.getByLabel("Số, ký hiệu văn bản gửi").fill("Báo cáo 88/BC-UBND");
  await page.keyboard.press("Control+Enter");
  await expect(title(page)).toHaveText("8 lượt báo cáo quá hạn chưa ghi nhận đã gửi, 2 lượt sắp đến hạn");
  await expect(page.getByRole("row", { name: /Đã gửi đúng hạn/ })).toContainText("21/6/2013");

  const { name, events, text } = await calendarFile(page);
  expect(name).toMatch(/^lich-bao-cao_van-phong-uy-ban-nhan-dan-quan_quan-2_\d{4}-\d{2}-\d{2}\.ics$/);
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const june = events.find(({ uid }) => uid === "report-2013.III.5.r1-2013-06-21@quan-2.bang-chi-tieu");
  expect([june?.summary, june?.startDate.toString(), june?.startDate.isDate]).toEqual([
    "Báo cáo kinh tế - xã hội hàng tháng",
    "2013-06-21",
    true,
  ]);
  expect(june?.description).toContain("Tình trạng: Đã gửi đúng hạn");
  await expect(page.getByText(`Đã tải ${name}: ${events.length} lượt`).first()).toBeVisible();

  // The same under any clock: a whole day has no hour that could move.
  const again = await calendarFile(page);
  expect(again.events.map(({ uid }) => uid)).toEqual(events.map(({ uid }) => uid));
});

test("agencies that are picked stand side by side, each with what is late, and stay picked in the address", async ({ page }) => {
  await show(page, "#/quan-2/don-vi?ky=2013&den=2013-10-05");
  await page.getByRole("button", { name: "So sánh Chọn cơ quan" }).click();
  for (const name of ["Phòng Kinh tế", "Công an quận"]) await page.getByRole("option", { name, exact: true }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/so-sanh=p-kinh-te%3Bcong-an/);
  await page.reload();
  await settled(page);
  await expect(title(page)).toHaveText(/^2\/2 cơ quan có việc quá hạn/);
  await expect(page.getByRole("columnheader")).toHaveText(["Phòng Kinh tế", "Công an quận"]);
  const late = page.getByRole("row", { name: /^Việc quá hạn/ }).getByRole("cell");
  expect(await late.first().getByRole("listitem").count()).toBeGreaterThan(0);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("columnheader", { name: "Công an quận" }).getByRole("link").click();
  await expect(title(page)).toHaveText(/^Công an quận: /);
  await page.getByRole("link", { name: "Về bảng so sánh" }).click();
  await expect(page.getByRole("columnheader")).toHaveCount(2);
});

test("a person decides how well an agency fulfilled its year, and says why", async ({ page }) => {
  await show(page, "#/quan-2/don-vi?ky=2013");
  await expect(title(page)).toHaveText(/^\d+\/\d+ cơ quan có việc quá hạn; nhiều nhất: .+, \d+ lượt$/);
  await page.getByRole("button", { name: "Xếp theo mốc công trình: quá hạn" }).click();
  await expect(page.getByRole("row").nth(2)).toContainText("Ban Bồi thường giải phóng mặt bằng quận");
  await page.getByRole("link", { name: "Phòng Tư pháp", exact: true }).click();
  await settled(page);
  const panel = page.getByRole("complementary", { name: "Mức độ hoàn thành" });
  await panel.getByRole("button", { name: "Lưu quyết định" }).click();
  await expect(panel.getByText("Chọn một mức")).toBeVisible();
  await panel.getByRole("radio", { name: "Hoàn thành tốt" }).check();
  await panel.getByLabel("Lý do").fill("Xong mọi văn bản trước hạn");
  await panel.getByLabel("Người, hội đồng quyết định").fill("Hội đồng thi đua khen thưởng quận");
  await panel.getByRole("button", { name: "Lưu quyết định" }).click();
  await expect(panel.getByText("Đã quyết định: hoàn thành tốt (Hội đồng thi đua khen thưởng quận)")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("link", { name: "Mọi cơ quan" }).click();
  await expect(page.getByRole("row", { name: /^Phòng Tư pháp/ })).toContainText("Hoàn thành tốt");
  await page.goBack();
  await panel.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(panel.getByText("Đã quyết định")).toHaveCount(0);
});

test("the month, with the tasks too, walks on and is printed", async ({ page }) => {
  await show(page, `#/quan-2/lich-bao-cao?${asOf}&dang=month`);
  await expect(page.getByRole("heading", { name: "Tháng 6/2013" })).toBeVisible();
  const n = await page.getByRole("cell").getByRole("listitem").count();
  await page.getByLabel("Cả thời hạn nhiệm vụ").check();
  await expect.poll(() => page.getByRole("cell").getByRole("listitem").count()).toBeGreaterThan(n);
  await page.getByRole("button", { name: "Tháng sau" }).click();
  await expect(page.getByRole("heading", { name: "Tháng 7/2013" })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Tháng sau" })).toBeHidden();
  // as rows with their headings, not as weeks
  await expect(page.getByRole("columnheader")).toHaveText(["Thời hạn", "Nội dung", "Ai báo cáo", "Tình trạng"]);
  expect(await page.getByRole("row").count()).toBeGreaterThan(5);
  await page.emulateMedia({ media: "screen" });
  await page.goto(hashIn(`#/quan-2/lich-bao-cao?${asOf}&dang=regime`, "en"));
  await settled(page);
  await expect(title(page)).toHaveText(/^\d+ reports overdue and not known to be sent, \d+ due soon$/);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("nothing to show is said: no duties, a day before the decision, an agency without work", async ({ page }) => {
  await show(page, "#/ca-nuoc/lich-bao-cao");
  await expect(title(page)).toHaveText("Chưa có chế độ báo cáo nào");
  await show(page, "#/quan-2/lich-bao-cao?den=2008-01-01");
  await expect(title(page)).toHaveText("Đến ngày 31/12/2007 chưa văn bản nào được ký");
  await show(page, "#/quan-2/don-vi?ky=2013&co-quan=vien-kinh-te");
  await expect(title(page)).toHaveText("Viện Kinh tế không được giao việc nào năm 2013");
});

test("what falls due next stands on the overview and leads to its place", async ({ page }) => {
  await show(page, "#/quan-2/tong-quan");
  const block = page.getByRole("region", { name: "Sắp đến hạn" });
  await expect(block.getByRole("listitem")).toHaveCount(6);
  await block.getByRole("link", { name: "Lịch báo cáo" }).click();
  await settled(page);
  await expect(title(page)).toHaveText(/lượt báo cáo quá hạn chưa ghi nhận đã gửi/);
});
