import { expect, test } from "vitest";
import { readFigure } from "../../src/model/readFigure.ts";

const money = { unit: "tỷ đồng", nature: "quantity" } as const;
const share = { unit: "%", nature: "share" } as const;
const growth = { unit: "%", nature: "growth" } as const;
const read = (text: string, of: Parameters<typeof readFigure>[1] = money, locale: "vi" | "en" = "vi") => {
  const reading = readFigure(text, of, locale);
  return reading.kind === "figure" ? reading.value : reading.kind === "fault" ? reading.fault : reading.kind;
};

test.each([
  ["44.425,2", 44425.2],
  ["1.234", 1234],
  ["640,5 tỷ đồng", 640.5],
  ["973 tỷ 317 triệu đồng", 973.317],
  ["640.500 triệu đồng", 640.5],
  ["khoảng 4", 4],
  ["−12,5", -12.5],
  ["  ", "blank"],
  ["x", null],
  ["-", "dash"],
  ["chưa có", "words"],
  ["61-62", "range"],
  ["12 người", "unit"],
  ["tăng 12", "change"],
])("“%s” in tỷ đồng is %s", (text, expected) => expect(read(text)).toBe(expected));

test("a growth rate may say that it rises or falls; a share may say what is left", () => {
  expect(read("giảm 3,5%", growth)).toBe(-3.5);
  expect(read("tăng 12%", growth)).toBe(12);
  expect(read("giảm 0,7% (còn 4,33%)", share)).toBe(4.33);
});

test("English marks in English; the other language's mark is read and doubted", () => {
  expect(readFigure("1,234.5", money, "en")).toMatchObject({ value: 1234.5, isUnsure: false });
  expect(readFigure("640.5", money, "vi")).toMatchObject({ value: 640.5, isUnsure: true });
});

test("a bare figure keeps no text, any other keeps what was typed", () => {
  expect(readFigure("1.234,5", money, "vi")).toMatchObject({ as_written: null });
  expect(readFigure("20/33", { unit: "khu phố", nature: "quantity" }, "vi")).toMatchObject({
    value: 20,
    denominator: 33,
    as_written: "20/33",
  });
});
