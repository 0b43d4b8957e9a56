import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { answerFrom } from "../../src/build/servePrecompressed.ts";
import { expect, test } from "./watched.ts";

const dist = join(import.meta.dirname, "../../dist");

test("opens, in Vietnamese, with a title and a picture of its own", async ({ page, request }) => {
  await page.goto("");
  await expect(page).toHaveTitle(/Bảng chỉ tiêu/);
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page.locator("#root")).not.toBeEmpty();
  const manifest = await (await request.get("manifest.webmanifest")).json();
  expect(manifest.name).toBe("Bảng chỉ tiêu");
  for (const { src } of manifest.icons) expect((await request.get(src)).headers()["content-type"]).toMatch(/^image\//);
});

test("is served compressed, the engine too", async ({ page }) => {
  const plain: string[] = [];
  let engine: string | undefined;
  page.on("response", (response) => {
    const { "content-encoding": encoding, "content-length": size } = response.headers();
    if (encoding === undefined && Number(size) > 1024 && /\.(js|css|wasm|json)$/.test(response.url())) plain.push(response.url());
    if (response.url().endsWith(".wasm")) engine = encoding;
  });
  await page.goto("#/ca-nuoc/tong-quan");
  await expect.poll(() => engine).toBe("br");
  expect(plain).toEqual([]);
});

test("answers with the server gone, once it was there", async ({ page, context, complaints }) => {
  await page.goto("#/ca-nuoc/tong-quan");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.goto("#/quan-2/tong-quan");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // Chromium asks for the tab's icon past the service worker.
  complaints.splice(0, complaints.length, ...complaints.filter((complaint) => !complaint.endsWith("/icon.svg")));
});

test("works under any path of a plain web server", async ({ browser }) => {
  const answer = answerFrom(dist);
  const server = createServer((request, response) => {
    request.url = request.url?.replace(/^\/mot\/noi\/nao-do/, "") ?? "/";
    answer(request, response, () => response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, done));
  const page = await browser.newPage();
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/mot/noi/nao-do/#/ca-nuoc/tong-quan`);
  await expect(page.getByRole("grid")).toBeVisible();
  expect(missing).toEqual([]);
  await page.close();
  server.closeAllConnections();
  server.close();
});
