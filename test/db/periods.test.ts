import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { look } from "../../src/db/load.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { actual, changeSet, engine, ground, plan, setting, target } from "./plan.ts";
import { filter, months, scoresOf } from "./rules.ts";

/* The plan periods, their usual cut-off, and what a chosen day changes. Today is 1 June 2015. */
let db: Database;
const year = (id: string, y: number, value: number) => actual(id, `${y}-01-01`, `${y + 1}-01-01`, value);

beforeAll(async () => {
  db = await engine();
  await plan(db, [
    changeSet({
      ...ground([{ indicator_id: "i1", accumulation: "sum" }, { indicator_id: "i2", accumulation: "sum" }, { indicator_id: "i3" }]),
      targets: ["2011", "2012", "2013", "2014", "2010/2012"].flatMap((period) =>
        ["i1", "i2", "i3"].map((indicator_id) => target({ indicator_id, target_id: `${indicator_id}.${period}`, low: 90, period })),
      ),
      actuals: [
        year("i1", 2011, 100),
        year("i2", 2011, 80),
        year("i3", 2011, 100),
        year("i1", 2012, 100),
        year("i2", 2012, 110),
        ...months("i1", 2013, Array<number>(9).fill(10)),
        ...months("i2", 2013, Array<number>(9).fill(9)),
        actual("i1", "2014-01-01", "2014-02-01", 5, { grade: "illustrative" }),
      ],
    }),
  ]);
}, 60_000);

const periods = async () => rowsOf<Record<string, unknown>>(await answer(db, { name: "periods", params: {} }));

describe("periods", () => {
  it("oldest first; months and years of their own", async () => {
    expect((await periods()).map((p) => p.period)).toEqual(["2010/2012", "2011", "2012", "2013", "2014"]);
  });
  it("each with its cut-off, and how much has a figure by then", async () => {
    expect(await periods()).toMatchObject([
      { period: "2010/2012", cutoff: "2013-01-01", indicators: 3, with_figure: 0, has_months: false },
      { period: "2011", cutoff: "2012-01-01", indicators: 3, with_figure: 3, has_months: false },
      { period: "2012", cutoff: "2013-01-01", indicators: 3, with_figure: 2 },
      { period: "2013", cutoff: "2013-10-01", indicators: 3, with_figure: 2, has_months: true },
      { period: "2014", cutoff: "2014-02-01", with_figure: 1, has_illustrative: true },
    ]);
  });
  it("opens with the newest in which at least half have a figure", async () => {
    expect((await periods()).filter((p) => p.is_default).map((p) => p.period)).toEqual(["2013"]);
  });
});

describe("a chosen day", () => {
  const at = async (as_of: string) => {
    await look(db, { ...setting, as_of });
    return scoresOf(db);
  };
  it("is where figures end, in whole months", async () => {
    const scores = await at("2013-07-01");
    expect(scores.get("i1.2013")).toMatchObject({ cutoff: "2013-07-01", actual: 60, is_final: false });
    expect(scores.get("i1.2012")).toMatchObject({ cutoff: "2013-01-01", actual: 100, is_final: true });
    expect(scores.get("i1.2014")).toMatchObject({ actual: null, status: "not_due" });
  });
  it("within a month: the month before it, never what was there as if it were of that day", async () => {
    expect((await at("2013-07-16")).get("i1.2013")).toMatchObject({ cutoff: "2013-07-01", actual: 60 });
  });
  it("past the last reported month names what is missing", async () => {
    expect((await at("2013-12-01")).get("i1.2013")).toMatchObject({ actual: null, status: "no_data", reason_detail: "2013-10;2013-11" });
  });
  it("in the first month: nothing is due", async () => {
    expect((await at("2013-01-20")).get("i1.2013")).toMatchObject({ actual: null, status: "not_due", reason: "not_due" });
  });
  it("a year that it cuts is no longer judged", async () => {
    expect((await at("2012-07-01")).get("i1.2012")).toMatchObject({ is_final: false, actual: null });
  });
});

describe("reporting periods within a year", () => {
  it("quarter I, 6 months, 9 months and the year, each at its own cut-off", async () => {
    await look(db, setting);
    const marks = rowsOf<Record<string, unknown>>(await answer(db, { name: "marksWithin", params: { ...filter, year: "2013" } }));
    expect(marks.filter((m) => m.indicator_id === "i1").map((m) => [m.period, m.actual, m.status])).toEqual([
      ["2013-Q1", 30, "not_due"],
      ["2013-H1", 60, "not_due"],
      ["2013-M9", 90, "on_pace"],
      ["2013", null, "not_due"],
    ]);
  });
});
