import type { Page } from "@playwright/test";
import type { Upload } from "./twoSides.ts";

/** Chooses a package on the page of data sets. */
export async function openFile(page: Page, file: Upload): Promise<void> {
  await page.goto("#/?ngon-ngu=vi");
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp .zip…" }).click();
  await (await choosing).setFiles(file);
}
