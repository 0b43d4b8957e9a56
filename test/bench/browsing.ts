import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { answerFrom } from "../../src/build/servePrecompressed.ts";
import { findBrowser } from "../e2e/browser.ts";

/** Serves a built folder on this machine while `work` runs. */
export async function served<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const answer = answerFrom(folder);
  const server = createServer((request, response) => answer(request, response, () => response.writeHead(404).end()));
  await new Promise<void>((done) => server.listen(0, done));
  try {
    return await work(`http://localhost:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A browser of its own, so that nothing compiled or cached is left from another. */
export async function browsing<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(await findBrowser());
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the start of the navigation until `selector` is in a painted frame. */
export async function untilPainted(context: BrowserContext, url: string, selector: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted))
        requestAnimationFrame(() => setTimeout(() => Object.assign(window, { paintedAt: performance.now() })));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(url, { waitUntil: "commit" });
  const handle = await page.waitForFunction(() => (window as unknown as { paintedAt?: number }).paintedAt, null, { timeout: 60_000 });
  const paintedAt = (await handle.jsonValue()) as number;
  await page.waitForLoadState("networkidle");
  await page.close();
  return paintedAt;
}

/** Resident memory in MB of all processes of the browser. */
export async function memoryOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const residents = processInfo.map(({ id }) => Number(readFileSync(`/proc/${id}/status`, "utf8").match(/^RssAnon:\s+(\d+)/m)?.[1] ?? 0));
  return residents.reduce((sum, kilobytes) => sum + kilobytes / 1024, 0);
}
