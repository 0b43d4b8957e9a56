import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { settled, show, showWithSample, workScreens } from "./screens.ts";
import { expect, test } from "./watched.ts";

/** Page by page what is printed; null where the machine has no pdftotext: then pages are counted, but not read. */
function textsOf(pdf: Buffer): string[] | null {
  try {
    return execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf }).toString("utf8").split("\f").slice(0, -1);
  } catch {
    return null;
  }
}

const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Prints what is shown as Chromium does without asking for backgrounds. */
async function printed(page: Page): Promise<{ pages: number; texts: string[] | null }> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const texts = textsOf(pdf);
  if (texts === null)
    test.info().annotations.push({ type: "not read", description: "no pdftotext on this machine: the pages were only counted" });
  return { pages: pagesOf(pdf), texts };
}

/** On paper: pictures that could be cut, controls that are still there. A page is 186 mm high. */
async function faultsOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const faults = await page.evaluate(() => {
    const pageHeight = (186 / 25.4) * 96;
    const isShown = (element: Element) => element.getClientRects().length > 0;
    const whole = [...document.querySelectorAll("figure")].filter(
      (figure) => getComputedStyle(figure).breakInside !== "avoid" || figure.getBoundingClientRect().height > pageHeight,
    );
    const controls = [
      ...document.querySelectorAll("[data-screen-only], input[type=search], select:not(:disabled):not(td select):not(th select)"),
    ].filter(isShown);
    const heads = [...document.querySelectorAll("thead")].filter(
      (head) => isShown(head) && getComputedStyle(head).display !== "table-header-group",
    );
    const told = [...document.querySelectorAll("[data-print-only]")].filter(isShown).length;
    return [
      ...whole.map((figure) => `can be cut: ${figure.textContent?.slice(0, 40)}`),
      ...controls.map((control) => `control: ${control.outerHTML.slice(0, 80)}`),
      ...heads.map(() => "headings that do not repeat"),
      ...(told === 0 && !location.hash.endsWith("#/") ? ["nothing says of which set and day this is"] : []),
    ];
  });
  await page.emulateMedia({ media: null });
  return faults;
}

const screens = {
  overview: ["#/quan-2/tong-quan?ky=2013", 3],
  sector: ["#/quan-2/linh-vuc?ky=2013", 9],
  indicator: ["#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013", 4],
  document: ["#/quan-2/van-ban?van-ban=qd-02-2013", 36],
  documents: ["#/quan-2/van-ban", 1],
  history: ["#/quan-2/lich-su", 2],
  entry: ["#/quan-2/nhap-so?ky=2013", 3],
  agencies: ["#/quan-2/co-quan?ky=2013&muc=2013-M9", 5],
  edit: ["#/quan-2/sua?loai=indicators", 12],
  import: ["#/quan-2/nhap-lieu", 2],
} as const;

test("every screen prints on pages of its own, with its set, filters and day, and without controls", async ({ page }) => {
  test.setTimeout(400_000);
  await showWithSample(page);
  for (const [name, [hash, most]] of Object.entries(screens))
    await test.step(name, async () => {
      await show(page, hash);
      expect(await faultsOnPaper(page)).toEqual([]);
      const { pages, texts } = await printed(page);
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(pages).toBeLessThanOrEqual(most);
      if (texts === null) return;
      expect(texts).toHaveLength(pages);
      expect(texts[0]).toMatch(/Quận 2.*In ngày \d+\/\d+\/\d{4}/);
      expect(texts[0]).toContain("Số liệu minh họa");
      for (const text of texts) expect(text.trim()).not.toBe("");
    });
});

test("who does what by when prints too, each form of it", async ({ page }) => {
  test.setTimeout(600_000);
  for (const hash of workScreens)
    await test.step(hash, async () => {
      await show(page, hash);
      expect(await faultsOnPaper(page)).toEqual([]);
      const { texts, pages } = await printed(page);
      expect(pages).toBeLessThanOrEqual(40);
      if (texts === null) return;
      // A trial goes on no paper; of the others each page says something, and the first which set and day it is.
      if (hash.endsWith("dang=trial")) return expect(texts.join("")).toContain("Bản thử không in, không xuất.");
      expect(texts[0]).toMatch(/(Quận 2|Cả nước).*In ngày \d+\/\d+\/\d{4}/);
      for (const text of texts) expect(text.trim()).not.toBe("");
    });
});

test("the scorecard repeats its headings on every page, and names what it was filtered by", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/linh-vuc?ky=2013&cap=legal");
  await settled(page);
  const narrowed = await printed(page);
  if (narrowed.texts !== null) expect(narrowed.texts[0]).toMatch(/Năm: 2013 · Số liệu đến 30\/9\/2013 · .*pháp lệnh/);
  await show(page, "#/quan-2/linh-vuc?ky=2013");
  const { texts, pages } = await printed(page);
  expect(pages).toBeGreaterThan(4);
  const rows = (texts ?? []).filter((text) => /^\s*\d+\s+\S/m.test(text));
  for (const text of rows) expect(text).toMatch(/TT\s+Chỉ tiêu\s+ĐVT/);
});

test("the report prints to its end, its charts drawn before the pages are counted", async ({ page }) => {
  await show(page, "#/ca-nuoc/bao-cao?ky=2023");
  await page.getByRole("figure").first().locator("svg text").first().waitFor();
  const { texts } = await printed(page);
  const text = (texts ?? []).join("\n");
  if (texts !== null) {
    expect(text).toContain("III. KẾT QUẢ THEO CƠ QUAN CHỦ TRÌ");
    expect(text).toContain("Nơi nhận:");
    expect(text).not.toContain("để trống thì văn bản có dòng chấm");
  }
});
