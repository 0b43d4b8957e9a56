import { beforeAll, describe, expect, it } from "vitest";
import { tables } from "../../../src/model/tables.ts";
import { taskCalendars } from "../../../src/state/screens/taskCalendar.ts";
import { filterTasks, type Tasks, tasksScreen } from "../../../src/state/screens/tasks.ts";
import { taskTimeline } from "../../../src/state/screens/taskTimeline.ts";
import { workCountLines, workCountQuestion } from "../../../src/state/screens/workCounts.ts";
import { filterWorks, readWorks, type Works, workQuestions, worksBy, worksScreen } from "../../../src/state/screens/works.ts";
import { emptyView } from "../../../src/state/view.ts";
import { changeSet } from "../../db/plan.ts";
import { answersOf, quan2Tasks, say } from "./quan2Tasks.ts";

/* The screens over the real tasks and works of Quận 2, as of 30 September 2013. */
const told = changeSet({
  project_states: [
    { project_id: "2013.truong-th-an-phu", on: "2013-04-10", state: "khoi-cong" },
    { project_id: "2013.bo-ke-kp3-thao-dien", on: "2013-08-01", state: "dang-trien-khai", cause: "Thiếu vốn" },
  ].map((row) => tables.project_states.row.parse(row)),
});

let tasks: Tasks;
let works: Works;
let counts: Awaited<ReturnType<typeof answersOf<"counts">>>;
beforeAll(async () => {
  tasks = await quan2Tasks([], "2013-10-01");
  works = readWorks(await answersOf(workQuestions, [told], "2013-10-01"));
  counts = await answersOf(workCountQuestion, [told], "2013-10-01");
}, 120_000);

const of2013 = { ...emptyView, document: "qd-02-2013" };

describe("tasks", () => {
  it("are found without marks, by their words or by who leads", () => {
    const found = filterTasks(tasks, { ...of2013, find: "nghia trang moi truong" });
    expect(found.map(({ task_id }) => task_id)).toEqual(["2013.II.4.2.08", "2013.II.4.2.09"]);
  });
  it("of a month have their day in it; of the year those without a day too", () => {
    const march = filterTasks(tasks, { ...of2013, period: "2013-03", agency: "p-tnmt" });
    expect(new Set(march.map(({ due_now }) => due_now))).toEqual(new Set(["2013-03-31"]));
    expect(filterTasks(tasks, { ...of2013, period: "2013" }).some(({ due_now }) => due_now === null)).toBe(true);
  });
  it("the tally counts what is left, also where one state is shown", () => {
    const filtered = filterTasks(tasks, { ...of2013, agency: "p-do-thi" });
    const screen = tasksScreen(tasks, filtered, { ...of2013, state: "due_soon" }, say);
    expect(screen.groups.map(({ status }) => status)).toEqual(["due_soon"]);
    expect(screen.tally.map(({ n }) => Number(n)).reduce((a, b) => a + b)).toBe(filtered.length);
  });
  it("the timeline stands at the day that is looked at, with 15 days after it", () => {
    const { columns, rows } = taskTimeline(tasks, filterTasks(tasks, of2013), say);
    expect(columns.map(({ period }) => period)).toEqual(Array.from({ length: 12 }, (_, m) => `2013-${String(m + 1).padStart(2, "0")}`));
    // The end of 30 September is the right edge of its month; the 15 days are the first half of October (15/31).
    expect(columns[8]?.now).toBe(1);
    expect(columns[9]?.soon?.to).toBeCloseTo(14 / 31, 5);
    const marks = rows.find(({ agency_id }) => agency_id === "p-tnmt")?.cells[2]?.marks ?? [];
    expect(marks.map(({ status }) => status)).toEqual(marks.map(() => "overdue"));
  });
  it("a recipient's calendar holds what it is given, by day", () => {
    const [calendar, ...others] = taskCalendars(tasks, filterTasks(tasks, of2013), "Đoàn kiểm tra của Quận ủy", say);
    expect(others).toEqual([]);
    expect(calendar?.months.map(({ name, entries }) => [name, entries.map(({ date }) => date)])).toEqual([
      ["tháng 4/2013", ["30/4", "30/4"]],
    ]);
  });
});

describe("works", () => {
  it("named twice stand once on the board, with both promises", () => {
    const shown = filterWorks(works, of2013, say);
    const { columns, untold } = worksScreen(works, shown, say);
    const started = columns.find(({ stage }) => stage === "khoi-cong")?.works ?? [];
    expect(started.map(({ name, marks }) => [name, marks.map(({ status }) => status)])).toEqual([
      ["Trường Tiểu học An Phú", ["done_on_time", "done_late"]],
    ]);
    expect(columns.reduce((sum, { works: inside }) => sum + inside.length, untold.works.length)).toBe(shown.length);
  });
  it("by ward: those that the document places nowhere come last", () => {
    const groups = worksBy("ward", works, filterWorks(works, of2013, say), say);
    expect(groups.at(-1)?.id).toBe("quan-2");
    expect(groups[0]?.name).toMatch(/^Phường/);
  });
  it("what the text states stands beside what it lists", () => {
    const lines = workCountLines(counts.counts, null, say);
    expect(lines.filter(({ differs }) => differs !== "").map(({ section, differs }) => [section, differs])).toEqual([
      ["II.5.3", "Văn bản ghi 6 nhưng liệt kê 7"],
      ["II.5.4", "Văn bản ghi 5 nhưng liệt kê 6"],
    ]);
    // One of the five to be started was.
    const started = lines.find(({ indicator_id }) => indicator_id === "cong-trinh-trong-diem-khoi-cong");
    expect(started).toMatchObject({ stated: "5", reached: "1", working: "Trường Tiểu học An Phú · 4 công trình chưa có báo cáo" });
    expect(lines.find(({ section }) => section === "II.5.3")).toMatchObject({ reached: "chưa có", take: null });
    expect(started?.take?.row).toMatchObject({ interval_start: "2013-01-01", interval_end: "2013-10-01", value: 1, grade: "preliminary" });
  });
});
