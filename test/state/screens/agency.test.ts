import { beforeAll, describe, expect, it } from "vitest";
import { intervalOf } from "../../../src/model/period.ts";
import { tables } from "../../../src/model/tables.ts";
import { agency as vi } from "../../../src/model/words/vi/agency.ts";
import { ratingOf } from "../../../src/state/ratingEntry.ts";
import { agencyDays, agencyScope, scopeQuestions } from "../../../src/state/screens/agencyFilters.ts";
import {
  type AgencyAnswers,
  type AgencyData,
  type AgencySay,
  agencyQuestions,
  readAgencies,
} from "../../../src/state/screens/agencyItems.ts";
import { agencyPage } from "../../../src/state/screens/agencyPage.ts";
import { evidenceOf, type Ratings, ratingPanel, readRatings } from "../../../src/state/screens/agencyRating.ts";
import { agencyTable } from "../../../src/state/screens/agencyTable.ts";
import { emptyView } from "../../../src/state/view.ts";
import { changeSet } from "../../db/plan.ts";
import { say as speak } from "../scores.ts";
import { answersOf } from "../tasks/quan2Tasks.ts";

/* On the real tasks, works, targets and reports of Quận 2, at the end of 2013, when the statistics office's one task was done and rated. */
const say: AgencySay = { ...speak("vi"), text: vi };
const view = { ...emptyView, set: "quan-2" };
const told = changeSet(
  {
    task_states: [
      tables.task_states.row.parse({
        task_id: "2013.II.1.1.02",
        due: "2013-02-10",
        on: "2013-02-09",
        state: "done",
        done_on: "2013-02-09",
      }),
      tables.task_states.row.parse({
        task_id: "2013.II.1.1.02",
        due: "2013-11-30",
        on: "2013-12-05",
        state: "done",
        done_on: "2013-12-05",
      }),
    ],
    report_states: [tables.report_states.row.parse({ report_id: "2013.II.1.1.r1", due: "2013-02-10", on: "2013-02-10", state: "sent" })],
    ratings: [
      tables.ratings.row.parse({ agency_id: "p-kinh-te", period: "2013", rating: "good", proposed: "fulfilled", reason: "Có sáng kiến" }),
    ],
  },
  { at: "2013-12-20T08:00:00Z", who: "Nguyễn Thị Lan" },
);
let answers: AgencyAnswers;
let data: AgencyData;
let ratings: Ratings;
let scopeAnswers: Awaited<ReturnType<typeof answersOf<keyof typeof scopeQuestions>>>;
beforeAll(async () => {
  scopeAnswers = await answersOf(scopeQuestions, [told], "2014-01-01");
  answers = await answersOf(agencyQuestions("2013", intervalOf("2013") ?? { start: "", end: "" }), [told], "2014-01-01");
  data = readAgencies(answers, "2013", say);
  ratings = readRatings(answers, "2013", true);
}, 60_000);

describe("all agencies side by side", () => {
  it("every count is the length of the list that it leads to", () => {
    const { lines } = agencyTable(data, ratings, view, say);
    expect(lines.length).toBeGreaterThan(30);
    let compared = 0;
    for (const { agency_id, cells } of lines)
      for (const { id, n, to } of cells) {
        if (n === 0 || !/late|soon|none/.test(id)) continue;
        const page = agencyPage(data, { ...view, agency: agency_id, ...to }, say);
        const [kind] = String(to.item).split(".");
        const section = page?.sections.find((one) => one.kind === kind);
        expect(section?.shown, `${agency_id} ${id}`).toHaveLength(n);
        expect(section?.counts.find(({ isChosen }) => isChosen)?.item).toBe(to.item);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(50);
  });

  it("ranks by the chosen count, by what is overdue otherwise, and never by a share", () => {
    const overdue = (line: { agency_id: string }) =>
      data.items.filter(
        ({ kind, state, agencies }) => !["co", "figure"].includes(kind) && state === "overdue" && agencies.includes(line.agency_id),
      ).length;
    const usual = agencyTable(data, ratings, view, say);
    expect(usual.lines.map(overdue)).toEqual(usual.lines.map(overdue).toSorted((a, b) => b - a));
    expect(usual.title).toContain(`${usual.lines[0]?.name}, ${overdue(usual.lines[0] ?? { agency_id: "" })} lượt`);
    const byTargets = agencyTable(data, ratings, { ...view, sort: "target-none" }, say);
    const none = byTargets.lines.map(({ cells }) => cells.find(({ id }) => id === "target-none")?.n ?? 0);
    expect(none).toEqual(none.toSorted((a, b) => b - a));
    expect(byTargets.columns.filter(({ isSorted }) => isSorted).map(({ id }) => id)).toEqual(["target-none"]);
  });
});

describe("some agencies side by side", () => {
  it("are those of the view, counted as among all, with all that is late of each", () => {
    const all = agencyTable(data, ratings, view, say);
    const some = agencyTable(data, ratings, { ...view, compared: "p-kinh-te;cong-an;khong-co" }, say);
    expect(some.lines.map(({ agency_id }) => agency_id).toSorted()).toEqual(["cong-an", "p-kinh-te"]);
    for (const line of some.lines) {
      expect(line).toEqual(all.lines.find(({ agency_id }) => agency_id === line.agency_id));
      const late = line.cells.filter(({ id }) => ["lead-late", "work-late", "report-late"].includes(id));
      expect(late.reduce((sum, { n }) => sum + n, 0)).toBe(line.late.length);
    }
    for (const compared of ["cong-an", "khong-co;cong-an", "khong-co;khong-con"])
      expect(agencyTable(data, ratings, { ...view, compared }, say).lines).toHaveLength(all.lines.length);
  });
});

describe("one agency", () => {
  it("has its tasks by state, what it helps with, what it has not reported, and the chosen list", () => {
    const page = agencyPage(data, { ...view, agency: "p-kinh-te", item: "lead.done_late" }, say);
    expect(page?.title).toMatch(/^Phòng Kinh tế: \d+ lượt quá hạn, \d+ chỉ tiêu chưa có số$/);
    const of = (kind: string) => page?.sections.find((one) => one.kind === kind);
    expect(of("lead")?.shown.map(({ title, days }) => [title, days])).toEqual([
      ["Kiểm tra chất lượng hàng hóa, giá cả, giữ xe, giết mổ dịp Tết Quý Tỵ; chống buôn lậu", "trễ 5 ngày"],
    ]);
    expect(of("lead")?.counts.map(({ state }) => state)).toEqual(["overdue", "due_soon", "continuous", "done_late", "done_on_time"]);
    expect(of("co")?.shown[0]?.detail).toContain("chủ trì: ");
    // Sent on 10 February; 30 June and 30 November are open, and so are those of the end of December.
    expect(of("report")?.counts.map(({ state, n }) => [state, n])).toEqual([
      ["overdue", "2"],
      ["due_soon", "2"],
      ["done_on_time", "1"],
    ]);
    expect(of("figure")?.shown.every(({ word }) => word === "Chưa có số, đã hết kỳ")).toBe(true);
    for (const section of page?.sections ?? [])
      expect(section.counts.reduce((sum, { n }) => sum + Number(n), 0)).toBe(Number(section.total));
  });

  it("that nothing is asked of says so", () => {
    expect(agencyPage(data, { ...view, agency: "vien-kinh-te" }, say)).toBeNull();
    expect(agencyPage(data, { ...view, agency: "khong-co" }, say)).toBeNull();
  });

  it("of an earlier day has not yet what came after it", async () => {
    const early = await answersOf(agencyQuestions("2013", intervalOf("2013") ?? { start: "", end: "" }), [told], "2013-12-01");
    const page = agencyPage(readAgencies(early, "2013", say), { ...view, agency: "p-kinh-te" }, say);
    const states = page?.sections.find(({ kind }) => kind === "lead")?.counts.map(({ state }) => state);
    expect(states).toContain("due_soon");
    expect(states).not.toContain("done_late");
  });
});

describe("the rating", () => {
  const item = (kind: "lead" | "target" | "report", state: string, isTold = true) =>
    ({ kind, state, isTold }) as AgencyData["items"][number];

  it("counts what fell due: met and on time are done, near and missed are not, what is not due does not count", () => {
    const items = [
      item("lead", "done_on_time"),
      item("lead", "done_late"),
      item("lead", "overdue"),
      item("lead", "overdue", false),
      item("lead", "due_soon"),
      item("lead", "paused"),
      item("target", "exceeded"),
      item("target", "near"),
      item("target", "no_data"),
      item("target", "behind"),
      item("report", "overdue", false),
    ];
    expect(evidenceOf(items, true)).toEqual({ due: 8, done: 3, onTime: 2, untold: 3 });
    // While the year runs a figure that is not there is not missing yet.
    expect(evidenceOf(items, false)).toEqual({ due: 7, done: 3, onTime: 2, untold: 2 });
  });

  it("shows what was decided, beside what the counts proposed, with its reason and who decided", () => {
    const page = agencyPage(data, { ...view, agency: "p-kinh-te" }, say);
    const panel = ratingPanel(ratings, "p-kinh-te", page?.items ?? [], say);
    expect(panel.decided).toEqual({
      rating: "good",
      text: "Đã quyết định: hoàn thành tốt",
      against: "khác với đề nghị hoàn thành",
      reason: "Có sáng kiến",
    });
    expect(panel.history[0]?.by).toBe("Nguyễn Thị Lan, nhập 20/12/2013");
    // Most of its work was never reported of.
    expect([panel.proposed, panel.proposal]).toEqual([null, "Chưa đủ căn cứ để đề nghị"]);
    expect(panel.rule).toContain("Tốt: xong từ 90%, đúng hạn từ 80%");
    expect(agencyTable(data, ratings, view, say).lines.find(({ agency_id }) => agency_id === "p-kinh-te")).toMatchObject({
      decided: "Hoàn thành tốt",
    });
  });

  it("needs a rating, a reason and a day that has been", () => {
    const about = { agency_id: "a", period: "2013", proposed: null, evidence: "3 lượt đến hạn" };
    expect(ratingOf({ rating: null, reason: " ", decided_by: "", decided_on: "2014-01-02" }, about, "2014-01-01")).toEqual({
      faults: ["rating", "reason", "on"],
    });
    expect(ratingOf({ rating: "good", reason: "Đúng hạn", decided_by: "", decided_on: "2014-01-01" }, about, "2014-01-01")).toEqual({
      decided: { ...about, rating: "good", reason: "Đúng hạn", decided_by: null, decided_on: "2014-01-01" },
    });
  });
});

it("the period is the chosen one, else the year of a month that was chosen elsewhere, else the set's own", () => {
  const scope = (period: string | null) => agencyScope(scopeAnswers, { ...view, period }, say);
  expect([scope("2008/2010")?.period, scope("2013-06")?.period, scope(null)?.period, scope("1990")?.period]).toEqual([
    "2008/2010",
    "2013",
    "2013",
    "2013",
  ]);
  const whole = scope("2013");
  if (whole === null) throw new Error("no plan");
  const days = agencyDays(whole, data, view, say, "2013-03-15").choices.map(({ name }) => name);
  expect(days.slice(1)).toEqual(["28/2/2013", "31/1/2013"]);
});
