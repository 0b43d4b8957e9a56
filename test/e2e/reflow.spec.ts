import type { Locator } from "@playwright/test";
import { hashIn, screensOf, settled, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

/** Pairs of the bar's own parts that lie over each other, and parts that stand outside the window. */
async function clashesIn(of: Locator): Promise<string[]> {
  return of.evaluate((element) => {
    const parts = [...element.querySelectorAll("a, button, span")]
      .filter((part) => !part.querySelector("a, button, span") && part.checkVisibility({ visibilityProperty: true }))
      .map((part) => ({ name: part.textContent?.trim() ?? "", box: part.getBoundingClientRect() }))
      .filter(({ name, box }) => name !== "" && box.width > 1 && box.height > 1);
    const slack = 1;
    const over = parts.flatMap((a, at) =>
      parts
        .slice(at + 1)
        .filter(
          ({ box }) =>
            a.box.left < box.right - slack &&
            box.left < a.box.right - slack &&
            a.box.top < box.bottom - slack &&
            box.top < a.box.bottom - slack,
        )
        .map((b) => `${a.name} / ${b.name}`),
    );
    const outside = parts.filter(({ box }) => box.right > innerWidth + slack || box.left < -slack).map(({ name }) => `${name} outside`);
    return [...over, ...outside];
  });
}

/** px; 640 is 1280 at 200 %. */
const widths = [640, 1280, 1920];

for (const language of ["vi", "en"] as const)
  test(`nothing is cut off or covered at ${widths.join(", ")} px, ${language}`, async ({ page }) => {
    await showWithSample(page);
    const faults: Record<string, string[]> = {};
    for (const hash of [...screensOf["ca-nuoc"], ...screensOf["quan-2-minh-hoa"].slice(1)]) {
      await page.goto(hashIn(hash, language));
      await settled(page);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await settled(page);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        const found = [
          ...(await clashesIn(page.getByRole("banner"))),
          ...(wider > 0 ? [`the page is ${wider} px wider than the window`] : []),
        ];
        if (found.length > 0) faults[`${width} ${hash}`] = found;
      }
    }
    expect(faults).toEqual({});
  });
