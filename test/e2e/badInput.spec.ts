import type { Page } from "@playwright/test";
import { edited, smallPackage } from "../journal/smallPackage.ts";
import { choose, zipOf } from "./packages.ts";
import { show } from "./screens.ts";
import { expect, test } from "./watched.ts";

/** What is wrong with the small package, and the line that says so: file, row, column, what is found there, what the fault is. */
const faults: Record<string, { files: ReturnType<typeof smallPackage>; line: [string, string, string, string, RegExp] }> = {
  "a missing table": { files: smallPackage({ "targets.csv": null }), line: ["targets.csv", "", "", "", /Thiếu bảng targets\./] },
  "an unknown column": {
    files: smallPackage(edited("agencies.csv", "agency_id,name_vi\nthue,Chi cục Thuế", "agency_id,name_vi,ten\nthue,Chi cục Thuế,x")),
    line: ["agencies.csv", "1", "ten", "", /Không có cột nào tên là ten\./],
  },
  "a broken reference": {
    files: smallPackage(edited("targets.csv", "thue-2013,thue,", "thue-2013,thuee,")),
    line: ["targets.csv", "3", "indicator_id", "thuee", /Không có dòng nào mang mã này trong bảng indicators\./],
  },
  "a bad period": {
    files: smallPackage(edited("targets.csv", "thue-2013,thue,phuong,2013,", "thue-2013,thue,phuong,2013-Q5,")),
    line: ["targets.csv", "3", "period", "2013-Q5", /Ô này phải là kỳ\./],
  },
  "a duplicate key": {
    files: smallPackage(edited("targets.csv", "phi-2013,phi,", "thue-2013,phi,")),
    line: ["targets.csv", "4", "target_id", "thue-2013", /Hai dòng cùng một mã\./],
  },
  "text for a number": {
    files: smallPackage(edited("actuals.csv", "640.5", "khoảng 640")),
    line: ["actuals.csv", "2", "value", "khoảng 640", /Ô này phải là số\./],
  },
  "a newer format version": {
    files: smallPackage({}, { bang_chi_tieu: { format_version: 99 } }),
    line: ["datapackage.json", "", "", "99", /Gói theo định dạng mới hơn \(99\)\./],
  },
};

const problems = (page: Page) => page.getByRole("alert");

test("a faulty package is refused with file, row and column; nothing is loaded by halves, and the open set stays", async ({ page }) => {
  await show(page, "#/ca-nuoc/tong-quan?ky=2023");
  await page.getByRole("link", { name: "Bảng chỉ tiêu" }).click();
  for (const [what, { files, line }] of Object.entries(faults))
    await test.step(what, async () => {
      await choose(page, "zip", zipOf(`${what}.zip`, files));
      await expect(problems(page).getByRole("heading")).toHaveText(`Chưa mở được “${what}.zip”`);
      await expect(problems(page)).toContainText("Chưa nạp gì; bộ dữ liệu đang mở vẫn như cũ.");
      const row = problems(page).getByRole("row").nth(1).getByRole("cell");
      await expect(row).toHaveText([...line.slice(0, 3), line[3] || /^(\(trống\)|.*)$/, line[4], /.+/]);
      await expect(page).toHaveURL(/#\/$/);
      await problems(page).getByRole("button", { name: "Đóng danh sách" }).click();
      await expect(problems(page)).toHaveCount(0);
    });
  await expect(page.getByRole("main")).toContainText("Chưa có. Mở một gói dữ liệu để thêm vào đây.");
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.includes("nho"))),
  ).toEqual([]);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Năm 2023: 4\/8 /);
});

test("all faults of a package are told at once, and the mended one opens", async ({ page }) => {
  await show(page, "#/");
  const files = smallPackage({
    ...edited("actuals.csv", "640.5", "x y z"),
    ...edited("targets.csv", ",2013,level,at_least,126", ",2013-13,level,it_nhat,126"),
  });
  await choose(page, "zip", zipOf("bo-nho.zip", files));
  await expect(problems(page)).toContainText("3 chỗ cần sửa.");
  await expect(problems(page).getByRole("row")).toHaveCount(4);
  await choose(page, "zip", zipOf("bo-nho.zip", smallPackage()));
  await expect(page).toHaveURL(/#\/nho\/tong-quan$/);
  await show(page, "#/");
  await expect(problems(page)).toHaveCount(0);
});

test("what is no package at all says so", async ({ page }) => {
  await show(page, "#/");
  await choose(page, "zip", { name: "thu.zip", mimeType: "application/zip", buffer: Buffer.from("Kính gửi Ủy ban nhân dân") });
  await expect(problems(page)).toContainText("Đây không phải tệp .zip, hoặc tệp bị hỏng khi tải.");
  await choose(
    page,
    "zip",
    zipOf(
      "bang.zip",
      smallPackage().filter(({ path }) => path !== "datapackage.json"),
    ),
  );
  await expect(problems(page)).toContainText("Không có tệp datapackage.json");
});
