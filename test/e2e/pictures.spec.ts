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

// Where tasks and works stand after some were told of: entered as a person enters them.
test("pictures of tasks and works", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
  const tell = async (hash: string, panel: string, key: string, cause: string) => {
    await show(page, hash);
    const box = page.getByRole("complementary", { name: panel });
    await box.waitFor();
    await page.keyboard.press(key);
    if (cause !== "") await box.locator("textarea").fill(cause);
    await page.keyboard.press("Control+Enter");
    await box.getByRole("listitem").or(page.getByText("Tạm dừng").first()).first().waitFor();
  };
  const tasks = "#/quan-2/nhiem-vu?den=2013-10-01&van-ban=qd-02-2013";
  for (const [item, key, cause] of [
    ["2013.II.4.2.02~1", "3", ""],
    ["2013.II.4.2.08~1", "3", ""],
    ["2013.II.4.1.07~1", "2", "Chờ ý kiến Sở Quy hoạch - Kiến trúc"],
    ["2013.II.4.2.09~1", "4", "Chưa có kinh phí di dời"],
  ] as const)
    await tell(`${tasks}&muc=${item}`, "Cập nhật tình trạng", key, cause);
  await show(page, `${tasks}&dang=timeline`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, "tasks.png"), animations: "disabled", caret: "hide" });
  const works = "#/quan-2/cong-trinh?den=2013-10-01&van-ban=qd-02-2013&nhom=trong-diem";
  for (const [item, key, cause] of [
    ["2013.truong-th-an-khanh", "5", ""],
    ["2013.truong-mn-binh-trung-tay", "4", ""],
    ["2013.truong-th-an-phu", "2", "Còn 3 hộ chưa bàn giao mặt bằng"],
    ["2013.trung-tam-van-hoa", "1", ""],
    ["2013.bo-ke-kp3-thao-dien", "3", ""],
  ] as const)
    await tell(`${works}&muc=${item}`, "Cập nhật bước", key, cause);
  await show(page, works);
  await page.screenshot({ path: join(folder, "works.png"), animations: "disabled", caret: "hide" });
});

test("picture of the next plan", async ({ page }) => {
  await showWithSample(page);
  await show(page, "#/quan-2/ke-hoach-sau?ky=2013");
  await page.screenshot({ path: join(folder, "next-plan.png"), animations: "disabled", caret: "hide" });
});

test("pictures of agencies and of the reporting calendar", async ({ page }) => {
  for (const [name, hash] of [
    ["agencies", "#/quan-2/don-vi?ky=2013&den=2013-10-01"],
    ["calendar", "#/quan-2/lich-bao-cao?den=2013-06-16&dang=month&van-ban=qd-02-2013"],
  ] as const) {
    await show(page, hash);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  }
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
