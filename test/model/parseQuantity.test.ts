import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conventionOf, readNumeral } from "../../src/model/numeral.ts";
import { parseQuantity, type Quantity, readCell } from "../../src/model/parseQuantity.ts";
import { formatNumber, formatQuantity, formatRange } from "../../src/model/quantity.ts";

const bare: Quantity = {
  low: 0,
  high: 0,
  bound: null,
  strict: false,
  unit: null,
  denominator: null,
  change: null,
  left: null,
  rest: "",
  doubts: [],
  others: [],
};
const one = (value: number, more: Partial<Quantity> = {}): Quantity => ({ ...bare, low: value, high: value, ...more });
const band = (low: number, high: number, more: Partial<Quantity> = {}): Quantity => ({ ...bare, low, high, bound: "at_least", ...more });

/** What reports write, and what it means. */
const cases: Record<string, Quantity> = {
  "44.425,2 tỷ đồng": one(44425.2, { unit: "tỷ đồng" }),
  "0,051‰": one(0.051, { unit: "‰" }),
  "0,051%o": one(0.051, { unit: "‰" }),
  "10.363 người": one(10363, { unit: "người" }),
  "20/33": one(20, { denominator: 33 }),
  "20/33 khu phố": one(20, { denominator: 33, unit: "khu phố" }),
  "≥ 8,5%": one(8.5, { bound: "at_least", unit: "%" }),
  "(28,4)": one(-28.4, { doubts: ["brackets"], others: [28.4] }),
  "(1.234)": one(-1234, { doubts: ["separator", "brackets"], others: [-1.234, 1234] }),
  "5 - 7 vạn": band(5, 7, { unit: "vạn" }),
  "1,5 nghìn tỷ": one(1.5, { unit: "nghìn tỷ" }),
  "1,5 ngàn tỉ đồng": one(1.5, { unit: "nghìn tỷ đồng" }),
  "0,7% (còn 4,33%)": one(0.7, { unit: "%", left: 4.33 }),
  "giảm 1,8 điểm % (còn 7,8%)": one(1.8, { unit: "điểm %", change: "down", left: 7.8 }),
  "61-62": band(61, 62),
  "58%-60%": band(58, 60, { unit: "%" }),
  "6,0–6,5%": band(6, 6.5, { unit: "%" }),
  "tăng 35 - 40%/năm": band(35, 40, { unit: "%", change: "up" }),
  "Khoảng 4": one(4, { bound: "about" }),
  "khoảng 45-47": band(45, 47, { bound: "about" }),
  "Dưới 3": one(3, { bound: "at_most", strict: true }),
  "Trên 4": one(4, { bound: "at_least", strict: true }),
  "<1": one(1, { bound: "at_most", strict: true }),
  "không quá 7%": one(7, { bound: "at_most", unit: "%" }),
  "Ổn định 46": one(46),
  "giữ ổn định ở mức 45,8%": one(45.8, { unit: "%" }),
  "duy trì trên 98%": one(98, { bound: "at_least", strict: true, unit: "%" }),
  "Giữ vững 19/19": one(19, { denominator: 19 }),
  "từ 95% trở lên": one(95, { bound: "at_least", unit: "%" }),
  "xuống còn 4,9%": one(4.9, { unit: "%" }),
  "973 tỷ 317 triệu đồng": one(973.317, { unit: "tỷ đồng" }),
  "1,6 triệu": one(1.6, { unit: "triệu" }),
  "53% GDP": one(53, { unit: "% GDP" }),
  "12\u00a0345,6": one(12345.6),
  "−5,2": one(-5.2),
  "- 5": one(-5),
  "1.234.567": one(1234567),
  "1,234.5": one(1234.5),
  "1.234": one(1234, { doubts: ["separator"], others: [1.234] }),
  "1,234": one(1.234, { doubts: ["separator"], others: [1234] }),
  "8.5": one(8.5, { doubts: ["separator"] }),
  "từ 500 tỷ đồng trở lên (dưới 1.000)": one(500, { bound: "at_least", unit: "tỷ đồng", rest: "(dưới 1.000)", doubts: ["words"] }),
};

describe("parseQuantity", () => {
  it.each(Object.entries(cases))("reads %s", (text, wanted) => {
    expect(parseQuantity(text)).toEqual(wanted);
    expect(parseQuantity(text.normalize("NFD"))).toEqual(wanted);
  });

  it.each(["Xuất siêu", "quý I/2013", "12/12/2013", "1.23.4", "tháng 6", "Đạt"])("finds no figure in %s", (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it("lets the column's convention settle what a figure alone does not", () => {
    expect(parseQuantity("1.234", "vi")).toEqual(one(1234));
    expect(parseQuantity("1.234", "en")).toEqual(one(1.234));
    expect(parseQuantity("1,234", "vi")).toEqual(one(1.234));
    expect(parseQuantity("1,234", "en")).toEqual(one(1234));
    expect(parseQuantity("8.5", "en")).toEqual(one(8.5));
    expect(parseQuantity("8.5", "vi")).toEqual(one(8.5, { doubts: ["separator"] }));
  });

  it("reads back what formatQuantity prints, in both languages", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom("tỷ đồng", "%", "‰", "người", ""),
        fc.constantFrom<"vi" | "en">("vi", "en"),
        (digits, places, unit, locale) => {
          const value = digits / 10 ** places;
          const printed = locale === "vi" ? formatQuantity(value, unit, { locale }) : formatNumber(value, { locale });
          const wanted = {
            low: value === 0 ? 0 : value,
            high: value === 0 ? 0 : value,
            unit: locale === "vi" && unit !== "" ? unit : null,
          };
          expect(parseQuantity(printed, locale)).toMatchObject({ ...wanted, doubts: [] });
        },
      ),
    );
  });

  it("reads back what formatRange prints", () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(1e9), fc.nat(3), (start, more, places) => {
        const [low, high] = [start / 10 ** places, (start + more + 1) / 10 ** places];
        expect(parseQuantity(formatRange(low, high, "%", { locale: "vi" }), "vi")).toMatchObject({ low, high, unit: "%", doubts: [] });
      }),
    );
  });

  it("never throws, and its range never runs backwards", () => {
    const piece = fc.constantFrom(
      "1",
      "23",
      "456",
      ".",
      ",",
      " ",
      "-",
      "(",
      ")",
      "%",
      "/",
      "tỷ",
      "triệu đồng",
      "khoảng",
      "giảm",
      "còn",
      "x",
      "≥",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const quantity = parseQuantity(pieces.join(""));
        if (quantity !== null) expect(quantity.low).toBeLessThanOrEqual(quantity.high);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("readCell", () => {
  it.each([
    ["", "blank"],
    [" \u00a0", "blank"],
    ["-", "dash"],
    ["–", "dash"],
    ["...", "dash"],
    ["x", "not_collected"],
    ["X", "not_collected"],
    ["Xuất siêu", "words"],
    ["0", "quantity"],
  ])("tells “%s” as %s", (text, kind) => {
    expect(readCell(text).kind).toBe(kind);
  });
});

describe("conventionOf", () => {
  it("is told by the cells that can only be written one way", () => {
    expect(conventionOf(["1.234", "12,5", "44.425,2"])).toBe("vi");
    expect(conventionOf(["1,234", "12.5"])).toBe("en");
    expect(conventionOf(["1.234", "5.678"])).toBeNull();
    expect(conventionOf(["12,5", "12.5"])).toBeNull();
  });
});

describe("readNumeral", () => {
  it("refuses what no convention writes", () => {
    expect(readNumeral("1.23.4")).toBeNull();
    expect(readNumeral("12.34,567,8")).toBeNull();
    expect(readNumeral("0.051")).toEqual({ values: [0.051], convention: "en" });
  });
});
