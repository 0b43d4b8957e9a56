import { describe, expect, it } from "vitest";
import { titleElsewhere, titleOverYears, titleUnderWay } from "../../src/state/screens/indicatorTitle.ts";
import { rate, say, score } from "./scores.ts";

const vi = say();

describe("the title of an indicator", () => {
  it("of a period that sets nothing does not speak of another one", () => {
    const of2013 = score("Doanh thu", "no_data", { actual: null, low: 44425.2, unit: "tỷ đồng", is_percent: false });
    expect(titleElsewhere(vi, [of2013], of2013, "2008/2010")).toBe("Doanh thu giai đoạn 2008–2010: không giao kế hoạch");
    expect(titleElsewhere(say("en"), [of2013], of2013, "2008/2010")).toMatch(/ 2008–2010: no target was set$/);
  });

  it("of one that should not grow says where it was above the plan", () => {
    const prices = (period: string, actual: number, plan: number, met: boolean) =>
      rate("Giá tiêu dùng", met ? "exceeded" : "missed", actual, plan, {
        period,
        is_met: met,
        gap: Math.round((actual - plan) * 100) / 100,
        direction: "down",
      });
    // 18.13 - 7 = 11.13
    const rows = [prices("2011", 18.13, 7, false), prices("2012", 6.81, 10, true)];
    expect(titleOverYears(vi, rows, rows[0] as (typeof rows)[0], [])).toBe(
      "Giá tiêu dùng đạt và vượt kế hoạch 1/2 năm; năm 2011 cao hơn kế hoạch 11,13\u00a0điểm %",
    );
  });

  it("of a growth of nothing says that it is as last year", () => {
    const deaths = score("Người chết", "watch", {
      basis: "growth",
      bound: "at_most",
      is_final: false,
      compared: 0,
      actual: 9,
      low: null,
      high: -10,
      bound_figure: -10,
      unit: "người",
      is_percent: false,
      cutoff: "2023-10-01",
    });
    expect(titleUnderWay(vi, deaths)).toBe("Người chết 9 tháng bằng cùng kỳ; kế hoạch cả năm giảm ≥ 10%");
  });
});
