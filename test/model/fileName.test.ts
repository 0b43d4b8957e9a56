import { expect, it } from "vitest";
import { fileName } from "../../src/model/fileName.ts";

it.each([
  [["biểu đồ", "Thu ngân sách", "9 tháng 2013", "quan-2"], "png", "bieu-do_thu-ngan-sach_9-thang-2013_quan-2_2013-10-05.png"],
  [["bảng số", "GDP (%)", "giai đoạn 2008–2010", ""], "csv", "bang-so_gdp_giai-doan-2008-2010_2013-10-05.csv"],
  [["Đường/ống: \\ * ? < > |"], "svg", "duong-ong_2013-10-05.svg"],
  [["../../etc/passwd"], "png", "etc-passwd_2013-10-05.png"],
  [
    ["Tỷ lệ lao động qua đào tạo trong tổng số lao động đang làm việc"],
    "png",
    // 40 letters at most, never within a word.
    "ty-le-lao-dong-qua-dao-tao-trong-tong-so_2013-10-05.png",
  ],
  [["x".repeat(60)], "png", `${"x".repeat(40)}_2013-10-05.png`],
] as const)("%s", (parts, extension, name) => expect(fileName(parts, "2013-10-05", extension)).toBe(name));
