import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { tables } from "../../src/model/tables.ts";
import { changeSet, engine, ground, plan } from "./plan.ts";

/* How a task stands on a day: domain.md section 4. Days are counted by hand on the calendar of 2013. */
let db: Database;
const task = (task_id: string, due: string | null, more: object = {}) =>
  tables.tasks.row.parse({ task_id, title_vi: task_id, due, document_id: "d", lead_agency_ids: "tax", ...more });
const told = (task_id: string, on: string, state: string, more: object = {}) =>
  tables.task_states.row.parse({ task_id, on, state, ...more });

const agencies = [
  { agency_id: "tax", name_vi: "Chi cục Thuế" },
  { agency_id: "fin", name_vi: "Phòng Tài chính" },
].map((one) => tables.agencies.row.parse(one));

const base = changeSet(
  {
    ...ground([]),
    agencies,
    documents: [
      tables.documents.row.parse({
        document_id: "d",
        number: "1/QĐ",
        title_vi: "Kế hoạch",
        issued_on: "2013-02-08",
        period_start: "2013-01-01",
        period_end: "2014-01-01",
      }),
    ],
    tasks: [
      task("one", "2013-03-31", { recipient: "UBND quận;Quận ủy", co_agency_ids: "fin", sector_id: "s" }),
      task("list", "2013-03-31;2013-06-30"),
      task("early", "2013-01-31"),
      task("quarters", "quarterly"),
      task("always", "thuong-xuyen"),
      task("open", null),
    ],
  },
  { at: "2013-02-08T00:00:00Z" },
);

interface StatusRow {
  task_id: string;
  due: string | null;
  due_now: string | null;
  status: string;
  days: number | null;
  is_before_signing: boolean;
  is_told: boolean;
  percent: number | null;
  cause: string | null;
}

const stand = async (changes: Parameters<typeof plan>[1], today: string, more: Parameters<typeof plan>[2] = {}) => {
  await plan(db, [base, ...changes], { today, ...more });
  return rowsOf<StatusRow>(await answer(db, { name: "taskStatuses", params: {} }));
};
const of = (rows: StatusRow[], id: string) => rows.filter(({ task_id }) => task_id === id).map(({ status, days }) => [status, days]);
const states = (...task_states: ReturnType<typeof told>[]) => [changeSet({ task_states }, { at: "2013-04-05T00:00:00Z" })];

beforeAll(async () => {
  db = await engine();
}, 60_000);

describe("nothing told", () => {
  it.each([
    ["2013-03-15", "not_started", 16],
    ["2013-03-16", "due_soon", 15],
    ["2013-03-31", "due_soon", 0],
    ["2013-04-01", "overdue", 1],
    ["2013-04-30", "overdue", 30],
  ])("on %s a task due on 31 March is %s, %i days", async (today, status, days) => {
    expect(of(await stand([], today), "one")).toEqual([[status, days]]);
  });
  it("each deadline of a list and of a rhythm stands alone", async () => {
    const rows = await stand([], "2013-04-10");
    expect(of(rows, "list")).toEqual([
      ["overdue", 10],
      ["not_started", 81],
    ]);
    expect(of(rows, "quarters").map(([status]) => status)).toEqual(["overdue", "not_started", "not_started", "not_started"]);
  });
  it("thường xuyên has no deadline, and what names none is not late", async () => {
    const rows = await stand([], "2013-12-31");
    expect([of(rows, "always"), of(rows, "open")]).toEqual([[["continuous", null]], [["not_started", null]]]);
  });
  it("a deadline before the signing says so", async () => {
    const rows = await stand([], "2013-03-01");
    expect(rows.filter(({ is_before_signing }) => is_before_signing).map(({ task_id }) => task_id)).toEqual(["early"]);
  });
  it("before the document was signed there are no tasks", async () => {
    expect(await stand([], "2013-02-07")).toEqual([]);
  });
  it("a plan that is over is seen as it ended, until somebody tells something later", async () => {
    expect(of(await stand([], "2026-01-01"), "one")).toEqual([["overdue", 275]]);
    expect(of(await stand(states(told("list", "2014-01-10", "under_way")), "2026-01-01"), "one")).toEqual([["overdue", 285]]);
  });
});

describe("what was told", () => {
  it("done by the day is in time, after it late by days", async () => {
    expect(of(await stand(states(told("one", "2013-04-02", "done", { done_on: "2013-03-31" })), "2013-05-01"), "one")).toEqual([
      ["done_on_time", 0],
    ]);
    expect(of(await stand(states(told("one", "2013-04-12", "done")), "2013-05-01"), "one")).toEqual([["done_late", 12]]);
  });
  it("done without a deadline is done", async () => {
    expect(of(await stand(states(told("open", "2013-04-02", "done")), "2013-05-01"), "open")).toEqual([["done", null]]);
  });
  it("of one deadline leaves the others, of all tells of each", async () => {
    expect(of(await stand(states(told("list", "2013-03-30", "done", { due: "2013-03-31" })), "2013-07-10"), "list")).toEqual([
      ["done_on_time", 0],
      ["overdue", 10],
    ]);
    expect(of(await stand(states(told("list", "2013-03-30", "done")), "2013-07-10"), "list").map(([status]) => status)).toEqual([
      "done_on_time",
      "done_on_time",
    ]);
  });
  it("a moved deadline counts from its new day, and the old one is still told", async () => {
    const moved = told("one", "2013-03-20", "extended", { new_due: "2013-06-30", cause: "Chờ thành phố duyệt" });
    const rows = await stand(states(moved), "2013-05-01");
    expect(rows.find(({ task_id }) => task_id === "one")).toMatchObject({
      status: "extended",
      due: "2013-03-31",
      due_now: "2013-06-30",
      days: 60,
      cause: "Chờ thành phố duyệt",
    });
    const later = [...states(moved), ...states(told("one", "2013-05-10", "under_way", { percent: 60 }))];
    expect(of(await stand(later, "2013-05-20"), "one")).toEqual([["under_way", 41]]);
    expect(of(await stand(later, "2013-07-04"), "one")).toEqual([["overdue", 4]]);
  });
  it("a stop is not late", async () => {
    expect(of(await stand(states(told("one", "2013-03-20", "paused")), "2013-05-01"), "one")).toEqual([["paused", 31]]);
  });
  it("percent alone is under way", async () => {
    expect(of(await stand(states(told("one", "2013-02-20", "not_started", { percent: 10 })), "2013-03-01"), "one")).toEqual([
      ["under_way", 30],
    ]);
  });
});

describe("as of a day", () => {
  const done = changeSet({ task_states: [told("one", "2013-04-12", "done")] }, { at: "2013-04-12T08:00:00Z" });
  const undone = changeSet({}, { at: "2013-05-02T08:00:00Z", cancels: done.change_set_id });
  it("what is told later does not count yet: den", async () => {
    expect(of(await stand([done], "2013-06-01", { as_of: "2013-04-11" }), "one")).toEqual([["overdue", 10]]);
    expect(of(await stand([done], "2013-06-01", { as_of: "2013-04-13" }), "one")).toEqual([["done_late", 12]]);
  });
  it("what was known by a day, even if it was undone later: biet-den", async () => {
    const known = (known_on: string) => ({ as_of: "2013-05-01", vintage: "known_on" as const, known_on });
    expect(of(await stand([done, undone], "2013-06-01"), "one")).toEqual([["overdue", 62]]);
    expect(of(await stand([done, undone], "2013-06-01", known("2013-04-20")), "one")).toEqual([["done_late", 12]]);
    expect(of(await stand([done, undone], "2013-06-01", known("2013-05-02")), "one")).toEqual([["overdue", 30]]);
    expect(of(await stand([done, undone], "2013-06-01", known("2013-04-11")), "one")).toEqual([["overdue", 30]]);
  });
});

it("counts by who leads, who helps and who receives, with what nobody told of", async () => {
  await stand(states(told("one", "2013-03-30", "done")), "2013-04-10");
  const counts = async (by: "agency" | "co_agency" | "recipient") =>
    rowsOf<{ id: string; status: string; n: number; tasks: number; untold: number }>(
      await answer(db, { name: "taskCounts", params: { by } }),
    );
  // One done; overdue: the first of the list, January's and the first quarter; not started: June, three quarters, and the one without a day.
  expect(await counts("agency")).toEqual([
    { id: "tax", status: "continuous", n: 1, tasks: 1, untold: 1 },
    { id: "tax", status: "done_on_time", n: 1, tasks: 1, untold: 0 },
    { id: "tax", status: "not_started", n: 5, tasks: 3, untold: 5 },
    { id: "tax", status: "overdue", n: 3, tasks: 3, untold: 3 },
  ]);
  expect((await counts("co_agency")).filter(({ id }) => id !== "")).toEqual([
    { id: "fin", status: "done_on_time", n: 1, tasks: 1, untold: 0 },
  ]);
  expect((await counts("recipient")).filter(({ id }) => id !== "").map(({ id }) => id)).toEqual(["Quận ủy", "UBND quận"]);
});

it("tells an agency its own tasks and those it helps with, and a task its history", async () => {
  const change = changeSet({ task_states: [told("one", "2013-04-12", "done", { source: "Báo cáo 12/BC" })] });
  await stand([change, changeSet({}, { cancels: change.change_set_id })], "2013-05-01");
  const rows = rowsOf<{ role: string; task_id: string }>(await answer(db, { name: "agencyTasks", params: { agency_id: "fin" } }));
  expect(rows).toMatchObject([{ role: "co", task_id: "one" }]);
  expect(rowsOf(await answer(db, { name: "taskHistory", params: { task_id: "one" } }))).toMatchObject([
    { on: "2013-04-12", state: "done", source: "Báo cáo 12/BC", is_live: false },
  ]);
});
