import { expect, test } from "vitest";
import { intervalOf } from "../../src/model/period.ts";
import { periodLabel } from "../../src/model/periodLabel.ts";
import { readPeriod } from "../../src/model/readPeriod.ts";

test.each([
  ["2013", "2013"],
  ["năm 2013", "2013"],
  ["Quý I/2013", "2013-Q1"],
  ["quý 4 năm 2013", "2013-Q4"],
  ["Q2 2013", "2013-Q2"],
  ["tháng 6/2013", "2013-06"],
  ["Tháng 11 năm 2013", "2013-11"],
  ["6 tháng 2013", "2013-H1"],
  ["6 tháng đầu năm 2013", "2013-H1"],
  ["6 tháng cuối năm 2013", "2013-H2"],
  ["9 tháng 2013", "2013-M9"],
  ["2008-2010", "2008/2010"],
  ["giai đoạn 2008–2010", "2008/2010"],
  ["2013-m9", "2013-M9"],
  [" 2013-Q1 ", "2013-Q1"],
  ["2010-2008", null],
  ["tháng 13/2013", null],
  ["mùa xuân", null],
  ["", null],
])("“%s” is %s", (text, period) => expect(readPeriod(text)).toBe(period));

test("reads what it is written as", () => {
  for (const period of ["2013", "2013-Q3", "2013-H1", "2013-H2", "2013-M9", "2013-02", "2008/2010"]) {
    expect(intervalOf(period)).not.toBeNull();
    expect(readPeriod(periodLabel(period, "vi"))).toBe(period);
  }
});
