import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { tables } from "../../src/model/tables.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";

/* Domain 3: roll-ups are counts, never a mean of scores; deadlines are counted by month. */
let db: Database;
const year = (id: string, value: number) => actual(id, "2013-01-01", "2014-01-01", value);
const task = (task_id: string, due: string | null) => tables.tasks.row.parse({ task_id, title_vi: task_id, due, document_id: "d" });

beforeAll(async () => {
  db = await engine();
  await plan(db, [
    changeSet({
      ...ground([{ indicator_id: "i1", agency_id: "tax" }, { indicator_id: "i2" }, { indicator_id: "i3" }, { indicator_id: "i4" }]),
      agencies: [tables.agencies.row.parse({ agency_id: "tax", name_vi: "Chi cục thuế" })],
      targets: [
        ...["i1", "i2", "i3", "i4"].map((indicator_id) => target({ indicator_id, low: 100 })),
        target({ indicator_id: "i1", target_id: "second", low: 500, tier: "strive" }),
        target({ indicator_id: "i1", target_id: "three", low: 100, period: "2011/2013" }),
      ],
      actuals: [year("i1", 120), year("i2", 100), year("i3", 50)],
      tasks: [
        task("one", "2013-03-31"),
        task("several", "2013-03-31;2013-06-30"),
        task("always", "thuong-xuyen"),
        task("quarter", "2013-Q1"),
        task("next year", "2014-03-31"),
        task("none", null),
      ],
    }),
  ]);
}, 60_000);

const counts = async (by: "year" | "sector" | "agency") =>
  rowsOf<{ id: string | null; status: string; n: number }>(await answer(db, { name: "counts", params: { by } })).map(
    ({ id, status, n }) => `${id} ${status} ${n}`,
  );

it("per plan period: the main targets, one each; a programme of years is a period of its own", async () => {
  expect(await counts("year")).toEqual(["2011/2013 no_data 1", "2013 exceeded 1", "2013 met 1", "2013 missed 1", "2013 no_data 1"]);
});
it("per sector", async () => expect(await counts("sector")).toEqual(["s exceeded 1", "s met 1", "s missed 1", "s no_data 2"]));
it("per agency, and without one", async () => {
  expect((await counts("agency")).sort()).toEqual(["null met 1", "null missed 1", "null no_data 1", "tax exceeded 1", "tax no_data 1"]);
});
it("a count has its list behind it", async () => {
  const { columns } = await answer(db, {
    name: "scores",
    params: { sector_id: null, agency_id: "tax", area_id: null, document_id: null, tier: null, year: "2013" },
  });
  expect(columns.target_id).toEqual(["t-i1", "second"]);
});
it("deadlines per month: each day of a list, no recurring ones, no periods, no other year", async () => {
  const { columns } = await answer(db, { name: "taskMonths", params: { year: "2013" } });
  expect(columns).toEqual({ month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], n: [0, 0, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0] });
});
