import type { Page } from "@playwright/test";
import type { PackageData } from "../../src/journal/dataPackage.ts";
import { writePackage } from "../../src/journal/writePackage.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";

/** Chooses a package of one change set on the app's page of sets: when it was chosen, ms of `performance.now()`. */
export async function choosePackage(page: Page, app: string, changeSet: ChangeSet): Promise<number> {
  const data: PackageData = { name: "lon", title_vi: "Bộ lớn", title_en: null, version: "1.0.0", base: null, changeSets: [changeSet] };
  const buffer = Buffer.from(writePackage(data));
  await page.goto(`${app}#/`);
  await page.evaluate(() => Object.assign(window, { showOpenFilePicker: undefined }));
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Chọn tệp .zip…" }).click();
  const chooser = await choosing;
  const start = performance.now();
  await chooser.setFiles({ name: "lon.zip", mimeType: "application/zip", buffer });
  return start;
}
