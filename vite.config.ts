import react from "@vitejs/plugin-react";
import { VitePWA } from "vite-plugin-pwa";
import { defineConfig } from "vitest/config";
import { buildHash } from "./src/build/buildHash.ts";
import { firstScreen, styled } from "./src/build/firstScreen.ts";
import { precompress } from "./src/build/precompress.ts";
import { servePrecompressed } from "./src/build/servePrecompressed.ts";
import { shippedFiles } from "./src/build/shippedFiles.ts";
import { shippedSets } from "./src/build/shippedSets.ts";

const root = import.meta.dirname;

/** The dev server's own scripts stand inline in the page, which the policy of the built page refuses. */
const withoutPolicyInDev = {
  name: "without-policy-in-dev",
  apply: "serve" as const,
  transformIndexHtml: (html: string) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""),
};

const pwa = VitePWA({
  // A new version waits until every window of the old one is closed: a window never loses the files it may still ask for.
  registerType: "prompt",
  injectRegister: null,
  manifest: {
    name: "Bảng chỉ tiêu",
    short_name: "Bảng chỉ tiêu",
    description: "Kế hoạch và kết quả thực hiện, theo năm và lĩnh vực. Dữ liệu ở lại trên máy.",
    lang: "vi",
    start_url: ".",
    scope: ".",
    display: "standalone",
    background_color: "#FFFFFF",
    theme_color: "#242424",
    icons: [
      { src: "icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
  },
  workbox: {
    globPatterns: ["**/*.{js,mjs,css,html,svg,png,wasm}", "seeds/*.json"],
    dontCacheBustURLsMatching: /^assets\/|\.[0-9a-f]{12}\.json$/,
    maximumFileSizeToCacheInBytes: 40 * 1024 * 1024,
    cleanupOutdatedCaches: true,
  },
});

/** Libraries that read or write files: fetched with the first file, shared by several that do. */
const ofFiles = /node_modules\/(?:hucre|mammoth|docx|pptxgenjs)\//;

export default defineConfig(({ mode }) => ({
  base: "./",
  // Routes stand behind the #: a path that is not there is a 404, never the page.
  appType: "mpa",
  publicDir: "src/public",
  define: { __BUILD__: JSON.stringify(buildHash(`${root}/src`)) },
  plugins: [
    react(),
    withoutPolicyInDev,
    shippedSets(root),
    shippedFiles(root),
    styled("start"),
    pwa,
    precompress(`${root}/node_modules/.cache/precompress`, mode === "start"),
    servePrecompressed(),
  ],
  worker: { format: "es" },
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // What is not on the first screen is named so, and does not count towards size-limit.
        chunkFileNames: ({ name, isDynamicEntry, moduleIds }) =>
          isDynamicEntry ||
          (!/^(?:before|first|index)$/.test(name) && moduleIds.some((id) => id.startsWith(`${root}/src/`) || ofFiles.test(id)))
            ? "assets/lazy-[name]-[hash].js"
            : "assets/[name]-[hash].js",
        codeSplitting: {
          groups: [{ name: firstScreen(`${root}/src/main.ts`, `${root}/src/start.tsx`), includeDependenciesRecursively: false }],
        },
      },
    },
  },
  test: {
    setupFiles: ["test/setup.ts"],
    // DuckDB-WASM takes up to 3 seconds to open in Node.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // One engine for all files of test/db: each loads what it asks about.
      { extends: true, test: { name: "db", include: ["test/db/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "rest", include: ["test/**/*.test.{ts,tsx}"], exclude: ["test/db/**"] } },
    ],
    reporters: process.env.CI ? ["default", ["json", { outputFile: "test-results/unit.json" }]] : ["default"],
  },
}));
