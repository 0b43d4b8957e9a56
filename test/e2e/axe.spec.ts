import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { hashIn, screensOf, settled, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

test.describe.configure({ timeout: 600_000 });

/** What is serious or critical on the page, each with the places where it is. */
async function faultsOn(page: Page): Promise<string[]> {
  // Legacy: within the page, which has no frames; else its findings go through a second page.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}

const languages = ["vi", "en"] as const;

for (const language of languages)
  for (const [set, hashes] of Object.entries(screensOf))
    test(`nothing serious on any screen, ${set}, ${language}`, async ({ page }) => {
      if (set === "quan-2-minh-hoa") await showWithSample(page);
      const faults: Record<string, string[]> = {};
      for (const hash of hashes) {
        await page.goto(hashIn(hash, language));
        await settled(page);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const found = await faultsOn(page);
        if (found.length > 0) faults[hash] = found;
      }
      expect(faults).toEqual({});
    });

test("nothing serious where something lies over the screen", async ({ page }) => {
  await page.goto("#/ca-nuoc/tong-quan?ky=2023");
  await settled(page);
  await page.getByRole("button", { name: /^Bộ dữ liệu: / }).click();
  await expect(page.getByRole("menu")).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Lĩnh vực Tất cả" }).click();
  await expect(page.getByRole("listbox")).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Số liệu đến/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox").fill("gdp");
  await expect(page.getByRole("menuitem").first()).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
});
