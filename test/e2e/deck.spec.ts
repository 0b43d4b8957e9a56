import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

test.describe.configure({ timeout: 480_000 });
test.use({ actionTimeout: 60_000 });
test.beforeEach(({ page }) => page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan")));

const stage = (page: Page) => page.getByRole("dialog", { name: /^(Trình chiếu|Presenting): / });
const title = (page: Page) => stage(page).getByRole("heading", { level: 1 });
const onSlide = (page: Page, n: number, all: number) => expect(stage(page).locator("footer")).toContainText(`${n}/${all}`);
const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`,
  );
const picture = (page: Page, name: string) =>
  process.env.PICTURES === undefined
    ? null
    : page.screenshot({ path: join(import.meta.dirname, `pictures/${name}.png`), animations: "disabled", caret: "hide" });

/** The file that a press gives, unpacked. */
async function packageOf(page: Page, name: string) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name }).click();
  const file = await download;
  return { name: file.suggestedFilename(), parts: unzipSync(new Uint8Array(readFileSync(await file.path()))) };
}

test("three views are added, shown by keys, opened and come back to, and leave as a PowerPoint file", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/tong-quan?ky=2013");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.keyboard.press("a");
  await expect(page.getByText("Đã thêm vào “Họp giao ban tháng 9/2013”, trang 1")).toBeVisible();
  await show(page, "#/quan-2/linh-vuc?ky=2013&linh-vuc=dau-tu");
  await page.getByRole("button", { name: "Trình bày" }).click();
  await page.getByRole("menuitemradio", { name: "Thêm vào trình chiếu (A)" }).click();
  await expect(page.getByText("Đã thêm vào “Họp giao ban tháng 9/2013”, trang 2")).toBeVisible();
  await show(page, "#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013");
  await page.keyboard.press("a");
  await expect(page.getByText("Đã thêm vào “Họp giao ban tháng 9/2013”, trang 3")).toBeVisible();

  await page.keyboard.press("f");
  await onSlide(page, 1, 3);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await onSlide(page, 2, 3);
  await page.keyboard.press("End");
  await onSlide(page, 3, 3);
  await expect(title(page)).toHaveText(/^Thu ngân sách nhà nước 9 tháng đạt 69,5% kế hoạch, chậm 5,5.điểm % so với tiến độ$/);
  await page.keyboard.press("Home");
  await onSlide(page, 1, 3);
  await page.keyboard.press("2");
  await expect(page.getByText("Đến trang 2, bấm Enter")).toBeVisible();
  await page.keyboard.press("Enter");
  await onSlide(page, 2, 3);
  await page.keyboard.press("b");
  await expect(stage(page).getByRole("status")).toHaveText(/^Màn hình đen/);
  await page.keyboard.press("ArrowRight");
  await expect(stage(page).getByRole("status")).toHaveText(/^Trang 2\/3: /);
  await page.keyboard.press("l");
  await expect(page.getByRole("listbox", { name: "Danh sách trang" }).getByRole("option")).toHaveCount(3);
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await onSlide(page, 3, 3);

  await stage(page).getByRole("link", { name: "69,5%" }).click();
  await expect(page).toHaveURL(/chi-tieu\?.*trang=3.*chieu=1/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("69,5%");
  await page.getByRole("button", { name: /^Trở lại trình chiếu/ }).click();
  await onSlide(page, 3, 3);
  await page.keyboard.press("Escape");
  await expect(stage(page)).toHaveCount(0);

  const { name, parts } = await packageOf(page, "Tệp PowerPoint");
  expect(name).toMatch(/^trinh-chieu_hop-giao-ban-thang-9-2013_quan-2_\d{4}-\d\d-\d\d\.pptx$/);
  expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(3);
  const slide = strFromU8(parts["ppt/slides/slide3.xml"] ?? new Uint8Array());
  for (const said of ["69,5%", "kế hoạch pháp lệnh năm 2013", "Cần chú ý", "Số liệu minh họa"]) expect(slide).toContain(said);
  const [chart] = Object.keys(parts).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
  const figures = [...strFromU8(parts[chart ?? ""] ?? new Uint8Array()).matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value);
  for (const value of ["640.5", "921.1"]) expect(figures).toContain(value);
  await expect(page.getByText(`Đã lưu ${name}`)).toBeVisible();
});

test("the deck of a month is made in one press, put in order, written in, frozen and taken back", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/trinh-chieu?ky=2013");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Họp giao ban tháng 9/2013");
  await expect(page.getByText("tự lập theo số liệu, chưa lưu")).toBeVisible();
  await picture(page, "deck");
  expect(await faults(page)).toEqual([]);
  await page.getByRole("button", { name: "Lưu bộ này" }).click();
  await expect(page.getByText("theo số liệu mới nhất")).toBeVisible();
  const names = page.getByRole("list", { name: "Các trang" }).locator("li > p");
  const before = await names.allTextContents();
  await page
    .getByRole("button", { name: /^Xuống: / })
    .first()
    .click();
  await expect.poll(async () => (await names.allTextContents())[0]).toContain("đầu tư chưa kịp tiến độ");

  await page
    .getByRole("button", { name: /^Sửa tiêu đề: / })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Tiêu đề" }).fill("Đầu tư là việc phải gỡ trước");
  await page.keyboard.press("Enter");
  await expect(names.first()).toContainText("Đầu tư là việc phải gỡ trước · Tiêu đề riêng");
  await page.getByRole("button", { name: "Việc khác" }).click();
  await page.getByRole("menuitem", { name: "Cố định số liệu" }).click();
  await expect(page.getByText(/cố định theo số liệu biết đến \d/)).toBeVisible();
  await page.getByRole("button", { name: "Thêm trang" }).click();
  await page.getByRole("menuitem", { name: "Trang chữ…" }).click();
  await page.getByRole("textbox", { name: "Tiêu đề" }).fill("Kiến nghị");
  await page.getByRole("textbox", { name: "Nội dung" }).fill("Rà soát nguồn vốn.\nBáo cáo hằng tuần.");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(names.last()).toContainText("Kiến nghị");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  // each press counts, also while the step before it is still being written
  for (const _ of ["Kiến nghị", "cố định", "Tiêu đề riêng", "xuống"]) await page.keyboard.press("Control+z");
  await expect(page.getByText("theo số liệu mới nhất")).toBeVisible();
  await expect.poll(() => names.allTextContents()).toEqual(before);

  await page.goto("#/quan-2/lich-su");
  await expect(page.getByText("Lập bộ trình chiếu “Họp giao ban tháng 9/2013”").first()).toBeVisible();
});

test.describe("with the network gone", () => {
  // the page asks for its own sign whenever its address changes, and the service worker for a newer one of itself
  test.use({ excused: /ERR_INTERNET_DISCONNECTED .*icon\.svg|unknown error occurred when fetching the script/ });
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
    [1920, 1080],
  ] as const)
    test(`slides fill ${width} x ${height} without scroll bars, light and dark, with the network gone`, async ({ page, context }) => {
      await page.setViewportSize({ width, height });
      await show(page, "#/ca-nuoc/trinh-chieu?ky=2023&chieu=1&ngon-ngu=en");
      await onSlide(page, 1, 8);
      expect(await faults(page)).toEqual([]);
      await context.setOffline(true);
      for (let n = 1; n <= 8; n += 1) {
        await onSlide(page, n, 8);
        const box = await stage(page).locator("article").boundingBox();
        expect(Math.round((box?.width ?? 0) - Math.min(width, (height * 16) / 9))).toBe(0);
        const over = await stage(page)
          .locator("article")
          .evaluate((article) => {
            const { right, bottom } = article.getBoundingClientRect();
            const parts = [...article.querySelectorAll("h1, h2, li, p, footer, svg, table")];
            return parts.filter(
              (part) => part.getBoundingClientRect().right > right + 1 || part.getBoundingClientRect().bottom > bottom + 1,
            ).length;
          });
        expect(over, `slide ${n}`).toBe(0);
        await page.keyboard.press("ArrowRight");
      }
      await page.keyboard.press("d");
      await expect(page).toHaveURL(/sang=1/);
      expect(await faults(page)).toEqual([]);
    });
});

test("picture of a slide", async ({ page }) => {
  test.skip(process.env.PICTURES === undefined, "only with PICTURES=1");
  await showWithSample(page);
  await show(page, "#/quan-2/trinh-chieu?ky=2013&chieu=1&trang=6");
  await onSlide(page, 6, 15);
  await picture(page, "slide");
});

test("a set without a plan has nothing to present, and says so", async ({ page }) => {
  await show(page, "#/ca-nuoc/van-ban");
  await page.keyboard.press("a");
  await expect(page.getByText(/^Màn hình này không có gì để chiếu/)).toBeVisible();
});
