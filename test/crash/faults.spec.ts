import { readFile } from "node:fs/promises";
import { appPage, expect, journalPage, test } from "./profiled.ts";

test("two tabs that write at once: each of their change sets is there once, and both see the same", async ({ launch, url }) => {
  const browser = await launch();
  const [one, other] = [await journalPage(browser, url, "quan-2"), await journalPage(browser, url, "quan-2")];
  const [mine, theirs] = await Promise.all([one, other].map((page) => page.evaluate(() => window.api.append(40, 20))));
  const [seen, seenThere] = await Promise.all([one, other].map((page) => page.evaluate(() => window.api.contents())));
  expect(seen?.ids).toHaveLength(80);
  expect(new Set(seen?.ids)).toEqual(new Set([...(mine ?? []), ...(theirs ?? [])]));
  expect(seen).toEqual(seenThere);
  expect(seen).toMatchObject({ halves: [], problems: [] });
});

test("the app in one tab shows what another tab wrote", async ({ launch, url }) => {
  const browser = await launch();
  const app = await appPage(browser, url);
  const saved = app.getByRole("button", { name: /Lưu và bản sao/ });
  await expect(saved).toHaveText("Chưa có thay đổi");
  const page = await journalPage(browser, url, "quan-2");
  await page.evaluate(() => window.api.set(0.8));
  await expect(saved).toHaveText(/Đã lưu lúc \d\d:\d\d trong trình duyệt/);
});

test("a tab on an older version of the app stops writing, keeps what it wrote, and says what to do", async ({ launch, url }) => {
  const browser = await launch();
  const older = await journalPage(browser, url, "quan-2");
  const ids = await older.evaluate(() => window.api.append(3));
  const newer = await journalPage(browser, url, null);
  expect(await newer.evaluate(() => window.api.tryOpen("quan-2", 2))).toBe("kept");
  expect(await older.evaluate(() => window.api.tryAppend())).toBe("closed");
  await newer.evaluate(() => window.api.append(2));
  expect((await newer.evaluate(() => window.api.contents())).ids.slice(0, 3)).toEqual(ids);
  expect(await older.evaluate(() => window.api.tryOpen("quan-2"))).toBe("newerFormat");

  const app = await browser.context.newPage();
  await app.goto(`${url}#/quan-2/tong-quan?ngon-ngu=vi`);
  await expect(app.getByRole("heading", { name: "Dữ liệu do bản mới hơn của ứng dụng lưu" })).toBeVisible();
  expect((await newer.evaluate(() => window.api.contents())).ids).toHaveLength(5);
});

test("no room left in the middle of a commit: none of it is kept, all before it is, and with room it can be done again", async ({
  launch,
  url,
}) => {
  const browser = await launch();
  const page = await journalPage(browser, url, null);
  const session = await browser.context.newCDPSession(page);
  const origin = new URL(url).origin;
  // Before the store is opened: Chromium asks for the room that is left once, and remembers.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 500_000 });
  await page.evaluate(() => window.api.open("quan-2"));
  const ids = await page.evaluate(() => window.api.append(3, 100));
  // Each of these fits, all together do not.
  const full = await page.evaluate(() => window.api.tryMerge(20, 200));
  expect(full.result).toBe("full");
  expect(await page.evaluate(() => window.api.contents())).toMatchObject({ ids, halves: [], problems: [] });
  await (await appPage(browser, url)).close();
  await session.send("Storage.overrideQuotaForOrigin", { origin });
  const again = await page.evaluate(() => window.api.tryMerge(20, 200));
  expect(again.result).toBe("kept");
  const contents = await page.evaluate(() => window.api.contents());
  expect(contents).toMatchObject({ halves: [], problems: [] });
  expect(new Set(contents.ids)).toEqual(new Set([...ids, ...again.ids]));
});

test("a record damaged by hand: the rest opens, the damaged one is named and is to be had as a file", async ({ launch, url }) => {
  const browser = await launch();
  const page = await journalPage(browser, url, "quan-2");
  const [broken = "", ...rest] = await page.evaluate(() => window.api.append(3));
  await page.evaluate(async (id) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("bang-chi-tieu/quan-2");
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = database.transaction("change_sets", "readwrite").objectStore("change_sets");
    await new Promise<void>((resolve) => {
      const reading = store.get(id);
      reading.onsuccess = () => {
        store.put({ ...reading.result, rows: { bands: [{ band_id: "near", cut: Number.NaN }] } }).onsuccess = () => resolve();
      };
    });
    database.close();
  }, broken);
  expect(await page.evaluate(() => window.api.contents())).toMatchObject({
    ids: rest,
    problems: [{ code: "damagedRecord", found: broken, column: "rows.bands[0].cut" }],
  });
  const app = await appPage(browser, url);
  await expect(app.getByText(`1 lần cập nhật trong nơi lưu của trình duyệt bị hỏng và được để riêng: ${broken}.`)).toBeVisible();
  const downloading = app.waitForEvent("download");
  await app.getByRole("button", { name: "Lưu phần hỏng thành tệp" }).click();
  const file = JSON.parse(await readFile(await (await downloading).path(), "utf8"));
  expect(file).toMatchObject({
    set_id: "quan-2",
    change_sets: [{ change_set_id: broken, rows: { bands: [{ band_id: "near", cut: "NaN" }] } }],
  });
});

test("a clock that is set back: what was written last still counts, and nothing is said of times to come", async ({ launch, url }) => {
  const browser = await launch();
  const page = await journalPage(browser, url, "quan-2");
  await page.clock.setSystemTime("2030-05-01T09:00:00Z");
  const first = await page.evaluate(() => window.api.set(0.7));
  await page.clock.setSystemTime("2013-05-01T09:00:00Z");
  const second = await page.evaluate(() => window.api.set(0.8));
  expect(await page.evaluate(() => window.api.contents())).toMatchObject({ ids: [first, second], near: 0.8, problems: [] });
  const app = await appPage(browser, url);
  await expect(app.getByRole("button", { name: /Lưu và bản sao/ })).toHaveText(/^Đã lưu lúc \d\d:\d\d trong trình duyệt/);
});

test("the browser throws its torn store away: all that was accepted comes back from the second keeping, and it is said", async ({
  launch,
  url,
  tear,
}) => {
  const first = await launch();
  const before = await (await journalPage(first, url, "quan-2")).evaluate(() => window.api.append(3, 400));
  await first.kill();
  tear();
  // The log is written on behind its tear, which the next browser finds.
  const second = await launch();
  const after = await (await journalPage(second, url, "quan-2")).evaluate(() => window.api.append(3));
  await second.kill();

  const third = await launch();
  const app = await appPage(third, url);
  await expect(app.getByText(/6 lần cập nhật đã được lấy lại đủ/)).toBeVisible();
  const page = await journalPage(third, url, "quan-2");
  expect(await page.evaluate(() => window.api.contents())).toMatchObject({ ids: [...before, ...after], halves: [], problems: [] });
});
