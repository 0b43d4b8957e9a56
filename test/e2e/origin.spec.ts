import type { Page } from "@playwright/test";
import { settled, show } from "./screens.ts";
import { expect, test, watch } from "./watched.ts";

const elsewhere = "http://127.0.0.1:9/";

/** Asks for something elsewhere, from the page and from a worker of it; answers what came of each. */
const askElsewhere = (page: Page): Promise<string[]> =>
  page.evaluate(async (url) => {
    const outcome = (asking: Promise<unknown>): Promise<string> => asking.then(() => "answered", String);
    const code = `fetch("${url}worker").then(() => "answered", String).then(postMessage)`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    const ofWorker = new Promise<string>((done) => {
      worker.onmessage = ({ data }) => done(data);
    });
    return Promise.all([outcome(fetch(`${url}page`)), ofWorker]);
  }, elsewhere);

test("the watch of all these tests hears what a page, its workers and its service worker ask elsewhere", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }), bypassCSP: true });
  const heard = watch(context, new URL(baseURL ?? "").host);
  const page = await context.newPage();
  await show(page, "#/");
  const asked = (path: string) => heard.filter((complaint) => complaint === `asked ${elsewhere}${path}`);
  await askElsewhere(page);
  await expect.poll(() => asked("page")).toHaveLength(1);
  await expect.poll(() => asked("worker")).toHaveLength(1);
  await page.evaluate(() => navigator.serviceWorker.register("./sw.js"));
  const [worker] = context.serviceWorkers().length > 0 ? context.serviceWorkers() : [await context.waitForEvent("serviceworker")];
  await worker?.evaluate((url) => fetch(url).catch(() => null), `${elsewhere}service-worker`);
  await expect.poll(() => asked("service-worker")).toHaveLength(1);
  await context.close();
});

test.describe("the page's own policy", () => {
  test.use({ excused: /Content Security Policy|violates|Refused to connect/ });

  test("lets neither the page nor its workers ask anybody else", async ({ page }) => {
    await show(page, "#/ca-nuoc/tong-quan");
    await settled(page);
    expect(await askElsewhere(page)).toEqual([expect.stringMatching(/^TypeError/), expect.stringMatching(/^TypeError/)]);
  });
});
