import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

/** Chooses a format in the menu of the first figure; the file that comes. */
async function exported(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await page
    .getByRole("button", { name: /^Xuất: / })
    .first()
    .click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: format }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Width and height in the head of a PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)] as const;
const dated = (name: string, extension: string) => new RegExp(`^${name}_\\d{4}-\\d{2}-\\d{2}\\.${extension}$`);

/** What the browser makes of the SVG: its texts, and its own size. Fails where it does not parse. */
const readSvg = (page: Page, text: string) =>
  page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, "image/svg+xml");
    if (read.querySelector("parsererror")) throw new Error(read.documentElement.textContent ?? "");
    const root = read.documentElement;
    return {
      texts: [...root.querySelectorAll("text")].map((each) => (each.textContent ?? "").replaceAll("\u00a0", " ")),
      size: [Number(root.getAttribute("width")), Number(root.getAttribute("height"))] as const,
      dangling: [...source.matchAll(/url\(#([^)]+)\)/g)].filter(([, id]) => root.querySelector(`[id="${id}"]`) === null).length,
    };
  }, text);

async function checkPictures(page: Page, name: string, words: readonly string[]): Promise<void> {
  const svg = await exported(page, "SVG");
  expect(svg.name).toMatch(dated(name, "svg"));
  const source = svg.bytes.toString("utf8");
  expect(source.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|src=|@import|var\(|<style|foreignObject/);
  const { texts, size, dangling } = await readSvg(page, source);
  for (const word of words) expect(texts.join(" ")).toContain(word);
  expect(dangling).toBe(0);
  for (const [format, scale] of [
    ["PNG 1×", 1],
    ["PNG 4×", 4],
  ] as const) {
    const png = await exported(page, format);
    expect(png.name).toMatch(dated(name, "png"));
    expect(sizeOf(png.bytes)).toEqual(size.map((side) => side * scale));
  }
}

test("the picture of an indicator leaves with its title, legend, foot and mark of made-up figures", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/chi-tieu?chi-tieu=thu-ngan-sach&ky=2013");
  const figure = page.getByRole("figure");
  await figure.getByRole("application").waitFor();
  const title = "Theo đà này cả năm được 854 tỷ đồng, thiếu 67 tỷ đồng";
  await checkPictures(page, "bieu-do_thu-ngan-sach-nha-nuoc_9-thang-2013_quan-2", [
    title,
    "Số liệu minh họa",
    "tiến độ cần có 690,8",
    "TH lũy kế",
    "Kế hoạch: 02/2013/QĐ-UBND. Số liệu đến 30/9/2013.",
  ]);
  const csv = await exported(page, "CSV");
  expect(csv.name).toMatch(dated("bang-so_thu-ngan-sach-nha-nuoc_9-thang-2013_quan-2", "csv"));
  const lines = csv.bytes.toString("utf8").split("\r\n");
  expect(lines[0]).toBe("\uFEFFTháng;TH;Tiến độ cần có;So với tiến độ, tỷ đồng;Tiến độ, % so với cần có;Cùng kỳ;Dự báo");
  // 640,5 - 690,8 = -50,3.
  expect(lines[9]).toBe("T9;640,5;690,8;-50,3;-7,3;571,4;640,5");
  expect(lines.at(-2)).toContain("Số liệu minh họa");
});

test("the matrix leaves with its row names and its source, and can be copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  await page.getByRole("grid").waitFor();
  await checkPictures(page, "bieu-do_tong-quan_2023_ca-nuoc", ["Kinh tế", "Toàn kế hoạch", "Mỗi dấu là một chỉ tiêu", "Nguồn: "]);
  const csv = (await exported(page, "CSV")).bytes.toString("utf8");
  expect(csv).toMatch(/^\uFEFFLĩnh vực;Chỉ tiêu;/);
  await page.getByRole("button", { name: /^Xuất: / }).click();
  await page.getByRole("menuitem", { name: "Chép hình" }).click();
  await expect(page.getByRole("button", { name: /^Đã chép hình: / })).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => [...item.types]));
  expect(types).toEqual(["image/png"]);
});

test("the scorecard leaves as a table of figures, and as the picture of it", async ({ page }) => {
  await show(page, "#/ca-nuoc/linh-vuc?ky=2023");
  await page.mouse.wheel(0, 400);
  const menu = page.getByRole("button", { name: "Xuất: Bảng chỉ tiêu, Năm 2023" });
  await menu.click();
  const picture = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "SVG" }).click();
  const { texts, dangling } = await readSvg(page, await readFile(await (await picture).path(), "utf8"));
  for (const word of ["Chỉ tiêu", "Tốc độ tăng tổng sản phẩm trong nước (GDP)", "8,02", "Không đạt"]) expect(texts).toContain(word);
  expect(texts.join(" ")).toContain("Nguồn: ");
  expect(dangling).toBe(0);
  await menu.click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "CSV" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(dated("bang-so_cac-linh-vuc_2023_ca-nuoc", "csv"));
  const lines = (await readFile(await file.path(), "utf8")).split("\r\n");
  expect(lines[0]).toBe("\uFEFFLĩnh vực;TT;Chỉ tiêu;ĐVT;TH 2022;KH 2023;TH 2023;So KH;So với năm 2022;Đánh giá;Ghi chú");
  // 5,05 - 6,5 = -1,45 and 5,05 - 8,02 = -2,97.
  expect(lines.find((line) => line.includes("(GDP)"))).toMatch(/;%;8,02;6,5;5,05;−1,45\sđ%;−2,97\sđ%;Không đạt;/);
});
