import { mkdtemp, readFile as readFromDisk, rm, writeFile as writeToDisk } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { chromium, type Page } from "@playwright/test";
import { chooseZip, openFile } from "./openFile.ts";
import { reasonsIn, twoSides } from "./twoSides.ts";
import { expect, test as watched } from "./watched.ts";

const fileName = "ke-hoach-2013.zip";

/** Over a profile on disk, as people have one: without it some builds of Chromium keep no file handle in IndexedDB, and end. */
const test = watched.extend({
  context: async ({ launchOptions, baseURL, locale, timezoneId, viewport }, use) => {
    const profile = await mkdtemp(join(tmpdir(), "ho-so-"));
    const page = { baseURL: String(baseURL), locale: String(locale), timezoneId: String(timezoneId) };
    const context = await chromium.launchPersistentContext(profile, { ...launchOptions, ...page, viewport });
    await use(context);
    await context.close();
    await rm(profile, { recursive: true, force: true });
  },
});

/** The file that the person would choose lies in the browser's own file system: the same calls, without the dialog of the desktop. */
const pickInside = (name: string) => {
  const pick = async () => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
  Object.assign(window, { showSaveFilePicker: pick, showOpenFilePicker: async () => [await pick()] });
};

const readFile = async (page: Page): Promise<Uint8Array> =>
  Uint8Array.from(
    await page.evaluate(async (name) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
      return [...new Uint8Array(await (await handle.getFile()).arrayBuffer())];
    }, fileName),
  );

const writeFile = (page: Page, bytes: Uint8Array) =>
  page.evaluate(
    async ({ name, content }) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(Uint8Array.from(content));
      await writable.close();
    },
    { name: fileName, content: [...bytes] },
  );

const saved = (page: Page) => page.getByRole("button", { name: /Lưu và bản sao/ });

async function choose(page: Page, item: string) {
  await saved(page).click();
  await page.getByRole("menuitem", { name: item }).click();
}

const first = "Bộ nhỏ";
const lan = "Số liệu 6 tháng theo báo cáo của Chi cục Thuế";

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
  await page.addInitScript(pickInside, fileName);
  await openFile(page, twoSides.lan);
  await expect(page).toHaveURL(/#\/nho\/tong-quan/);
});

test("a set is saved into a file, and each later change too, also on the next visit", async ({ page }) => {
  await expect(saved(page)).toHaveText(/trong trình duyệt$/);
  await saved(page).click();
  await expect(page.getByText("Chưa chọn tệp nào ngoài trình duyệt.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/menu.png` });
  await page.getByRole("menuitem", { name: "Lưu thành tệp mới…" }).click();
  await expect(saved(page)).toHaveText(/Đã lưu lúc \d\d:\d\d trong tệp/);
  expect(await reasonsIn(await readFile(page))).toEqual([first, lan]);

  await openFile(page, twoSides.lanLater);
  await expect(page).toHaveURL(/#\/nho\/tong-quan/);
  await expect.poll(async () => reasonsIn(await readFile(page))).toEqual([first, lan, "Thêm nhiệm vụ"]);
  await expect(saved(page)).toHaveText(/trong tệp$/);
  await page.reload();
  await expect(saved(page)).toHaveText(/trong tệp$/);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/in-file.png` });
});

test("the browser asks for leave again on the next visit, and one press gives it", async ({ page }) => {
  await choose(page, "Lưu thành tệp mới…");
  await expect(saved(page)).toHaveText(/trong tệp$/);
  await page.addInitScript(() => {
    let leave: PermissionState = "prompt";
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: async () => leave,
      requestPermission: async () => {
        leave = "granted";
        return leave;
      },
    });
  });
  await page.reload();
  await openFile(page, twoSides.lanLater);
  const bar = page.getByText(`Trình duyệt cần bạn cho phép ghi vào tệp ${fileName}`);
  await expect(bar).toBeVisible();
  await expect(saved(page)).toHaveText("Tệp chờ cho phép");
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/asking.png` });
  await page.getByRole("button", { name: "Cho phép", exact: true }).click();
  await expect(bar).toHaveCount(0);
  await expect(saved(page)).toHaveText(/trong tệp$/);
  expect(await reasonsIn(await readFile(page))).toContain("Thêm nhiệm vụ");
});

test("a file that somebody else wrote into is never overwritten: it is merged, then saved", async ({ page }) => {
  await choose(page, "Lưu thành tệp mới…");
  await expect(saved(page)).toHaveText(/trong tệp$/);
  await writeFile(page, twoSides.minh.buffer);
  await openFile(page, twoSides.lanLater);
  await expect(page.getByText(`Tệp ${fileName} có nội dung do nơi khác ghi.`)).toBeVisible();
  expect(await reasonsIn(await readFile(page))).not.toContain(lan);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/changed.png` });
  await page.getByRole("button", { name: "Xem và gộp" }).click();
  await page.getByRole("button", { name: "Lấy tất cả trong tệp" }).click();
  await page.getByRole("button", { name: "Gộp", exact: true }).click();
  await expect(saved(page)).toHaveText(/trong tệp$/);
  expect((await reasonsIn(await readFile(page))).sort()).toEqual(
    [
      first,
      lan,
      "Thêm nhiệm vụ",
      "Nhập báo cáo 6 tháng của Phòng Tài chính",
      "Rà lại nhiệm vụ",
      `Gộp tệp ${fileName}: chọn giữa hai bên`,
    ].sort(),
  );
});

test("a write that fails leaves the old file whole, and is tried again", async ({ page }) => {
  await choose(page, "Lưu thành tệp mới…");
  await expect(saved(page)).toHaveText(/trong tệp$/);
  const before = await readFile(page);
  await page.evaluate(() => {
    const { write } = FileSystemWritableFileStream.prototype;
    FileSystemWritableFileStream.prototype.write = async function (data) {
      await write.call(this, (data as Uint8Array<ArrayBuffer>).slice(0, 100));
      throw new DOMException("", "QuotaExceededError");
    };
    Object.assign(window, { mend: () => Object.assign(FileSystemWritableFileStream.prototype, { write }) });
  });
  await page.evaluate(() => Object.assign(location, { hash: "#/?ngon-ngu=vi" }));
  await chooseZip(page, twoSides.lanLater);
  await expect(page.getByText(`Không đủ chỗ để ghi tệp ${fileName}. Tệp cũ còn nguyên`)).toBeVisible();
  expect(await readFile(page)).toEqual(before);
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(saved(page)).toHaveText(/trong tệp$/);
  expect(await reasonsIn(await readFile(page))).toContain("Thêm nhiệm vụ");
});

test("a zip that is chosen is the file that its set is saved to from then on", async ({ page }) => {
  await writeFile(page, twoSides.lan.buffer);
  await page.goto("#/?ngon-ngu=vi");
  await page.evaluate(pickInside, fileName);
  await page.getByRole("button", { name: "Chọn tệp .zip…" }).click();
  await expect(page.getByRole("main")).toContainText(`${fileName} không có gì mới so với bộ đang giữ`);
  await page.goto("#/nho/tong-quan");
  await expect(saved(page)).toHaveText(/trong tệp$/);
  await openFile(page, twoSides.lanLater);
  await expect.poll(async () => reasonsIn(await readFile(page))).toEqual([first, lan, "Thêm nhiệm vụ"]);
  await expect(saved(page)).toHaveText(/trong tệp$/);
});

test("so is one that is dropped from the disk; the browser lets nothing be written into it unasked", async ({
  page,
  context,
}, testInfo) => {
  const path = testInfo.outputPath("cua-lan.zip");
  await writeToDisk(path, twoSides.lan.buffer);
  await page.goto("#/?ngon-ngu=vi");
  const box = await page.getByText("Gói là bản sao do ứng dụng lưu").boundingBox();
  const at = { x: (box?.x ?? 0) + 8, y: (box?.y ?? 0) + 8 };
  const devtools = await context.newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, ...at, data: { items: [], files: [path], dragOperationsMask: 1 } });
  await expect(page.getByRole("main")).toContainText("cua-lan.zip không có gì mới so với bộ đang giữ");
  await page.goto("#/nho/tong-quan");
  await expect(saved(page)).toHaveText(/trong tệp$/);
  await openFile(page, twoSides.lanLater);
  await expect(page.getByText("Trình duyệt cần bạn cho phép ghi vào tệp cua-lan.zip")).toBeVisible();
  expect(await readFromDisk(path)).toEqual(twoSides.lan.buffer);
});

test("after a week without a copy a quiet bar says so", async ({ page }) => {
  test.slow();
  await page.goto("#/");
  await page.getByRole("button", { name: "Nạp số liệu minh họa" }).click();
  await page.getByRole("button", { name: "Gỡ số liệu minh họa" }).click();
  await expect(page.getByRole("button", { name: "Nạp số liệu minh họa" })).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 6 * 86_400_000);
  await page.goto("#/quan-2/tong-quan");
  await page.reload();
  await expect(saved(page)).toHaveText(/trong trình duyệt$/);
  const reminder = page.getByText(/có thay đổi chưa nằm trong tệp nào ngoài trình duyệt này/);
  await expect(reminder).toHaveCount(0);
  await page.clock.setSystemTime(Date.now() + 8 * 86_400_000);
  await page.reload();
  await expect(reminder).toBeVisible();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/reminder.png` });
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("button", { name: "Lưu thành tệp mới…" }).click();
  await expect(reminder).toHaveCount(0);
  await expect(saved(page)).toHaveText(/trong tệp$/);
});
