import { defineConfig } from "@playwright/test";
import type { Kills } from "./profiled.ts";

/* Real Chromium, a real profile on disk. `npm test` runs the project "short", `npm run test:crash` the long one; CRASH_RUNS sets another number. */
const asked = process.env.CRASH_RUNS;
const kills = (otherwise: number) => ({ kills: asked === undefined ? otherwise : Number(asked) });

export default defineConfig<Kills>({
  testDir: ".",
  outputDir: "../../test-results/crash",
  globalSetup: "./buildPage.ts",
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.CI ? [["list"], ["json", { outputFile: "../../test-results/crash.json" }]] : [["list"]],
  projects: [
    { name: "short", use: kills(20) },
    { name: "long", use: kills(200) },
  ],
});
