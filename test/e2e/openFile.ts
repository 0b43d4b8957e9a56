import type { Page } from "@playwright/test";
import type { Upload } from "./twoSides.ts";

/** Chooses a zip on the page of data sets, as in a browser without file pickers: their dialog of the desktop cannot be answered here. */
export async function chooseZip(page: Page, file: Upload | string): Promise<void> {
  await page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp .zip…" }).click();
  await (await choosing).setFiles(file);
}

export async function openFile(page: Page, file: Upload): Promise<void> {
  await page.goto("#/?ngon-ngu=vi");
  await chooseZip(page, file);
}
