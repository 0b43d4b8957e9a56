import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser.ts";

const port = Number(process.env.E2E_PORT ?? 4179);
const root = "../..";

export default defineConfig({
  testDir: ".",
  outputDir: `${root}/test-results/e2e`,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // On a crowded machine a key may come before the screen that hears it: the report names what passed at its second try.
  retries: process.env.CI ? 1 : 0,
  timeout: 180_000,
  // The engine takes its seconds to open, and many where others work on the same cores.
  expect: { timeout: 60_000 },
  reporter: process.env.CI ? [["list"], ["json", { outputFile: `${root}/test-results/e2e.json` }]] : [["list"]],
  use: {
    baseURL: `http://localhost:${port}/`,
    browserName: "chromium",
    launchOptions: await findBrowser(),
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1280, height: 800 },
    screenshot: "only-on-failure",
  },
  webServer: {
    command: `npm run build && npx vite preview --port ${port} --strictPort`,
    cwd: root,
    port,
    timeout: 600_000,
    reuseExistingServer: !process.env.CI,
  },
});
