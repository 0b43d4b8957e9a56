import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { tables } from "../../src/model/tables.ts";
import { changeSet, engine, ground, plan, target } from "./plan.ts";

/* What was changed or added within a period, with the decision that did it: domain.md section 5. */
let db: Database;
const task = (task_id: string, due: string | null, more: object = {}) =>
  tables.tasks.row.parse({ task_id, title_vi: task_id, due, document_id: "d", ...more });
const decision = tables.documents.row.parse({
  document_id: "d2",
  number: "15/QĐ",
  title_vi: "Điều chỉnh",
  issued_on: "2013-07-01",
  period_start: "2013-01-01",
  period_end: "2014-01-01",
});
const of2013 = { start: "2013-01-01", end: "2014-01-01" };
const year = async <R extends object>(name: "targetChanges" | "taskChanges", params = of2013) =>
  rowsOf<R>(await answer(db, { name, params }));

beforeAll(async () => {
  db = await engine();
  const undone = changeSet({ targets: [target({ indicator_id: "chi", low: 1 })] });
  await plan(db, [
    changeSet({
      ...ground(["thu", "chi", "kept", "gone", "von"].map((indicator_id) => ({ indicator_id }))),
      targets: ["thu", "chi", "kept", "gone"].map((indicator_id) => target({ indicator_id, low: 100 })),
      tasks: [task("moved", "2013-03-31"), task("changed", "2013-03-31", { output_vi: "báo cáo" }), task("kept", null), task("gone", null)],
    }),
    // a decision in the year: a second version, and one more target
    changeSet({
      documents: [decision],
      targets: [
        target({ indicator_id: "thu", target_id: "t-thu.v2", low: 90, version: 2, document_id: "d2" }),
        target({ indicator_id: "von", low: 7, document_id: "d2" }),
      ],
    }),
    // edits under the same id; the same row once more is no change
    changeSet({
      targets: [target({ indicator_id: "chi", low: 110 }), target({ indicator_id: "kept", low: 100 })],
      tasks: [task("changed", "2013-06-30", { output_vi: "báo cáo" }), task("kept", null), task("new", "2013-09-30")],
      task_states: [
        tables.task_states.row.parse({
          task_id: "moved",
          on: "2013-04-01",
          state: "extended",
          new_due: "2013-05-31",
          cause: "chờ ý kiến Sở",
        }),
      ],
    }),
    changeSet(
      {},
      {
        removals: [
          { table: "targets", key: ["t-gone"] },
          { table: "tasks", key: ["gone"] },
        ],
      },
    ),
    undone,
    changeSet({}, { cancels: undone.change_set_id }),
  ]);
}, 60_000);

describe("targets", () => {
  it("are changed by a version, an edit or a removal, added by a further decision; what was undone is none", async () => {
    const rows = await year<{
      change: string;
      target_id: string;
      before_low: number | null;
      after_low: number | null;
      document_number: string;
    }>("targetChanges");
    expect(
      rows.map(({ change, target_id, before_low, after_low, document_number }) => [
        change,
        target_id,
        before_low,
        after_low,
        document_number,
      ]),
    ).toEqual([
      ["removed", "t-gone", 100, null, "1/QĐ"],
      ["changed", "t-chi", 100, 110, "1/QĐ"],
      ["changed", "t-thu.v2", 100, 90, "15/QĐ"],
      ["added", "t-von", null, 7, "15/QĐ"],
    ]);
  });
  it("of another year have none", async () => expect(await year("targetChanges", { start: "2014-01-01", end: "2015-01-01" })).toEqual([]));
});

it("tasks are changed, added, removed or moved, each with both sides", async () => {
  const rows = await year<{ change: string; task_id: string; before_due: string | null; after_due: string | null; cause: string | null }>(
    "taskChanges",
  );
  expect(rows.map(({ change, task_id, before_due, after_due, cause }) => [change, task_id, before_due, after_due, cause])).toEqual([
    ["removed", "gone", null, null, null],
    ["changed", "changed", "2013-03-31", "2013-06-30", null],
    ["moved", "moved", "2013-03-31", "2013-05-31", "chờ ý kiến Sở"],
    ["added", "new", null, "2013-09-30", null],
  ]);
});
