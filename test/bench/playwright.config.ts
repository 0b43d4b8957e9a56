import { defineConfig } from "@playwright/test";

/* `npm run bench`: medians of several runs, ratios within one run, on the machine at hand. One thing at a time. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.bench.ts",
  outputDir: "../../test-results/bench",
  globalSetup: "./buildPages.ts",
  workers: 1,
  timeout: 1_800_000,
  reporter: [["line"], ["./tableReporter.ts"]],
});
