import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";
import { close, filter, scoresOf } from "./rules.ts";

/* Domain 1, parts: shown under their total and checked against it, never counted twice; measures that must all be met are one target. */
let db: Database;
let scores: Awaited<ReturnType<typeof scoresOf>>;
const year = (id: string, value: number) => actual(id, "2013-01-01", "2014-01-01", value);
const measures = ["accidents", "deaths", "injuries"];
const groups = { allMet: [88, 90, 80], oneMissed: [88, 97, 80], oneUnknown: [88, null, 80], missedAndUnknown: [97, null, 80] } as const;
const part = (group: string, measure: string) => `${group}.${measure}`;

beforeAll(async () => {
  db = await engine();
  const inGroups = Object.entries(groups).flatMap(([group, values]) =>
    measures.map((measure, m) => ({ group, id: part(group, measure), value: values[m] ?? null })),
  );
  await plan(db, [
    changeSet({
      ...ground([
        { indicator_id: "total", parts: "sum" },
        { indicator_id: "city", part_of: "total" },
        { indicator_id: "district", part_of: "total" },
        { indicator_id: "school", parts: "some" },
        { indicator_id: "girls", part_of: "school" },
        ...Object.keys(groups).map((indicator_id) => ({ indicator_id, parts: "all" as const, unit: "vụ", direction: "down" as const })),
        ...inGroups.map(({ group, id }) => ({ indicator_id: id, part_of: group, unit: "vụ", direction: "down" as const })),
      ]),
      targets: [
        target({ indicator_id: "district", low: 1081.3 }),
        target({ indicator_id: "city", low: 126 }),
        target({ indicator_id: "total", low: 1207.3 }),
        target({ indicator_id: "school", low: 500 }),
        target({ indicator_id: "girls", low: 200 }),
        ...inGroups.map(({ id }) => target({ indicator_id: id, basis: "growth", bound: "at_most", high: -10 })),
      ],
      actuals: [
        year("total", 1100),
        year("city", 100),
        year("district", 990),
        year("school", 520),
        year("girls", 210),
        ...inGroups.flatMap(({ id, value }) => [actual(id, "2012-01-01", "2013-01-01", 100), ...(value === null ? [] : [year(id, value)])]),
      ],
    }),
  ]);
  scores = await scoresOf(db);
}, 60_000);

describe("parts that add up", () => {
  it("126 + 1.081,3 = 1.207,3; of the figures 100 + 990 are 10 short of 1100", async () => {
    const checks = rowsOf(await answer(db, { name: "partChecks", params: { year: "2013" } }));
    expect(checks).toMatchObject([
      {
        indicator_id: "total",
        total_target: 1207.3,
        parts_target: close(1207.3),
        total_actual: 1100,
        parts_actual: close(1090),
        parts: 2,
        parts_with_figure: 2,
      },
    ]);
  });
  it("stand under their total, whatever their place in the plan", async () => {
    const { columns } = await answer(db, { name: "scores", params: { ...filter, year: "2013" } });
    expect(columns.indicator_id?.slice(0, 3)).toEqual(["total", "district", "city"]);
  });
  it("are asked for by their total", async () => {
    const { columns } = await answer(db, { name: "partsOf", params: { indicator_id: "total", area_id: "a", year: "2013" } });
    expect(columns.indicator_id).toEqual(["district", "city"]);
  });
  it("that are only some of a total are not checked", async () => {
    const { columns } = await answer(db, { name: "partChecks", params: { year: "2013" } });
    expect(columns.indicator_id).not.toContain("school");
  });
});

describe("measures that must all be met", () => {
  const group = (id: string) => scores.get(`group:${id}:a:2013`);
  // each fell from 100 to 90 or less
  it("all met: the group is met", () =>
    expect(group("allMet")).toMatchObject({ bound: "all", is_met: true, status: "met", is_main: true, in_group: false }));
  // 97 of 100 is -3 %: a third of the -10 % that were promised
  it("one missed: the group is missed", () => expect(group("oneMissed")).toMatchObject({ is_met: false, status: "missed" }));
  it("one unknown, none missed: unknown", () => expect(group("oneUnknown")).toMatchObject({ is_met: null, status: "no_data" }));
  it("one missed settles it, whatever is unknown", () =>
    expect(group("missedAndUnknown")).toMatchObject({ is_met: false, status: "missed" }));
  it("its parts are scored, and marked as in it", () =>
    expect(scores.get("t-allMet.deaths")).toMatchObject({ in_group: true, is_met: true, status: "met" }));
  it("has no ratio and no mean of its parts", () => expect(group("allMet")).toMatchObject({ attainment: null, actual: null, gap: null }));
  it("counts once, in the place of its parts", async () => {
    const { columns } = await answer(db, { name: "marks", params: filter });
    expect(columns.indicator_id).toEqual(["total", "district", "city", "school", "girls", ...Object.keys(groups)]);
    const counted = rowsOf<{ n: number }>(await answer(db, { name: "counts", params: { by: "year" } })).reduce((n, row) => n + row.n, 0);
    expect(counted).toBe(9);
  });
});
