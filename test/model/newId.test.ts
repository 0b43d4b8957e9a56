import { expect, test } from "vitest";
import { newId, slug } from "../../src/model/newId.ts";

test("a name without marks, in lower case, with hyphens, not too long", () => {
  expect(slug("Thu ngân sách trên địa bàn (tỷ đồng)")).toBe("thu-ngan-sach-tren-dia-ban-ty-dong");
  expect(slug("a".repeat(80))).toHaveLength(48);
  expect(slug("…")).toBe("");
});

test("an id that is taken gets a number", () => {
  expect(newId("agencies", { name_vi: "Phòng Y tế" }, new Set())).toBe("phong-y-te");
  expect(newId("agencies", { name_vi: "Phòng Y tế" }, new Set(["phong-y-te", "phong-y-te-2"]))).toBe("phong-y-te-3");
  expect(newId("agencies", { name_vi: "…" }, new Set())).toBe("agencies");
});

test("a target by its period, indicator and what is unusual about it", () => {
  const usual = { period: "2013", indicator_id: "thu", basis: "level", tier: "plan", version: 1 };
  expect(newId("targets", usual, new Set())).toBe("2013.thu");
  expect(newId("targets", { ...usual, basis: "growth", tier: "legal", version: 2 }, new Set())).toBe("2013.thu.growth.legal.v2");
  expect(newId("targets", { ...usual, period: "2008/2010" }, new Set())).toBe("2008-2010.thu");
});
