import { describe, expect, it } from "vitest";
import { dayLabel, intervalLabel, periodLabel } from "../../src/model/periodLabel.ts";

describe("periodLabel", () => {
  it.each([
    ["2013", "2013", "2013"],
    ["2013-M9", "9 tháng 2013", "Jan–Sep 2013"],
    ["2013-H1", "6 tháng 2013", "Jan–Jun 2013"],
    ["2013-H2", "6 tháng cuối năm 2013", "Jul–Dec 2013"],
    ["2013-Q1", "Quý I/2013", "Q1 2013"],
    ["2013-Q4", "Quý IV/2013", "Q4 2013"],
    ["2013-06", "tháng 6/2013", "June 2013"],
    ["2008/2010", "giai đoạn 2008–2010", "2008–2010"],
    ["sometime", "sometime", "sometime"],
  ])("%s is %s, in English %s", (period, vi, en) => {
    expect(periodLabel(period, "vi")).toBe(vi);
    expect(periodLabel(period, "en")).toBe(en);
  });
});

describe("intervalLabel", () => {
  it("labels what no period names", () => {
    expect(intervalLabel({ start: "2013-01-01", end: "2013-06-01" }, "vi")).toBe("5 tháng 2013");
    expect(intervalLabel({ start: "2013-02-01", end: "2013-05-01" }, "vi")).toBe("tháng 2–4/2013");
    expect(intervalLabel({ start: "2013-01-01", end: "2013-12-11" }, "vi")).toBe("1/1/2013–10/12/2013");
  });
});

it("writes a day", () => {
  expect(dayLabel("2013-09-30", "vi")).toBe("30/9/2013");
  expect(dayLabel("2013-09-30", "en")).toBe("30 Sep 2013");
});
