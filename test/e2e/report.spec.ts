import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import type { Download, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { show, showWithSample } from "./screens.ts";
import { expect, test } from "./watched.ts";

test.describe.configure({ timeout: 300_000 });

/** A Word file as its parts, and the words of its body. */
async function opened(file: Download) {
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const text = [...body.matchAll(/<w:t[ >][^<]*<|<\/w:p>/g)]
    .map(([run]) => (run === "</w:p>" ? "\n" : run.replace(/^[^>]*>|<$/g, "")))
    .join("");
  return { parts, body, text: text.replaceAll("\u00a0", " ") };
}

async function downloaded(page: Page, press = "Tải Word"): Promise<Download> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: press }).click();
  return download;
}

test.beforeEach(({ page }) => page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan")));

const fields = {
  "Cơ quan chủ quản (nếu có)": "Ủy ban nhân dân Thành phố Hồ Chí Minh",
  "Cơ quan ban hành": "Ủy ban nhân dân Quận 2",
  "Số, ký hiệu": "125/BC-UBND",
  "Địa danh": "Quận 2",
  "Ngày ký": "2013-10-05",
  "Chức vụ người ký": "Chủ tịch",
  "Họ tên người ký": "Nguyễn Văn A",
};

test("nine months: the form is filled in, a cause is written, and the Word file says it all", async ({ page }) => {
  await showWithSample(page);
  await page.getByRole("button", { name: "Trình bày" }).click();
  await page.getByRole("menuitemradio", { name: "Báo cáo Word" }).click();
  // the months that figures reach
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Báo cáo 9 tháng đầu năm 2013");
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole("textbox", { name: "Nguyên nhân: Thu ngân sách nhà nước trên địa bàn quận" }).fill("Thị trường nhà đất trầm lắng.");

  const file = await downloaded(page);
  expect(file.suggestedFilename()).toBe("bao-cao_9-thang-2013_quan-2_2013-10-05.docx");
  await expect(page.getByText("Đã tải bao-cao_9-thang-2013_quan-2_2013-10-05.docx").first()).toBeVisible();
  const { parts, body, text } = await opened(file);
  for (const said of [
    "ỦY BAN NHÂN DÂN QUẬN 2",
    "Số: 125/BC-UBND",
    "Quận 2, ngày 05 tháng 10 năm 2013",
    "Nguyên nhân: Thị trường nhà đất trầm lắng.",
    "CÓ SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ THẬT",
  ])
    expect(text).toContain(said);
  // every sentence of the page stands in the file, word for word
  const sentences = await page.getByRole("article").locator("p:has(a)").allInnerTexts();
  expect(sentences.length).toBeGreaterThan(10);
  for (const sentence of sentences) expect(text).toContain(sentence.replaceAll("\u00a0", " ").trim());

  const pictures = Object.entries(parts).filter(([name]) => /^word\/media\/.*\.png$/.test(name));
  const captions = await page.getByRole("article").locator("figcaption").allInnerTexts();
  expect(pictures).toHaveLength(captions.length);
  // three pixels to each of the screen's: 300 an inch on paper
  for (const [, png] of pictures) expect(Buffer.from(png).readUInt32BE(16)).toBeGreaterThan(1800);
  const alts = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]+)"/g)].map(([, alt]) => alt ?? "");
  expect(alts).toHaveLength(captions.length);
  for (const alt of alts) expect(alt.length).toBeGreaterThan(40);

  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  // the cause is part of the set: it outlives the page, is in its history, and is taken back
  const cause = page.getByRole("textbox", { name: "Nguyên nhân: Thu ngân sách nhà nước trên địa bàn quận" });
  await page.reload();
  await expect(cause).toHaveValue("Thị trường nhà đất trầm lắng.");
  await page.getByRole("button", { name: "Hoàn tác nguyên nhân vừa ghi" }).click();
  await expect(cause).toHaveValue("");
  // and what was only typed outlives it too
  await cause.pressSequentially("Giãn thuế.");
  await page.reload();
  await expect(cause).toHaveValue("Giãn thuế.");
  await cause.fill("");
  await cause.blur();
  await page.goto("#/quan-2/lich-su");
  await expect(page.getByText(/^Hoàn tác: Nguyên nhân chưa đạt: Thu ngân sách/).first()).toBeVisible();
});

test("the form is remembered for its set, and a figure leads to its working and back", async ({ page }) => {
  await show(page, "#/ca-nuoc/bao-cao?ky=2023");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Báo cáo năm 2023");
  await page.getByLabel("Cơ quan ban hành", { exact: true }).fill("Bộ Kế hoạch và Đầu tư");
  await page.reload();
  await expect(page.getByLabel("Cơ quan ban hành", { exact: true })).toHaveValue("Bộ Kế hoạch và Đầu tư");
  await expect(page.getByRole("article")).toContainText("Bộ Kế hoạch và Đầu tư");

  await page
    .getByRole("link", { name: /^thấp hơn 1,45 điểm % so với kế hoạch năm 2023/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("GDP");
  await expect(page.getByRole("heading", { name: /^Cách tính/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Báo cáo năm 2023");

  await show(page, "#/quan-2/bao-cao?ky=2013");
  await expect(page.getByLabel("Cơ quan ban hành", { exact: true })).toHaveValue("");
});

test("the words are copied, and the change is said as an index where that is wanted", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await show(page, "#/ca-nuoc/bao-cao?ky=2023");
  await page.getByRole("button", { name: "Chép câu chữ" }).click();
  await expect(page.getByText("Đã chép câu chữ").first()).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll("\u00a0", " ")).toContain(
    "- GDP bình quân đầu người năm 2023 ước đạt 4.284 USD/người, bằng 97,4% kế hoạch năm 2023, tăng 4,2% so với năm 2022, gần đạt kế hoạch.",
  );
  await page.getByRole("button", { name: /^So với cùng kỳ ghi tăng, giảm %/ }).click();
  await page.getByRole("option", { name: "bằng … %" }).click();
  await expect(page.getByRole("article")).toContainText("bằng 104,2% so với năm 2022");
});

test("stopped half way, nothing is downloaded", async ({ page }) => {
  await show(page, "#/ca-nuoc/bao-cao?ky=2023");
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 20 });
  let downloads = 0;
  page.on("download", () => {
    downloads += 1;
  });
  // in one go: a driver that comes back for the second press may be too late
  await page.evaluate(async () => {
    const press = (name: string) => [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name)?.click();
    press("Tải Word");
    await new Promise((done) => setTimeout(done, 0));
    press("Dừng");
  });
  await expect(page.getByText("Đã dừng, chưa tải tệp nào.").first()).toBeVisible();
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const file = await downloaded(page);
  expect(file.suggestedFilename()).toMatch(/^bao-cao_2023_ca-nuoc_\d{4}-\d\d-\d\d\.docx$/);
  expect(downloads).toBe(1);
});

test("in English, and nothing fails axe", async ({ page }) => {
  await show(page, "#/ca-nuoc/bao-cao?ky=2023&ngon-ngu=en");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Report on 2023");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const { text } = await opened(await downloaded(page, "Download Word"));
  expect(text).toContain("SOCIALIST REPUBLIC OF VIET NAM");
  expect(text).toContain(
    "GDP growth, 2023: an estimated 5.05%, 1.45 pp below the 2023 plan (about 6.5%), down 2.97 pp on 2022, plan missed.",
  );
});

test("a year without any target says so", async ({ page }) => {
  await show(page, "#/quan-2/bao-cao?ky=2012&muc=2012");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không có chỉ tiêu nào giao cho năm 2012");
});
