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
