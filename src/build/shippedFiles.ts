import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

const folders = ["seeds", "data"];

/** The paths of all files that ship as they are, so that anybody can take them from the server. */
export async function shippedPaths(root: string): Promise<string[]> {
  const listed = folders.map(async (folder) => {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
  });
  return (await Promise.all(listed))
    .flat()
    .map((path) => path.split(sep).join("/"))
    .sort();
}

/** Ships the files of seeds/ and data/ beside the app; Vite's dev server has them there by itself. */
export function shippedFiles(root: string): Plugin {
  return {
    name: "shipped-files",
    apply: "build",
    async generateBundle() {
      for (const path of await shippedPaths(root))
        this.emitFile({ type: "asset", fileName: path, source: await readFile(join(root, path)) });
    },
  };
}
