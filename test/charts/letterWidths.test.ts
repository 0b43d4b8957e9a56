import { expect, it } from "vitest";
import { fittingSize, lineWidth } from "../../src/charts/letterWidths.ts";

// Measured with Noto Sans in Chromium at 100 px, in font sizes
it.each([
  ["Tốc độ tăng năng suất lao động", false, 14.82],
  ["Vốn XDCB ngân sách thành phố", false, 14.86],
  ["KH 1.207,3 tỷ đồng · 54,4%", false, 12.46],
  ["3.967,1", true, 3.43],
])("takes “%s” for as wide as it is drawn, within a twelfth", (text, isBold, drawn) => {
  expect(Math.abs(lineWidth(text, isBold) / drawn - 1)).toBeLessThan(1 / 12);
});

it("takes letters with and without their marks for equally wide", () => {
  expect(lineWidth("Đầu tư")).toBe(lineWidth("Dau tu"));
});

it("gives the largest size at which all texts have room, and none where none is small enough", () => {
  const texts = [
    { text: "abc", room: 100 },
    { text: "abcdef", room: 100 },
  ];
  const most = 100 / lineWidth("abcdef");
  expect(fittingSize(texts, [most + 1, most - 1, 1])).toBe(most - 1);
  expect(fittingSize(texts, [most + 1])).toBeNull();
});
