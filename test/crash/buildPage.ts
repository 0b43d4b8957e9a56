import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");
export const pageFolder = join(root, "node_modules/.cache/crash");
export const appFolder = join(root, "dist");

/** Builds the page that drives the app's own journal. */
export default async function buildPage(): Promise<void> {
  await build({
    root: join(import.meta.dirname, "pages"),
    base: "./",
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: pageFolder,
      emptyOutDir: true,
      target: "es2022",
      rolldownOptions: { input: join(import.meta.dirname, "pages/journal.html") },
    },
  });
}
