import { expect, it } from "vitest";
import { nameKey } from "../../src/ingest/matching/nameKey.ts";

it.each([
  ["1.1. Thu ngân sách nhà nước (*)", "thu ngan sach nha nuoc"],
  ["- Trong đó: + Thu NSNN (tỷ đồng)", "thu ngan sach nha nuoc"],
  ["II/ THU NGÂN SÁCH  NHÀ NƯỚC:", "thu ngan sach nha nuoc"],
  ["Thu ngân sách nhà nước, tỷ đồng", "thu ngan sach nha nuoc"],
  ["a) Giáo dục và Đào tạo", "giao duc dao tao"],
  ["GD - ĐT", "giao duc dao tao"],
  ["GTSX CN-TTCN (giá SS 1994)", "gia tri san xuat cong nghiep tieu thu cong nghiep gia so sanh 1994"],
  ["Tỷ lệ hộ nghèo (dưới 12 triệu đồng/người/năm)", "ty le ho ngheo duoi 12 trieu dong nguoi nam"],
  ["Khu dự án 5,7ha", "khu du an 5_7ha"],
  ["Gốm sứ", "gom su"],
  ["Trong đó:", ""],
  ["Đất ở¹", "dat o"],
])("%s is %s", (name, key) => expect(nameKey(name)).toBe(key));
