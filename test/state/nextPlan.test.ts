// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { answer, type Question } from "../../src/db/questions.ts";
import { docxOf } from "../../src/export/docx/docx.ts";
import { recordCheck } from "../../src/journal/storedChangeSet.ts";
import { type Answer, rowsOf } from "../../src/model/answer.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import { tables } from "../../src/model/tables.ts";
import { type Draft, emptyDraft } from "../../src/state/nextPlan/draft.ts";
import { planPaper } from "../../src/state/nextPlan/paper.ts";
import { type PlanTarget, proposalOf } from "../../src/state/nextPlan/proposal.ts";
import { renewalOf } from "../../src/state/nextPlan/renewal.ts";
import { spanOf } from "../../src/state/nextPlan/span.ts";
import { plansOf } from "../../src/state/nextPlan/useRenewal.ts";
import { nextPlanWords, type PlanSay } from "../../src/state/nextPlan/words.ts";
import { filterTasks, readTasks, type TaskAnswers, taskQuestions } from "../../src/state/screens/tasks.ts";
import { taskWords } from "../../src/state/taskWords.ts";
import { emptyView } from "../../src/state/view.ts";
import { changeSet, engine, plan } from "../db/plan.ts";
import { docxText } from "../export/docxText.ts";
import { shippedChangeSets } from "../ingest/quan2.ts";
import { say as plainSay } from "./scores.ts";

/* Next year's plan from this year's results (domain.md section 5), on the real plan of Quận 2. */
const say: PlanSay = { ...plainSay(), text: taskWords("vi"), plan: nextPlanWords("vi") };
const told = (task_id: string, on: string, state: string, more: object = {}) =>
  tables.task_states.row.parse({ task_id, on, state, ...more });
const states = changeSet({
  task_states: [
    told("2013.II.1.1.01", "2013-12-20", "done", { done_on: "2013-12-20" }),
    told("2013.I.01", "2013-12-25", "under_way", { percent: 60, cause: "chờ số liệu của Chi cục Thống kê" }),
  ],
});
const base = [...shippedChangeSets, states];
const span = spanOf({ period: "2013" });
let db: Database;

async function proposalAfter(changeSets: readonly ChangeSet[]) {
  if (span === null) throw new Error("2013 is a year");
  await plan(db, [...changeSets], { today: "2014-01-10" });
  const { period_start: start, period_end: end, next_start, next_end } = span;
  const targets = await answer(db, { name: "planTargets", params: { start, end, next_start, next_end } });
  const asked = Object.entries(taskQuestions).map(async ([name, question]) => [name, await answer(db, question as Question)] as const);
  const tasks = readTasks(Object.fromEntries(await Promise.all(asked)) as Record<string, Answer> as TaskAnswers);
  const deadlines = filterTasks(tasks, { ...emptyView, period: "2013" });
  return { tasks, proposal: proposalOf(span, rowsOf<PlanTarget>(targets), deadlines, plansOf(changeSets)) };
}
const ids = {
  documents: new Set(base.flatMap(({ rows }) => (rows.documents ?? []).map((row) => row.document_id))),
  targets: new Set(base.flatMap(({ rows }) => (rows.targets ?? []).map((row) => row.target_id))),
  tasks: new Set(base.flatMap(({ rows }) => (rows.tasks ?? []).map((row) => row.task_id))),
  reports: new Set(base.flatMap(({ rows }) => (rows.reporting ?? []).map((row) => row.report_id))),
};
const renewed = async (draft: Draft = emptyDraft) => {
  const { tasks, proposal } = await proposalAfter(base);
  return renewalOf(say, proposal, tasks, draft, ids);
};

beforeAll(async () => {
  db = await engine();
}, 60_000);

describe("the plan of 2014", () => {
  it("is titled after the plan of 2013, its number still open", async () => {
    const { title, form, accepted } = await renewed();
    expect(title).toBe("Kế hoạch năm 2014, lập từ kết quả năm 2013");
    expect(form).toEqual({
      number: "",
      title: "Kế hoạch chỉ đạo, điều hành phát triển kinh tế - xã hội và ngân sách Quận 2 năm 2014",
      issuer: "Ủy ban nhân dân Quận 2",
      issued_on: "",
    });
    expect(accepted.rows.documents).toMatchObject([
      { document_id: "ke-hoach-2014", number: "Chưa có số", period_start: "2014-01-01", period_end: "2015-01-01" },
    ]);
  });

  it("takes every target of 2013, with the year's result as its baseline, but what 2014 has already", async () => {
    const { accepted } = await renewed();
    const of = (id: string) => accepted.rows.targets?.find(({ target_id }) => target_id === id);
    const stored = base.flatMap(({ rows }) => rows.targets ?? []);
    const already = stored.filter(({ period }) => period === "2014").map(({ indicator_id }) => indicator_id);
    const expected = stored.filter((row) => row.period === "2013" && !already.includes(row.indicator_id));
    expect(accepted.rows.targets).toHaveLength(expected.length);
    expect(of("2014.doanh-thu-dv-tm")).toMatchObject({
      period: "2014",
      low: 44425.2,
      baseline: null,
      document_id: "ke-hoach-2014",
      as_written: null,
    });
    // no poor household is left at the end of 2013
    expect(accepted.rows.targets?.find(({ indicator_id }) => indicator_id === "ho-ngheo")).toMatchObject({ baseline: 0 });
  });

  it("carries over what is not done, with its history; renews what recurs; leaves out what is done", async () => {
    const { accepted } = await renewed();
    const of = (id: string) => accepted.rows.tasks?.find(({ task_id }) => task_id === id);
    expect(of("2014.I.01")?.note).toBe(
      "Chuyển tiếp từ 02/2013/QĐ-UBND, mục I; thời hạn cũ giữa nhiệm kỳ; đang thực hiện; nguyên nhân: chờ số liệu của Chi cục Thống kê",
    );
    expect(of("2014.II.1.1.01")).toBeUndefined();
    // early in February and in November
    expect(of("2014.II.1.1.02")).toMatchObject({ due: "2014-02-10;2014-11-30", note: null, due_as_written: null });
  });

  it("asks again for what is reported in a rhythm, with its days a year later, and for nothing that was asked once", async () => {
    const { accepted, reports } = await renewed();
    const of = (id: string) => accepted.rows.reporting?.find(({ report_id }) => report_id === id);
    const stored = base.flatMap(({ rows }) => rows.reporting ?? []).filter(({ document_id }) => document_id === "qd-02-2013");
    expect(reports).toHaveLength(stored.length);
    expect(accepted.rows.reporting).toHaveLength(stored.filter(({ how_often }) => how_often !== "once").length);
    expect(of("2014.II.1.1.r2")).toMatchObject({
      who: "p-kinh-te",
      due: "2014-06-30;2014-12-31",
      document_id: "ke-hoach-2014",
      note: null,
    });
    expect(of("2014.III.5.r5")).toMatchObject({ what_en: "Annual socio-economic report", how_often: "yearly", due: "2014-12-21" });
    expect(of("2014.II.4.2.r1")).toBeUndefined();
    const kept = await renewed({ ...emptyDraft, reports: { "2013.IV.2.r1": { keep: true, title: "Họp phê duyệt", due: "quý I" } } });
    const { reporting } = kept.accepted.rows;
    expect(reporting?.find(({ report_id }) => report_id === "2014.IV.2.r1")).toMatchObject({
      what_vi: "Họp phê duyệt",
      what_en: null,
      due: "2014-03-31",
    });
  });

  it("holds what was typed, and says which cells cannot be read", async () => {
    const typed = await renewed({
      ...emptyDraft,
      document: { number: "01/2014/QĐ-UBND", issued_on: "2014-01-15" },
      targets: { "2013.doanh-thu-dv-tm": { text: "50.000,5" }, "2013.doanh-thu-dv-tm-quan": { keep: false } },
      tasks: { "2013.I.01": { due: "trong quý II năm 2014" } },
    });
    expect(typed.faultText).toBeNull();
    const { rows } = typed.accepted;
    expect(rows.documents).toMatchObject([{ document_id: "01-2014-qd-ubnd", number: "01/2014/QĐ-UBND", issued_on: "2014-01-15" }]);
    expect(rows.targets?.find(({ target_id }) => target_id === "2014.doanh-thu-dv-tm")?.low).toBe(50000.5);
    expect(rows.targets?.some(({ target_id }) => target_id === "2014.doanh-thu-dv-tm-quan")).toBe(false);
    expect(rows.tasks?.find(({ task_id }) => task_id === "2014.I.01")?.due).toBe("2014-06-30");
    const faulty = await renewed({
      ...emptyDraft,
      document: { title: " " },
      targets: { "2013.doanh-thu-dv-tm": { text: "nhiều" } },
      tasks: { "2013.I.01": { due: "sớm" } },
      reports: { "2013.II.2.r1": { title: " " } },
    });
    expect(faulty.faultText).toBe("4 ô cần sửa");
  });

  it("is one change set that the journal takes, is judged like any plan, and is gone when undone", async () => {
    const { accepted } = await renewed();
    const made = changeSet(accepted.rows, { at: "2014-01-10T08:00:00Z" });
    expect(recordCheck()(made).damage).toBeNull();
    await plan(db, [...base, made], { today: "2014-01-10" });
    const of2014 = { sector_id: null, agency_id: null, area_id: null, document_id: "ke-hoach-2014", tier: null, year: "2014" };
    const scored = await answer(db, { name: "scores", params: of2014 });
    const made2014 = (accepted.rows.targets ?? []).filter(({ period }) => period === "2014").map(({ target_id }) => target_id);
    expect(scored.columns.target_id).toEqual(expect.arrayContaining(made2014));
    expect(scored.columns.status).not.toContain(null);
    await plan(db, [...base, made, changeSet({}, { cancels: made.change_set_id })], { today: "2014-01-10" });
    expect((await answer(db, { name: "scores", params: of2014 })).length).toBe(0);
  });

  it("goes out as a decision with annexes of targets, tasks and reports", async () => {
    if (span === null) throw new Error("2013 is a year");
    const { accepted } = await renewed({ ...emptyDraft, document: { number: "01/2014/QĐ-UBND", issued_on: "2014-01-15" } });
    const made = changeSet(accepted.rows, { at: "2014-01-15T08:00:00Z" });
    const { tasks: names, proposal } = await proposalAfter([...base, made]);
    const after = { start: span.next_start, end: span.next_end, next_start: "2015-01-01", next_end: "2016-01-01" };
    const targets = rowsOf<PlanTarget>(await answer(db, { name: "planTargets", params: after }));
    const own = targets.filter(({ document_id }) => document_id === accepted.document_id);
    const [document] = accepted.rows.documents ?? [];
    if (document === undefined) throw new Error("no document");
    const paper = planPaper(say, {
      set: "quan-2",
      span,
      document,
      targets: own,
      tasks: accepted.rows.tasks ?? [],
      reports: accepted.rows.reporting ?? [],
      before: [proposal.source?.number ?? ""],
      names,
    });
    const bytes = await docxOf(paper);
    const text = docxText(bytes);
    expect(text).toContain("Số: 01/2014/QĐ-UBND");
    expect(text).toContain("ngày 15 tháng 01 năm 2014");
    expect(text).toContain("Trên cơ sở kết quả thực hiện 02/2013/QĐ-UBND, kế hoạch năm 2014 như sau:");
    expect(text).toContain("1 | Doanh thu dịch vụ - thương mại | tỷ đồng | – | ≥ 44.425,2 | Phòng Kinh tế");
    expect(text).toMatch(/\d+ nhiệm vụ chuyển tiếp từ 02\/2013\/QĐ-UBND; mục, thời hạn cũ/);
    expect(text).toMatch(/\| Mục I; .*nguyên nhân: chờ số liệu của Chi cục Thống kê/);
    expect(text).toMatch(/Báo cáo kinh tế - xã hội năm \| .* \| Thành viên UBND quận \| hàng năm \| 21\/12\/2014/);
    const rows = text.split("\n").filter((line) => /^\d+ \| /.test(line));
    expect(rows).toHaveLength(own.length + (accepted.rows.tasks?.length ?? 0) + (accepted.rows.reporting?.length ?? 0));
  });
});
