import AxeBuilder from "@axe-core/playwright";
import { hashIn, makeSet, settled } from "./screens.ts";
import { expect, test } from "./watched.ts";

/* What a set shows before there is anything in it: each screen says so, and what to do next. */
const edit = ["link", /^Sửa kế hoạch$/, /^Edit (the )?plan$/] as const;
const screens = [
  ["tong-quan", "Bộ dữ liệu này chưa có kế hoạch nào", "This data set has no plan yet", edit],
  ["linh-vuc", "Bộ dữ liệu này chưa có kế hoạch nào", "This data set has no plan yet", edit],
  ["chi-tieu", "Bộ dữ liệu này chưa có chỉ tiêu nào", "This data set has no indicators yet", edit],
  ["trinh-chieu", "Chưa có gì để trình chiếu", "There is nothing to present yet", edit],
  ["bao-cao", "Chưa có kế hoạch nào để báo cáo", "There is no plan to report on yet", edit],
  ["nhiem-vu", "Chưa có nhiệm vụ nào", "No tasks yet", ["button", /^Tệp$/, /^Files$/]],
  ["cong-trinh", "Chưa có công trình nào", "No works yet", edit],
  ["don-vi", "Chưa có cơ quan nào được giao việc", "No agency was given anything to do yet", edit],
  ["lich-bao-cao", "Chưa có chế độ báo cáo nào", "No reporting duties yet", edit],
  ["tong-ket", "Chưa có kế hoạch nào để tổng kết", "There is no plan to review yet", edit],
  ["ke-hoach-sau", "Chưa có kế hoạch nào để nối tiếp", "There is no plan to follow on from", edit],
] as const;

test("a new set: nothing to do, nothing to report, nothing to review, and where to begin", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
  await makeSet(page, "Kế hoạch phường An Khánh 2026 và chương trình hành động của các đơn vị trực thuộc");
  const set = /#\/([^/]+)\//.exec(page.url())?.[1] ?? "";
  for (const language of ["vi", "en"] as const)
    for (const [screen, vi, en, [role, nameVi, nameEn]] of screens)
      await test.step(`${screen} ${language}`, async () => {
        await page.goto(hashIn(`#/${set}/${screen}`, language));
        await settled(page);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(language === "vi" ? vi : en);
        const wayOn = page.getByRole("main").getByRole(role, { name: language === "vi" ? nameVi : nameEn });
        await expect(wayOn).toBeVisible();
        if (role === "link") await expect(wayOn).toHaveAttribute("href", new RegExp(`^#/${set}/sua\\b`));
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
});
