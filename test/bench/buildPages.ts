import { join } from "node:path";
import { build } from "vite";
import { precompress } from "../../src/build/precompress.ts";
import { shippedSets } from "../../src/build/shippedSets.ts";

const root = join(import.meta.dirname, "../..");
export const pagesFolder = join(root, "node_modules/.cache/bench");
export const appFolder = join(root, "dist");

/** Builds the app, and the pages of this folder, compressed like the app. */
export default async function buildPages(): Promise<void> {
  await build({ root, logLevel: "warn" });
  await build({
    root: join(import.meta.dirname, "pages"),
    base: "./",
    configFile: false,
    logLevel: "warn",
    plugins: [shippedSets(root), precompress(join(root, "node_modules/.cache/precompress"), false)],
    worker: { format: "es" },
    build: {
      outDir: pagesFolder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: "es2022",
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: ["annex", "bare", "deck", "engines", "import", "report"].map((page) => join(import.meta.dirname, `pages/${page}.html`)),
      },
    },
  });
}
