import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, monthEnd, weekday } from "../../src/model/calendar.ts";
import { deadlinesOf, isContinuous, type PlanDays } from "../../src/model/deadline.ts";

/* The plan of 2013, signed on 8 February; and the programme 2008 - 2010, signed on 17 October 2008. */
const plan2013: PlanDays = { period_start: "2013-01-01", period_end: "2014-01-01", issued_on: "2013-02-08" };
const plan2008: PlanDays = { period_start: "2008-01-01", period_end: "2011-01-01", issued_on: "2008-10-17" };

test.each([
  ["a day is itself", "2013-04-30", ["2013-04-30"]],
  ["a list makes one each, oldest first", "2013-09-30;2013-03-31;2013-06-30", ["2013-03-31", "2013-06-30", "2013-09-30"]],
  ["a day named twice is one", "2013-03-31;2013-03-31", ["2013-03-31"]],
  ["quý I ends on 31 March", "2013-Q1", ["2013-03-31"]],
  ["quý II on 30 June", "2013-Q2", ["2013-06-30"]],
  ["a year on its last day", "2013", ["2013-12-31"]],
  ["nine months on 30 September", "2013-M9", ["2013-09-30"]],
  ["a programme on the last day of its last year", "2008/2010", ["2010-12-31"]],
  ["a day before the signing stays as it is written", "2013-01-31;2013-02-28", ["2013-01-31", "2013-02-28"]],
  ["what goes on has none", "thuong-xuyen", []],
  ["nothing has none", null, []],
] as const)("%s", (_, due, wanted) => {
  expect(deadlinesOf(due, plan2013)).toEqual(wanted);
});

describe("what recurs falls due on the end of each span, from the signing on", () => {
  test("quarterly: the first quarter of 2013 was not over when the plan was signed", () => {
    expect(deadlinesOf("quarterly", plan2013)).toEqual(["2013-03-31", "2013-06-30", "2013-09-30", "2013-12-31"]);
  });
  test("monthly: January was over, so eleven are left", () => {
    expect(deadlinesOf("monthly", plan2013)).toHaveLength(11);
    expect(deadlinesOf("monthly", plan2013)[0]).toBe("2013-02-28");
  });
  test("months and quarters together: each day once", () => {
    expect(deadlinesOf("monthly;quarterly", plan2013)).toEqual(deadlinesOf("monthly", plan2013));
  });
  test("the programme of 2008: nine quarters from the fourth of 2008", () => {
    const found = deadlinesOf("quarterly", plan2008);
    expect([found.length, found[0], found.at(-1)]).toEqual([9, "2008-12-31", "2010-12-31"]);
  });
  test("half-yearly, nine months and yearly", () => {
    expect(deadlinesOf("half-yearly", plan2008)).toEqual(["2008-12-31", "2009-06-30", "2009-12-31", "2010-06-30", "2010-12-31"]);
    expect(deadlinesOf("nine-months", plan2013)).toEqual(["2013-09-30"]);
    expect(deadlinesOf("yearly", plan2008)).toEqual(["2008-12-31", "2009-12-31", "2010-12-31"]);
  });
  test("every second week: Sundays, 14 days apart; 13 January 2013 is the second Sunday of the year", () => {
    const found = deadlinesOf("biweekly", { ...plan2013, issued_on: null });
    expect(found.slice(0, 3)).toEqual(["2013-01-13", "2013-01-27", "2013-02-10"]);
  });
  test("a leap day is the end of its month", () => {
    const leap = { period_start: "2024-01-01", period_end: "2025-01-01", issued_on: null };
    expect(deadlinesOf("monthly", leap)[1]).toBe("2024-02-29");
    expect(deadlinesOf("2024-02", leap)).toEqual(["2024-02-29"]);
    expect(deadlinesOf("2023-02", leap)).toEqual(["2023-02-28"]);
    expect(monthEnd(2100, 2)).toBe("2100-02-28");
  });
});

test("what goes on is told apart from what has no deadline", () => {
  expect([isContinuous("thuong-xuyen"), isContinuous(null), isContinuous("2013-03-31")]).toEqual([true, false, false]);
});

const day = fc.integer({ min: 0, max: 36_524 }).map((n) => addDays("2000-01-01", n));
const plans = fc
  .tuple(fc.integer({ min: 2000, max: 2090 }), fc.integer({ min: 1, max: 5 }), fc.option(day))
  .map(([year, years, issued_on]): PlanDays => ({ period_start: `${year}-01-01`, period_end: `${year + years}-01-01`, issued_on }));
const rhythm = fc.constantFrom("weekly", "biweekly", "monthly", "quarterly", "half-yearly", "nine-months", "yearly");

describe("for any plan and rhythm", () => {
  test("every deadline lies in the plan, not before the signing, once and in order", () => {
    fc.assert(
      fc.property(plans, rhythm, (plan, due) => {
        const found = deadlinesOf(due, plan);
        expect(found).toEqual([...new Set(found)].sort());
        for (const one of found) {
          expect(one >= plan.period_start && one < plan.period_end).toBe(true);
          expect(plan.issued_on === null || one >= plan.issued_on).toBe(true);
        }
      }),
    );
  });
  test("unsigned, a rhythm has as many deadlines as the plan has spans", () => {
    const perYear = { monthly: 12, quarterly: 4, "half-yearly": 2, "nine-months": 1, yearly: 1 } as const;
    fc.assert(
      fc.property(plans, fc.constantFrom(...(Object.keys(perYear) as (keyof typeof perYear)[])), (plan, due) => {
        const years = Number(plan.period_end.slice(0, 4)) - Number(plan.period_start.slice(0, 4));
        expect(deadlinesOf(due, { ...plan, issued_on: null })).toHaveLength(perYear[due] * years);
      }),
    );
  });
  test("months, quarters and years end on the day before a first; weeks on a Sunday, evenly apart", () => {
    fc.assert(
      fc.property(plans, rhythm, (plan, due) => {
        const found = deadlinesOf(due, { ...plan, issued_on: null });
        if (!due.endsWith("weekly")) for (const one of found) expect(addDays(one, 1).slice(8)).toBe("01");
        else
          found.forEach((one, at) => {
            expect(weekday(one)).toBe(0);
            if (at > 0) expect(daysBetween(found[at - 1] ?? "", one)).toBe(due === "weekly" ? 7 : 14);
          });
      }),
    );
  });
  test("signing later only ever takes deadlines away from the front", () => {
    fc.assert(
      fc.property(plans, rhythm, day, (plan, due, signed) => {
        const all = deadlinesOf(due, { ...plan, issued_on: null });
        const left = deadlinesOf(due, { ...plan, issued_on: signed });
        expect(all.slice(all.length - left.length)).toEqual(left);
      }),
    );
  });
});
