import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import { zipSync } from "fflate";
import type { PackageFile } from "../../src/journal/dataPackage.ts";
import { chooseZip } from "./openFile.ts";

/** The files of a package as one zip. */
export const zipOf = (name: string, files: readonly PackageFile[]) => ({
  name,
  mimeType: "application/zip",
  buffer: Buffer.from(zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])))),
});

/** The files of a package as a folder on the disk; answers its path. */
export async function folderOf(folder: string, files: readonly PackageFile[]): Promise<string> {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/** Chooses a zip or a folder on the page of data sets, as a person does. */
export async function choose(page: Page, what: "zip" | "folder", picked: ReturnType<typeof zipOf> | string): Promise<void> {
  if (what === "zip") return chooseZip(page, picked);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn thư mục…" }).click();
  await (await choosing).setFiles(picked);
}
