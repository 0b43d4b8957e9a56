import { describe, expect, it } from "vitest";
import { digitsApart, formatGap, formatNumber, formatPercent, formatQuantity, formatRange } from "../../src/model/quantity.ts";

const vi = { locale: "vi" } as const;
const en = { locale: "en" } as const;

describe("formatNumber", () => {
  it("prints 1.234,5 in Vietnamese and 1,234.5 in English, with the true minus", () => {
    expect(formatNumber(1234.5, vi)).toBe("1.234,5");
    expect(formatNumber(1234.5, en)).toBe("1,234.5");
    expect(formatNumber(-1234.5, vi)).toBe("−1.234,5");
  });
  it("prints the digits asked for, and the sign when asked", () => {
    expect(formatNumber(5, { ...vi, digits: 2 })).toBe("5,00");
    expect(formatNumber(0.051, vi)).toBe("0,051");
    expect(formatNumber(2.5, { ...vi, sign: "always" })).toBe("+2,5");
    expect(formatNumber(0, { ...vi, sign: "always" })).toBe("0");
    expect(formatNumber(-0.001, { ...vi, digits: 1 })).toBe("0,0");
  });
});

describe("formatQuantity", () => {
  it.each([
    ["dự án", "1 project"],
    ["người", "1 person"],
    ["lớp", "1 class"],
    ["cơ quan", "1 agency"],
    ["giường bệnh/vạn dân", "1 hospital bed per 10 000 people"],
    ["tỷ đồng", "1 billion VND"],
  ])("one %s in English: %s", (unit, said) => expect(formatQuantity(1, unit, { locale: "en" }).replaceAll("\u00a0", " ")).toBe(said));

  it("sets the unit after a space that does not break, % and ‰ without one", () => {
    expect(formatQuantity(44425.2, "tỷ đồng", vi)).toBe("44.425,2\u00a0tỷ đồng");
    expect(formatQuantity(44425.2, "tỷ đồng", en)).toBe("44,425.2\u00a0billion VND");
    expect(formatQuantity(0.051, "‰", vi)).toBe("0,051‰");
    expect(formatQuantity(8.5, "", vi)).toBe("8,5");
  });
  it("prints a range once with its unit", () => {
    expect(formatRange(6.6, 6.8, "%", vi)).toBe("6,6–6,8%");
    expect(formatRange(7, 7, "%", vi)).toBe("7%");
  });
  it("prints a ratio as a percentage", () => {
    expect(formatPercent(0.974, vi)).toBe("97,4%");
    expect(formatPercent(1.2286, en)).toBe("122.9%");
  });
});

describe("digitsApart", () => {
  it("adds digits until a short value no longer prints like its target", () => {
    expect(digitsApart(5.42, 5.5, 1)).toBe(1); // 5,4 and 5,5
    expect(digitsApart(5.46, 5.5, 1)).toBe(2); // 5,5 and 5,5; 5,46 and 5,50
    expect(digitsApart(5.4999, 5.5, 1)).toBe(4);
    expect(digitsApart(5.5, 5.5, 1)).toBe(1);
  });
});

describe("formatGap", () => {
  it("counts a rate's difference in points and always has its sign", () => {
    expect(formatGap(0.5, "%", vi)).toBe("+0,5\u00a0điểm %");
    expect(formatGap(-45.85, "tỷ đồng", vi)).toBe("−45,9\u00a0tỷ đồng");
    expect(formatGap(-1, "% GDP", en)).toBe("−1.0\u00a0percentage points");
  });
  it("prints one digit more instead of zero", () => {
    expect(formatGap(0.02, "%", vi)).toBe("+0,02\u00a0điểm %");
    expect(formatGap(0, "%", vi)).toBe("0,0\u00a0điểm %");
  });
});
