import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, statSync, truncateSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type BrowserContext, test as base, chromium, expect, type Page } from "@playwright/test";
import { answerFrom } from "../../src/build/servePrecompressed.ts";
import { findBrowser } from "../e2e/browser.ts";
import { appFolder, pageFolder } from "./buildPage.ts";

export interface Kills {
  /** How often the browser is killed. */
  kills: number;
}

/** A browser over a profile on disk, which outlives it. */
export interface Profiled {
  context: BrowserContext;
  /** Ends all its processes at once, as when the power goes. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
  });

/** Whether any process of the group is left. */
function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

async function start(profile: string): Promise<Profiled> {
  const { executablePath, args, env } = await findBrowser();
  const child = spawn(
    executablePath,
    [...args, "--headless", "--disable-gpu", "--no-first-run", `--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank"],
    // A process group of its own, so that its end is the end of all its processes.
    { env, detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const context = browser.contexts()[0] as BrowserContext;
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid as number), "SIGKILL");
    await ended;
    // The first process is gone before the last: another browser on the profile must not meet one that still writes.
    while (isAlive(child.pid as number)) await pause(20);
    await browser.close().catch(() => undefined);
  };
  return { context, kill, close: kill };
}

interface Fixtures {
  /** The folder of the test's profiles. */
  profiles: string;
  /** The app at "", the page that drives its journal at "journal.html". */
  url: string;
  /** Starts the browser on a profile of the test, by its name; an empty one at first. */
  launch: (profile?: string) => Promise<Profiled>;
  /** Cuts the end off the log of the first profile's databases, as a write that stopped midway leaves it. */
  tear: (profile?: string) => void;
}

export const test = base.extend<Fixtures & Kills>({
  kills: [20, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: playwright reads the first argument's names
  url: async ({}, use) => {
    if (!existsSync(join(appFolder, "index.html"))) throw new Error("the app is not built: npm run build");
    const [page, app] = [answerFrom(pageFolder), answerFrom(appFolder)];
    // The service worker would answer for the page that is not the app's.
    const server = createServer((request, response) =>
      request.url === "/sw.js"
        ? response.writeHead(404).end()
        : page(request, response, () => app(request, response, () => response.writeHead(404).end())),
    );
    await new Promise<void>((done) => server.listen(0, "localhost", done));
    await use(`http://localhost:${(server.address() as AddressInfo).port}/`);
    server.closeAllConnections();
    server.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: playwright reads the first argument's names
  profiles: async ({}, use) => {
    const profiles = await mkdtemp(join(tmpdir(), "bang-chi-tieu-"));
    await use(profiles);
    await rm(profiles, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
  launch: async ({ profiles }, use) => {
    const running: Profiled[] = [];
    await use(async (profile = "one") => {
      const started = await start(join(profiles, profile));
      running.push(started);
      return started;
    });
    for (const each of running) await each.close();
  },
  tear: async ({ profiles }, use) => {
    await use((profile = "one") => {
      const databases = join(profiles, profile, "Default/IndexedDB");
      const logs = readdirSync(databases, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".log"));
      expect(logs).toHaveLength(1);
      for (const log of logs) truncateSync(join(databases, log), statSync(join(databases, log)).size - 40);
    });
  },
});

/** The page that drives the journal of this name. */
export async function journalPage({ context }: Profiled, url: string, name: string | null): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}journal.html`);
  if (name !== null) await page.evaluate((set) => window.api.open(set), name);
  return page;
}

/** The app opens at a set, and says nothing went wrong. */
export async function appPage({ context }: Profiled, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}#/quan-2/tong-quan?ngon-ngu=vi`);
  await expect(page.getByRole("button", { name: /Lưu và bản sao/ })).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  return page;
}

export { expect };
