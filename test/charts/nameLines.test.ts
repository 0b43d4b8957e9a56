import { expect, it } from "vitest";
import { nameLines } from "../../src/charts/nameLines.ts";

it.each([
  // 19 letters of 12 px are about 117 px wide
  ["so với năm trước, %", 120, ["so với năm trước, %"]],
  ["so với năm trước, %", 110, ["so với năm", "trước, %"]],
  ["Chỉ số giá tiêu dùng (CPI)", 110, ["Chỉ số giá tiêu", "dùng (CPI)"]],
  ["Nguyên-một-từ-không-ngắt", 60, ["Nguyên-một-từ-không-ngắt"]],
])("%s in %i px", (text, width, lines) => expect(nameLines(text, width, 12)).toEqual(lines));
