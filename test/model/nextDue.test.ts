import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlinesOf } from "../../src/model/deadline.ts";
import { isRecurring, laterDay, laterDue } from "../../src/model/nextDue.ts";

describe("a deadline a plan later", () => {
  it.each([
    ["2013-03-31", 1, "2014-03-31"],
    ["2013-07-27", 1, "2014-07-27"],
    // the end of February, to and from a leap year
    ["2015-02-28", 1, "2016-02-29"],
    ["2016-02-29", 1, "2017-02-28"],
    ["2016-02-28", 4, "2020-02-28"],
    ["2013-02-10;2013-11-30", 1, "2014-02-10;2014-11-30"],
    ["2008-12-31;2009-12-31;2010-12-31", 3, "2011-12-31;2012-12-31;2013-12-31"],
    ["2013-Q1", 1, "2014-Q1"],
    ["2008/2010", 3, "2011/2013"],
    ["monthly;quarterly", 1, "monthly;quarterly"],
    ["thuong-xuyen", 1, "thuong-xuyen"],
    [null, 1, null],
  ])("%s, %i years", (due, years, later) => expect(laterDue(due, years)).toBe(later));
});

it.each([
  ["monthly", true],
  ["thuong-xuyen", true],
  ["2013-03-31;2013-06-30", true],
  ["2013-03-31", false],
  ["2008/2010", false],
  [null, false],
])("%s recurs: %s", (due, recurs) => expect(isRecurring(due)).toBe(recurs));

const day = fc
  .date({ min: new Date("2001-01-01T00:00:00Z"), max: new Date("2060-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const years = fc.integer({ min: 1, max: 9 });
const plan = (year: number, length: number) => ({ period_start: `${year}-01-01`, period_end: `${year + length}-01-01`, issued_on: null });

describe("renewed tasks", () => {
  it("keep their month, their order and how many they are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 12 }), years, (days, n) => {
        const sorted = [...days].sort();
        const later = (laterDue(sorted.join(";"), n) ?? "").split(";");
        expect(later.map((one) => one.slice(5, 7))).toEqual(sorted.map((one) => one.slice(5, 7)));
        expect(later.map((one) => Number(one.slice(0, 4)) - n)).toEqual(sorted.map((one) => Number(one.slice(0, 4))));
        // two days that a leap year tells apart (28 and 29 February) may become one
        expect([...later].sort()).toEqual(later);
      }),
    );
  });

  it("whose rhythm falls on ends of months are due on the same days of the next plan", () => {
    const rhythm = fc.constantFrom("monthly", "quarterly", "half-yearly", "nine-months", "yearly");
    fc.assert(
      fc.property(rhythm, fc.integer({ min: 2001, max: 2060 }), fc.integer({ min: 1, max: 5 }), (due, year, length) => {
        const now = deadlinesOf(due, plan(year, length));
        const next = deadlinesOf(laterDue(due, length), plan(year + length, length));
        expect(next).toEqual(now.map((one) => laterDay(one, length)));
        expect(next.length).toBeGreaterThan(0);
      }),
    );
  });

  it("stay within the next plan when they were within this one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2001, max: 2060 }), fc.integer({ min: 0, max: 364 }), years, (year, at, n) => {
        const due = new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10);
        expect((laterDue(due, n) ?? "").slice(0, 4)).toBe(String(year + n));
      }),
    );
  });
});
