import { beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { actual, changeSet, engine, ground, plan, target } from "./plan.ts";

/* Show the working: every figure with its source, grade, and who entered it when, why and from which file. */
let db: Database;
beforeAll(async () => {
  db = await engine();
  const month = (value: number, more = {}) => actual("thu", "2013-01-01", "2013-02-01", value, more);
  await plan(db, [
    changeSet({ ...ground([{ indicator_id: "thu" }, { indicator_id: "other" }]), targets: [target({ indicator_id: "thu", low: 100 })] }),
    changeSet(
      {
        actuals: [
          month(8, { grade: "estimate", published_on: "2013-02-01", as_written: "8 tỷ", source: "Báo cáo tháng 1", note: "ước" }),
          actual("other", "2013-01-01", "2013-02-01", 1),
        ],
      },
      { change_set_id: "import", who: "Lan", why: "nhập báo cáo", file_name: "bc01.xlsx", at: "2013-02-02T01:00:00Z" },
    ),
    changeSet(
      { actuals: [month(9, { published_on: "2013-03-01" }), actual("thu", "2012-01-01", "2013-01-01", 90)] },
      { change_set_id: "later", who: "Minh" },
    ),
    changeSet({ actuals: [actual("thu", "2013-01-01", "2014-01-01", 101)] }, { change_set_id: "year" }),
  ]);
}, 60_000);

const history = async () =>
  rowsOf<Record<string, unknown>>(await answer(db, { name: "history", params: { indicator_id: "thu", area_id: "a" } }));

it("newest interval first, the longer first; within it as published", async () => {
  expect((await history()).map((row) => [row.interval_start, row.interval_end, row.value])).toEqual([
    ["2013-01-01", "2014-01-01", 101],
    ["2013-01-01", "2013-02-01", 8],
    ["2013-01-01", "2013-02-01", 9],
    ["2012-01-01", "2013-01-01", 90],
  ]);
});
it("tells where each figure came from", async () => {
  expect((await history())[1]).toMatchObject({
    value: 8,
    grade: "estimate",
    published_on: "2013-02-01",
    as_written: "8 tỷ",
    source: "Báo cáo tháng 1",
    note: "ước",
    change_set_id: "import",
    who: "Lan",
    why: "nhập báo cáo",
    file_name: "bc01.xlsx",
    at: "2013-02-02T01:00:00Z",
    is_live: true,
    is_current: false,
  });
});
it("a verdict only for the target's own period", async () => {
  expect((await history()).map((row) => row.status)).toEqual(["met", null, null, null]);
});
it("one figure of each interval is current", async () => {
  expect((await history()).map((row) => row.is_current)).toEqual([true, false, true, true]);
});
it("the score names the figure's source", async () => {
  const { columns } = await answer(db, { name: "indicatorYears", params: { indicator_id: "thu", area_id: "a" } });
  expect(columns).toMatchObject({ period: ["2013"], actual: [101], actual_grade: ["official"], document_number: ["1/QĐ"] });
});
