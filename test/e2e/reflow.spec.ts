import type { Locator } from "@playwright/test";
import { hashIn, screensOf, settled, show, showWithSample, workScreens } from "./screens.ts";
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

test.describe.configure({ timeout: 600_000 });

/* At 200 % a row that is pressed far down its list and the panel that tells of it are both in sight. */
for (const [list, row, panel] of [
  ["#/quan-2/nhiem-vu?den=2013-10-01&van-ban=qd-02-2013", /Đề án xã hội hóa lĩnh vực y tế/, "Cập nhật tình trạng"],
  ["#/quan-2/cong-trinh?den=2013-10-01&van-ban=qd-02-2013", /Trường TH An Khánh/, "Cập nhật bước"],
  ["#/quan-2/lich-bao-cao?den=2013-06-16&van-ban=qd-02-2013", "Báo cáo kinh tế - xã hội quý", "Ghi nhận báo cáo"],
] as const)
  test(`${panel} at 200 %`, async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 400 });
    await show(page, list);
    const pressed = page
      .getByRole("option", { name: row })
      .or(page.getByRole("link", { name: row }))
      .first();
    await pressed.click();
    const told = page.getByRole("complementary", { name: panel });
    await expect(told).toBeInViewport({ ratio: 0.9 });
    await expect(pressed).toBeInViewport();
    await told.getByRole("button", { name: "Đóng" }).click();
    await expect(told).toHaveCount(0);
  });

for (const language of ["vi", "en"] as const)
  test(`nothing is cut off or covered at ${widths.join(", ")} px, ${language}`, async ({ page }) => {
    await showWithSample(page);
    const faults: Record<string, string[]> = {};
    for (const hash of [...screensOf["ca-nuoc"], ...screensOf["quan-2-minh-hoa"].slice(1), ...workScreens]) {
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
