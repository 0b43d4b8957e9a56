import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalOf, isDay, lastDayOf, periodOf } from "../../src/model/period.ts";

describe("intervalOf", () => {
  it.each([
    ["2013", "2013-01-01", "2014-01-01"],
    ["2013-Q1", "2013-01-01", "2013-04-01"],
    ["2013-Q4", "2013-10-01", "2014-01-01"],
    ["2013-H1", "2013-01-01", "2013-07-01"],
    ["2013-H2", "2013-07-01", "2014-01-01"],
    ["2013-M9", "2013-01-01", "2013-10-01"],
    ["2013-12", "2013-12-01", "2014-01-01"],
    ["2008/2010", "2008-01-01", "2011-01-01"],
  ])("%s runs from %s to %s, half-open", (period, start, end) => {
    expect(intervalOf(period)).toEqual({ start, end });
    expect(periodOf({ start, end })).toBe(period);
  });

  it.each(["", "2013-13", "2013-Q5", "2013-M6", "2010/2008", "13", "2013-1"])("refuses “%s”", (period) => {
    expect(intervalOf(period)).toBeNull();
  });

  it("gives an interval that names its period again", () => {
    const year = fc.integer({ min: 1000, max: 9998 });
    const suffix = fc.constantFrom("", "-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", "-M9", "-01", "-06", "-12");
    fc.assert(
      fc.property(year, suffix, (y, s) => {
        const interval = intervalOf(`${y}${s}`);
        expect(interval && periodOf(interval)).toBe(`${y}${s}`);
      }),
    );
  });
});

it("has no period for days that are not whole months, or months that nobody reports by", () => {
  expect(periodOf({ start: "2013-01-15", end: "2013-02-01" })).toBeNull();
  expect(periodOf({ start: "2013-02-01", end: "2013-05-01" })).toBeNull();
  expect(periodOf({ start: "2013-04-01", end: "2013-10-01" })).toBeNull();
  expect(periodOf({ start: "2013-01-01", end: "2014-06-01" })).toBeNull();
});

it("dates figures on the last day that is in the interval", () => {
  expect(lastDayOf({ end: "2013-10-01" })).toBe("2013-09-30");
  expect(lastDayOf({ end: "2012-03-01" })).toBe("2012-02-29");
});

it("knows the days of the calendar", () => {
  expect(isDay("2012-02-29")).toBe(true);
  expect(isDay("2013-02-29")).toBe(false);
  expect(isDay("2013-2-1")).toBe(false);
  expect(isDay("tháng 020")).toBe(false);
});
