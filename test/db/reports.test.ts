import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer } from "../../src/db/questions.ts";
import { rowsOf } from "../../src/model/answer.ts";
import { tables } from "../../src/model/tables.ts";
import { changeSet, engine, ground, plan } from "./plan.ts";

/* How a report stands on a day, and who was rated how. Days are counted by hand on the calendar of 2013. */
let db: Database;
beforeAll(async () => {
  db = await engine();
}, 60_000);

const report = (report_id: string, how_often: string, due: string | null, more: object = {}) =>
  tables.reporting.row.parse({ report_id, what_vi: report_id, who: "tax", how_often, due, document_id: "d", ...more });
const base = changeSet(
  {
    ...ground([]),
    agencies: ["tax", "fin"].map((agency_id) => tables.agencies.row.parse({ agency_id, name_vi: agency_id })),
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
    tasks: [tables.tasks.row.parse({ task_id: "task", title_vi: "task", due: "2013-04-05", lead_agency_ids: "fin", document_id: "d" })],
    reporting: [
      report("once", "once", "2013-03-31"),
      report("listed", "quarterly", "2013-03-21;2013-06-21"),
      report("rhythm", "quarterly", null),
      report("early", "once", "2013-01-31"),
      report("open", "unspecified", null, { who: "fin" }),
      report("shared", "once", "2013-12-01", { who: "tax;fin" }),
    ],
  },
  { at: "2013-02-08T00:00:00Z" },
);
const sent = (at: string, ...told: object[]) =>
  changeSet({ report_states: told.map((one) => tables.report_states.row.parse({ state: "sent", ...one })) }, { at });

interface Row {
  report_id: string;
  who: string | null;
  due: string | null;
  status: string;
  days: number | null;
  is_own_day: boolean;
  is_before_signing: boolean;
  due_key: string;
}
const stand = async (changes: ReturnType<typeof changeSet>[], today: string, more: Parameters<typeof plan>[2] = {}) => {
  await plan(db, [base, ...changes], { today, ...more });
  return rowsOf<Row>(await answer(db, { name: "reportStatuses", params: {} }));
};
const of = (rows: Row[], id: string) => rows.filter(({ report_id }) => report_id === id).map(({ status, days }) => [status, days]);

describe("nothing sent", () => {
  it.each([
    ["2013-03-15", "not_started", 16],
    ["2013-03-16", "due_soon", 15],
    ["2013-03-31", "due_soon", 0],
    ["2013-04-01", "overdue", 1],
  ])("on %s a report due on 31 March is %s, %i days", async (today, status, days) => {
    expect(of(await stand([], today), "once")).toEqual([[status, days]]);
  });

  it("a rhythm without days falls on the ends of its spans, and says that the days are not the document's own", async () => {
    const rows = (await stand([], "2013-04-10")).filter(({ report_id }) => report_id === "rhythm");
    expect(rows.map(({ due, status, is_own_day }) => [due, status, is_own_day])).toEqual([
      ["2013-03-31", "overdue", false],
      ["2013-06-30", "not_started", false],
      ["2013-09-30", "not_started", false],
      ["2013-12-31", "not_started", false],
    ]);
  });

  it("what has no day has no deadline; a day before the signing is marked", async () => {
    const rows = await stand([], "2013-04-10");
    expect(of(rows, "open")).toEqual([["continuous", null]]);
    expect(rows.find(({ report_id }) => report_id === "early")).toMatchObject({ is_before_signing: true, status: "overdue" });
  });

  it("before the document was signed there is nothing to send", async () => {
    expect(await stand([], "2013-06-01", { as_of: "2013-02-08" })).toEqual([]);
  });
});

describe("sent", () => {
  const march = { report_id: "once", on: "2013-04-05" };
  it("on its day or before, late, and not asked for", async () => {
    const rows = await stand(
      [
        sent("2013-04-05T08:00:00Z", { report_id: "listed", due: "2013-03-21", on: "2013-03-21" }, march),
        sent("2013-04-06T08:00:00Z", { report_id: "early", on: "2013-02-10", state: "waived", source: "Công văn 12" }),
      ],
      "2013-04-10",
    );
    expect(of(rows, "listed")).toEqual([
      ["done_on_time", 0],
      ["not_started", 72],
    ]);
    expect(of(rows, "once")).toEqual([["done_late", 5]]);
    expect(of(rows, "early")).toEqual([["paused", 69]]);
  });

  it("a later telling of the same deadline takes the place of the first; undone, the first is back", async () => {
    const first = sent("2013-04-05T08:00:00Z", march);
    const second = sent("2013-04-06T08:00:00Z", { ...march, on: "2013-03-30" });
    const undo = changeSet({}, { at: "2013-04-07T08:00:00Z", cancels: second.change_set_id });
    expect(of(await stand([first, second], "2013-04-10"), "once")).toEqual([["done_on_time", 0]]);
    expect(of(await stand([first, second, undo], "2013-04-10"), "once")).toEqual([["done_late", 5]]);
  });

  it("each agency that owes a report sends its own; what was told of none of them holds for all", async () => {
    const shared = async (...changes: ReturnType<typeof changeSet>[]) =>
      (await stand(changes, "2013-12-03")).flatMap(({ report_id, who, status }) => (report_id === "shared" ? [[who, status]] : []));
    const own = sent("2013-12-02T08:00:00Z", { report_id: "shared", agency_id: "fin", on: "2013-12-01" });
    const all = sent("2013-12-03T08:00:00Z", { report_id: "shared", on: "2013-12-02" });
    expect(await shared()).toEqual([
      ["tax", "overdue"],
      ["fin", "overdue"],
    ]);
    expect(await shared(own)).toEqual([
      ["tax", "overdue"],
      ["fin", "done_on_time"],
    ]);
    expect(await shared(all)).toEqual([
      ["tax", "done_late"],
      ["fin", "done_late"],
    ]);
    expect(
      await shared(own, changeSet({}, { at: "2013-12-03T08:00:00Z", removals: [{ table: "report_states", key: ["shared", "*", "fin"] }] })),
    ).toEqual([
      ["tax", "overdue"],
      ["fin", "overdue"],
    ]);
  });

  it("an undo that is undone undoes nothing, on a past day too", async () => {
    const told = sent("2013-04-05T08:00:00Z", march);
    const undo = changeSet({}, { at: "2013-04-06T08:00:00Z", cancels: told.change_set_id });
    const back = changeSet({}, { at: "2013-04-07T08:00:00Z", cancels: undo.change_set_id });
    const again = changeSet({}, { at: "2013-04-09T08:00:00Z", cancels: told.change_set_id });
    const known = async (known_on: string) =>
      of(await stand([told, undo, back, again], "2013-06-01", { as_of: "2013-04-11", vintage: "known_on", known_on }), "once");
    expect(await known("2013-04-05")).toEqual([["done_late", 5]]);
    expect(await known("2013-04-06")).toEqual([["overdue", 10]]);
    expect(await known("2013-04-08")).toEqual([["done_late", 5]]);
    expect(await known("2013-04-09")).toEqual([["overdue", 10]]);
  });

  it("a past day shows what was so then, and what was known then", async () => {
    const told = sent("2013-04-09T08:00:00Z", march);
    expect(of(await stand([told], "2013-06-01", { as_of: "2013-04-05" }), "once")).toEqual([["overdue", 4]]);
    expect(of(await stand([told], "2013-06-01", { as_of: "2013-04-06" }), "once")).toEqual([["done_late", 5]]);
    const known = { as_of: "2013-04-06", vintage: "known_on", known_on: "2013-04-08" } as const;
    expect(of(await stand([told], "2013-06-01", known), "once")).toEqual([["overdue", 5]]);
  });

  it("is told apart deadline by deadline in the history, undone tellings too", async () => {
    const told = sent("2013-04-05T08:00:00Z", march);
    await stand([told, changeSet({}, { cancels: told.change_set_id, at: "2013-04-06T00:00:00Z" })], "2013-04-10");
    const history = rowsOf<{ due: string; is_live: boolean }>(await answer(db, { name: "reportHistory", params: { report_id: "once" } }));
    expect(history.map(({ due, is_live }) => [due, is_live])).toEqual([["*", false]]);
  });
});

describe("what falls due next", () => {
  const soon = async (agency_id: string | null, most = 5) =>
    rowsOf<{ kind: string | null; id: string; who: string; due: string; due_soon: number; overdue: number }>(
      await answer(db, { name: "dueSoon", params: { most, agency_id } }),
    );
  it("of tasks and reports together, soonest first, with the counts of all", async () => {
    await stand([], "2013-03-25");
    // Due by 9 April: the reports of 31 March (once, rhythm) and the task of 5 April. Late: early, and listed of 21 March.
    expect((await soon(null)).map(({ kind, id, due }) => [kind, id, due])).toEqual([
      ["report", "once", "2013-03-31"],
      ["report", "rhythm", "2013-03-31"],
      ["task", "task", "2013-04-05"],
    ]);
    expect((await soon(null, 1)).map(({ due_soon, overdue }) => [due_soon, overdue])).toEqual([[3, 2]]);
    expect((await soon("fin")).map(({ id, due_soon, overdue }) => [id, due_soon, overdue])).toEqual([["task", 1, 0]]);
  });
  it("a report of several agencies on one row, counted once for each", async () => {
    await stand([], "2013-11-20");
    expect((await soon(null)).map(({ id, who, due_soon }) => [id, who, due_soon])).toEqual([["shared", "tax;fin", 2]]);
    expect((await soon("fin")).map(({ id, who, due_soon }) => [id, who, due_soon])).toEqual([["shared", "fin", 1]]);
  });
  it("one row without a kind where nothing is due soon", async () => {
    await stand([], "2013-05-01");
    expect((await soon(null)).map(({ kind, due_soon }) => [kind, due_soon])).toEqual([[null, 0]]);
  });
});

describe("ratings", () => {
  const rated = (at: string, rating: string) =>
    changeSet({ ratings: [tables.ratings.row.parse({ agency_id: "tax", period: "2013", rating, reason: "r", proposed: "good" })] }, { at });
  const ratings = async () =>
    rowsOf<{ rating: string; is_live: boolean; is_newest: boolean }>(await answer(db, { name: "agencyRatings", params: {} })).map((row) => [
      row.rating,
      row.is_live,
      row.is_newest,
    ]);
  it("the newest that was not undone counts; what was not known yet is not told", async () => {
    const first = rated("2013-12-01T08:00:00Z", "good");
    const second = rated("2013-12-05T08:00:00Z", "excellent");
    await stand([first, second], "2013-12-31");
    expect(await ratings()).toEqual([
      ["excellent", true, true],
      ["good", true, false],
    ]);
    await stand([first, second, changeSet({}, { at: "2013-12-06T08:00:00Z", cancels: second.change_set_id })], "2013-12-31");
    expect(await ratings()).toEqual([
      ["excellent", false, false],
      ["good", true, true],
    ]);
    await stand([first, second], "2013-12-31", { as_of: "2014-01-01", vintage: "known_on", known_on: "2013-12-02" });
    expect(await ratings()).toEqual([["good", true, true]]);
  });
});
