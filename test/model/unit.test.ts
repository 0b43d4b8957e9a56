import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert, unitNames, unitOf } from "../../src/model/unit.ts";

describe("convert", () => {
  it("changes the scale within one dimension", () => {
    expect(convert(44425.2, "tỷ đồng", "triệu đồng")).toBe(44425200);
    expect(convert(973.317, "tỷ đồng", "nghìn tỷ đồng")).toBe(0.973317);
    expect(convert(0.51, "%", "‰")).toBe(5.1);
    expect(convert(6, "vạn", "nghìn người")).toBe(60);
    expect(convert(1.5, "nghìn tỷ", "tỷ đồng")).toBe(1500);
    expect(convert(1.6, "triệu", "triệu lao động")).toBe(1.6);
  });
  it("refuses another dimension", () => {
    expect(convert(1, "tỷ đồng", "tỷ USD")).toBeNull();
    expect(convert(1, "%", "điểm %")).toBeNull();
    expect(convert(1, "người", "hộ")).toBeNull();
    expect(convert(1, "vạn", "%")).toBeNull();
  });
  it("comes back to the value it began with", () => {
    const money = fc.constantFrom("đồng", "nghìn đồng", "triệu đồng", "tỷ đồng", "nghìn tỷ đồng");
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), money, money, (n, from, to) => {
        expect(convert(convert(n / 1000, from, to) as number, to, from)).toBe(n === 0 ? 0 : n / 1000);
      }),
    );
  });
});

describe("unitOf", () => {
  it("knows a unit however it is written", () => {
    for (const text of ["Tỷ đồng", "tỉ đồng", "TỶ  ĐỒNG", "tỷ đ", "tỷ đồng".normalize("NFD")]) expect(unitOf(text).unit).toBe("tỷ đồng");
    expect(unitOf("%o").unit).toBe("‰");
    expect(unitOf("triệu đồng / người / năm").unit).toBe("triệu đồng/người/năm");
  });
  it("builds a scale on any unit, and gives a unit that nobody listed a dimension of its own", () => {
    expect(unitOf("triệu hộ")).toMatchObject({ dimension: "household", scale: 1e6, name_en: "million households" });
    expect(unitOf("Lượt xe buýt")).toMatchObject({ dimension: "lượt xe buýt", scale: 1, is_rate: false });
  });
  it("lists every unit with a scale and an English name", () => {
    for (const name of unitNames) {
      const unit = unitOf(name);
      expect(unit.scale, name).toBeGreaterThan(0);
      expect(unit.name_en, name).not.toBe("");
    }
  });
});
