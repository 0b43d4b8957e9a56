import AxeBuilder from "@axe-core/playwright";
import { hashIn, makeSet, settled } from "./screens.ts";
import { expect, test } from "./watched.ts";

/* What a set shows before there is anything in it: each screen says so, and what to do next. */
const screens = [
  ["nhiem-vu", "Chưa có nhiệm vụ nào", "No tasks yet"],
  ["cong-trinh", "Chưa có công trình nào", "No works yet"],
  ["don-vi", "Chưa có cơ quan nào được giao việc", "No agency was given anything to do yet"],
  ["lich-bao-cao", "Chưa có chế độ báo cáo nào", "No reporting duties yet"],
  ["tong-ket", "Chưa có kế hoạch nào để tổng kết", "There is no plan to review yet"],
  ["ke-hoach-sau", "Chưa có kế hoạch nào để nối tiếp", "There is no plan to follow on from"],
] as const;

test("a new set: nothing to do, nothing to report, nothing to review, and where to begin", async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem("bang-chi-tieu.who", "Nguyễn Thị Lan"));
  await makeSet(page, "Kế hoạch phường An Khánh 2026 và chương trình hành động của các đơn vị trực thuộc");
  const set = /#\/([^/]+)\//.exec(page.url())?.[1] ?? "";
  for (const language of ["vi", "en"] as const)
    for (const [screen, vi, en] of screens)
      await test.step(`${screen} ${language}`, async () => {
        await page.goto(hashIn(`#/${set}/${screen}`, language));
        await settled(page);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(language === "vi" ? vi : en);
        const main = page.getByRole("main");
        await expect(
          main
            .getByRole("link", { name: /^(Sửa kế hoạch|Edit the plan)$/ })
            .or(main.getByRole("button"))
            .first(),
        ).toBeVisible();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
});
