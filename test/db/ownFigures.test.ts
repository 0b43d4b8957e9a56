import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";

/* What happened within a quarter alone: its own figure, else its months; nothing where one is missing, and never of states or rates. */
let db: Database;
const next = (n: number) => (n === 12 ? "01" : String(n + 1).padStart(2, "0"));
const month = (id: string, year: number, n: number, value: number, more = {}) =>
  actual(id, `${year}-${String(n).padStart(2, "0")}-01`, `${n === 12 ? year + 1 : year}-${next(n)}-01`, value, more);

beforeAll(async () => {
  db = await engine();
  await plan(db, [
    changeSet({
      ...ground([
        { indicator_id: "months", accumulation: "sum" },
        { indicator_id: "own", accumulation: "sum" },
        { indicator_id: "gap", accumulation: "sum" },
        { indicator_id: "state", accumulation: "last" },
      ]),
      targets: ["months", "own", "gap", "state"].map((indicator_id) => target({ indicator_id, low: 100 })),
      actuals: [
        ...[7, 8, 9].map((n) => month("months", 2013, n, 10 * n, n === 9 ? { grade: "estimate" } : {})),
        ...[7, 8, 9].map((n) => month("months", 2012, n, 50)),
        actual("own", "2013-07-01", "2013-10-01", 33),
        ...[7, 8].map((n) => month("own", 2013, n, 1)),
        ...[7, 9].map((n) => month("gap", 2013, n, 10)),
        month("state", 2013, 9, 10),
      ],
    }),
  ]);
}, 60_000);

const within = async (start: string, end: string) => rowsOf(await answer(db, { name: "ownFigures", params: { start, end } }));

it("a quarter: 70 + 80 + 90 = 240 against 3 x 50 = 150; one estimate makes it an estimate; its own figure goes before its months", async () => {
  expect(await within("2013-07-01", "2013-10-01")).toEqual([
    { indicator_id: "months", area_id: "a", value: 240, grade: "estimate", previous: 150 },
    { indicator_id: "own", area_id: "a", value: 33, grade: "official", previous: null },
  ]);
});

it("a month", async () => {
  expect(await within("2013-08-01", "2013-09-01")).toEqual([
    { indicator_id: "months", area_id: "a", value: 80, grade: "official", previous: 50 },
    { indicator_id: "own", area_id: "a", value: 1, grade: "official", previous: null },
  ]);
});
