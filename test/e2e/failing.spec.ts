import type { Page } from "@playwright/test";
import { settled, show } from "./screens.ts";
import { expect, test } from "./watched.ts";

const alert = (page: Page) => page.getByRole("alert");
const wasm = /\.wasm$/;

test.describe("the engine", () => {
  test.use({ excused: /duckdb-eh|WebAssembly/ });

  test("cannot be fetched: says so, and goes on when it can", async ({ page }) => {
    await page.route(wasm, (route) => route.abort());
    await page.goto("#/ca-nuoc/tong-quan?ky=2023");
    await expect(alert(page)).toContainText("Chưa tải được phần còn lại của ứng dụng");
    await expect(alert(page)).toContainText("Kiểm tra kết nối rồi thử lại.");
    await page.unroute(wasm);
    await page.route(wasm, (route) => route.fulfill({ status: 404, body: "" }));
    await page.getByRole("button", { name: "Thử lại" }).click();
    await expect(alert(page).getByText(/^Error: 404 /)).toBeAttached();
    await page.unroute(wasm);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2023: 4\/8 /);
  });

  test("does not start: says what to do, and the other pages still work", async ({ page }) => {
    await page.route(wasm, (route) => route.fulfill({ contentType: "application/wasm", body: "not a module" }));
    await page.goto("#/quan-2/linh-vuc");
    await expect(alert(page)).toContainText("Chưa khởi động được bộ tính số liệu");
    await expect(alert(page)).toContainText("xem WebAssembly có bị chặn không");
    await page.getByText("Chi tiết cho người hỗ trợ").click();
    await expect(alert(page)).toContainText(/CompileError/);
    await page.getByRole("link", { name: "Về trang Bộ dữ liệu" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bộ dữ liệu");
  });
});

test("a set that does not arrive is told of, and asked for again", async ({ page }) => {
  const seeds = /seeds\/.*\.json$/;
  await page.route(seeds, (route) =>
    route.fulfill({ contentType: "application/json", body: JSON.stringify({ "datapackage.json": "{}" }) }),
  );
  await page.goto("#/ca-nuoc/tong-quan");
  await expect(alert(page)).toContainText("Bộ dữ liệu đi kèm ứng dụng bị hỏng");
  await page.unroute(seeds);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2024: /);
});

test.describe("a browser that keeps nothing", () => {
  // As browsers refuse where keeping is blocked.
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("access to the Indexed Database API is denied in this context.", "SecurityError");
      };
      IDBFactory.prototype.open = refuse;
      Storage.prototype.getItem = refuse;
      Storage.prototype.setItem = refuse;
    });
  });

  test("still shows what ships, says before anything is lost that nothing is kept, and saves a copy", async ({ page }) => {
    await show(page, "#/ca-nuoc/tong-quan?ky=2023");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2023: 4\/8 /);
    const bar = page.getByRole("region", { name: "Không lưu được" });
    await expect(bar).toContainText("thay đổi sẽ mất khi đóng trang. Muốn giữ thì lưu một bản sao.");
    const downloading = page.waitForEvent("download");
    await bar.getByRole("button", { name: "Lưu bản sao" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^ca-nuoc-\d{8}\.zip$/);
  });

  test("is told of on the page of all sets, and where a set of one's own is asked for", async ({ page }) => {
    await show(page, "#/");
    await expect(alert(page)).toContainText("Không đọc được danh sách bộ dữ liệu của bạn");
    await expect(alert(page)).toContainText("cho phép trang này lưu dữ liệu, rồi thử lại");
    await page.goto("#/cua-toi/tong-quan");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trình duyệt không cho lưu dữ liệu");
  });
});

test("what a newer app has kept is left alone", async ({ page }) => {
  await show(page, "#/");
  await page.evaluate(
    () =>
      new Promise((done) => {
        const opening = indexedDB.open("bang-chi-tieu/ca-nuoc", 999);
        opening.onsuccess = () => {
          opening.result.close();
          done(null);
        };
      }),
  );
  await page.goto("#/ca-nuoc/tong-quan");
  await expect(alert(page)).toContainText("Dữ liệu do bản mới hơn của ứng dụng lưu");
  await expect(page.getByRole("button", { name: "Tải lại trang" })).toBeVisible();
  await show(page, "#/quan-2/tong-quan");
  await settled(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Quận 2 năm 2013: /);
});
