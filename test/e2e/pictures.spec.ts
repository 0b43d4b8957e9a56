import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { show, showWithSample } from "./screens.ts";
import { test } from "./watched.ts";

const folder = join(import.meta.dirname, "pictures");

// The pictures of the README; an ordinary run changes no file.
test.skip(process.env.PICTURES === undefined, "only with PICTURES=1");

const pictures = {
  overview: "#/ca-nuoc/tong-quan?ky=2023",
  sector: "#/ca-nuoc/linh-vuc?ky=2023&linh-vuc=kinh-te",
  indicator: "#/ca-nuoc/chi-tieu?chi-tieu=gdp&ky=2013",
  "quan-2": "#/quan-2/tong-quan",
} as const;

for (const [name, hash] of Object.entries(pictures))
  test(`picture of ${name}`, async ({ page }) => {
    await show(page, hash);
    await page.getByRole("figure").first().locator("svg text, [role=grid] svg").first().waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  });

test("picture of a year under way", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013");
  await page.getByRole("figure").locator("svg text").first().waitFor();
  await page.screenshot({ path: join(folder, "within-year.png"), animations: "disabled", caret: "hide" });
});

test("pictures of the first pages of the report, as they are printed", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/bao-cao?ky=2013&muc=2013-M9");
  await page.getByRole("figure").first().locator("svg text").first().waitFor();
  await page.getByLabel("Cơ quan chủ quản (nếu có)").fill("Ủy ban nhân dân Thành phố");
  await page.getByLabel("Cơ quan ban hành").fill("Ủy ban nhân dân Quận 2");
  await page.getByLabel("Số, ký hiệu").fill("125/BC-UBND");
  await page.getByLabel("Địa danh").fill("Quận 2");
  await page.getByLabel("Ngày ký").fill("2013-10-05");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải Word" }).click();
  const place = mkdtempSync(join(tmpdir(), "report-"));
  await (await download).saveAs(join(place, "report.docx"));
  execFileSync("soffice", ["--headless", "--convert-to", "pdf", "--outdir", place, join(place, "report.docx")]);
  for (const number of ["1", "2"])
    execFileSync("pdftoppm", [
      "-r",
      "80",
      "-f",
      number,
      "-singlefile",
      "-png",
      join(place, "report.pdf"),
      join(folder, `report-${number}`),
    ]);
});
