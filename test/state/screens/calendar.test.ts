import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { icsOf } from "../../../src/export/ics.ts";
import { rowsOf } from "../../../src/model/answer.ts";
import { daysBetween, weekday } from "../../../src/model/calendar.ts";
import { grouped } from "../../../src/model/grouped.ts";
import { tables } from "../../../src/model/tables.ts";
import { calendar as en } from "../../../src/model/words/en/calendar.ts";
import { calendar as vi } from "../../../src/model/words/vi/calendar.ts";
import { eventsOf } from "../../../src/state/calendarFile.ts";
import { reportStateOf } from "../../../src/state/reportEntry.ts";
import {
  type Calendar,
  type CalendarAnswers,
  type CalendarSay,
  calendarQuestions,
  calendarScreen,
  filterCalendar,
  keyOfReport,
  type ReportRow,
  readCalendar,
  reportNamed,
} from "../../../src/state/screens/calendar.ts";
import { calendarFilters } from "../../../src/state/screens/calendarFilters.ts";
import { calendarMonths } from "../../../src/state/screens/calendarLine.ts";
import { monthGrid, monthShown } from "../../../src/state/screens/calendarMonth.ts";
import { regime } from "../../../src/state/screens/calendarRegime.ts";
import { emptyView } from "../../../src/state/view.ts";
import { changeSet } from "../../db/plan.ts";
import { packages } from "../decks.ts";
import { say as speak } from "../scores.ts";
import { answersOf } from "../tasks/quan2Tasks.ts";

/* On the real reporting duties of both decisions of Quận 2, as of 15 June 2013, with one report sent. */
const say: CalendarSay = { ...speak("vi"), text: vi };
const told = changeSet(
  {
    report_states: [
      tables.report_states.row.parse({
        report_id: "2013.III.5.r1",
        due: "2013-03-21",
        on: "2013-03-20",
        state: "sent",
        source: "Báo cáo 40/BC-UBND",
      }),
    ],
  },
  { at: "2013-03-20T08:00:00Z" },
);
let answers: CalendarAnswers;
let calendar: Calendar;
beforeAll(async () => {
  answers = await answersOf(calendarQuestions, [told], "2013-06-16");
  calendar = readCalendar(answers, false, say);
}, 60_000);
const view = { ...emptyView, set: "quan-2" };

describe("the reporting calendar", () => {
  it("tells what is late and what is due soon on the day that is looked at", () => {
    const shown = filterCalendar(calendar, { ...view, period: "2013", document: "qd-02-2013", agency: "van-phong" });
    const screen = calendarScreen(calendar, shown, view, say);
    // Văn phòng: the monthly report of 21 January to 21 June, quarterly of March and June, half-yearly of June, IV.2.r1 twice. By 15 June five monthly
    // ones less the one that was sent, the quarterly one of March, and both of IV.2.r1 are late; three are due on 21 June.
    expect(screen.title).toBe("7 lượt báo cáo quá hạn chưa ghi nhận đã gửi, 3 lượt sắp đến hạn");
    expect(screen.subtitle).toMatch(
      /^Tính đến hết ngày 15\/6\/2013 · \d+ báo cáo, \d+ lượt, mỗi thời hạn là một lượt · lượt tới 21\/6\/2013$/,
    );
    expect(screen.tally.find(({ status }) => status === "done_on_time")).toMatchObject({ n: "1", word: "Đã gửi đúng hạn" });
  });

  it("finds the report of a link, also of one that does not name which agency", () => {
    const shared = calendar.reports.filter(({ agencies }) => agencies > 1);
    const [first] = shared;
    if (first === undefined) throw new Error("no report is owed by several");
    expect(reportNamed(calendar, keyOfReport(first))).toBe(first);
    expect(reportNamed(calendar, `${first.report_id}~${first.due_key}`)).toMatchObject({
      report_id: first.report_id,
      due_key: first.due_key,
      who: first.who,
    });
    expect(reportNamed(calendar, "2013.III.5.r1~2013-06-21")?.who).toBe("van-phong");
    expect(reportNamed(calendar, "2013.III.5.r1~2013-06-22")).toBeNull();
    expect(reportNamed(calendar, null)).toBeNull();
  });

  it("counts in the tally what its state lists", () => {
    for (const { status, n } of calendarScreen(calendar, calendar.items, view, say).tally)
      expect(calendarScreen(calendar, calendar.items, { ...view, state: status }, say).shown).toHaveLength(Number(n.replace(".", "")));
  });

  it("filters by recipient, by agency, by name without marks, and by period", () => {
    const found = (more: object) => filterCalendar(calendar, { ...view, ...more });
    expect(found({ recipient: "Quận ủy" }).map(({ id }) => id)).toEqual(["2013.I.r1"]);
    expect(new Set(found({ find: "bao ve an ninh" }).map(({ id }) => id))).toEqual(new Set(["2013.II.7.2.r1", "2013.II.7.2.r2"]));
    expect(found({ find: "chi cuc thong ke" }).every(({ who }) => who.includes("cc-thong-ke"))).toBe(true);
    for (const { due } of found({ period: "2013-06" })) expect(due).toMatch(/^2013-06/);
    expect(found({ agency: "cong-an" })).toHaveLength(2);
  });

  it("lists by month, without a day last, and says how a day was read", () => {
    const months = calendarMonths(calendar, calendar.items, say);
    expect(months.at(-1)?.name).toBe("Không ghi ngày");
    expect(months.map(({ key }) => key).slice(0, -1)).toEqual(
      months
        .map(({ key }) => key)
        .slice(0, -1)
        .sort(),
    );
    const lines = months.flatMap(({ lines }) => lines);
    const monthly = lines.find(({ key }) => key === "2013.II.3.2.r2~2013-06-30");
    expect(monthly).toMatchObject({ due: "30/6/2013", weekday: "Chủ nhật", state: "Sắp đến hạn", days: "còn 15 ngày" });
    expect(monthly?.under).toContain("cuối kỳ: văn bản không nêu ngày");
    expect(lines.find(({ key }) => key === "2013.III.5.r1~2013-01-21")?.under).toContain("hạn trước ngày ký văn bản");
    expect(lines.find(({ key }) => key === "2013.III.5.r1~2013-02-21")?.days).toBe("trễ 114 ngày, chưa ghi nhận đã gửi");
  });

  it("shows tasks too where they are asked for, and leads to their screen", () => {
    const both = readCalendar(answers, true, say);
    const tasks = both.items.filter(({ kind }) => kind === "task");
    expect(tasks.length).toBeGreaterThan(200);
    expect(both.items.map(({ due }) => due ?? "9999")).toEqual(both.items.map(({ due }) => due ?? "9999").toSorted());
    const [line] = calendarMonths(both, tasks.slice(0, 1), say)[0]?.lines ?? [];
    expect(line?.to_view).toMatchObject({ screen: "tasks", item: tasks[0]?.key });
    expect(calendarScreen(both, both.items, view, say).subtitle).toContain("báo cáo và nhiệm vụ");
  });

  it("offers what occurs, and nothing else", () => {
    const { selects, hasOwn, day } = calendarFilters(calendar, { ...view, period: "2013-06" }, say, "2014-06-01");
    expect(selects.document.choices.map(({ id }) => id)).toEqual(["qd-02-2013", "qd-02-2008"]);
    expect(selects.period.choices.map(({ id }) => id)).toContain("2013-06");
    expect(selects.agency.choices.map(({ id }) => id)).not.toContain("hoi-phu-nu");
    expect([hasOwn, day.value]).toEqual([true, "15/6/2013"]);
  });
});

describe("the month", () => {
  it("begins on Monday and holds each deadline on its day", () => {
    // 1 June 2013 was a Saturday.
    const grid = monthGrid(calendar, calendar.items, "2013-06", say);
    expect(grid.weeks).toHaveLength(5);
    expect(grid.weeks[0]?.map(({ n, isInMonth }) => (isInMonth ? n : ""))).toEqual(["", "", "", "", "", "1", "2"]);
    expect(grid.heads.map(({ short }) => short)).toEqual(["T2", "T3", "T4", "T5", "T6", "T7", "CN"]);
    const days = grid.weeks.flat();
    for (const { day } of grid.weeks.map(([first]) => first ?? { day: "" })) expect(weekday(day)).toBe(1);
    expect(days.filter(({ isLookedAt }) => isLookedAt).map(({ day }) => day)).toEqual(["2013-06-15"]);
    const inJune = calendar.items.filter(({ due }) => due?.startsWith("2013-06"));
    // A report of several agencies is one line of its day.
    const once = new Set(inJune.map(({ id, due }) => `${id} ${due}`)).size;
    expect(once).toBeLessThan(inJune.length);
    expect(days.reduce((sum, { lines }) => sum + lines.length, 0)).toBe(once);
    expect([grid.previous, grid.following]).toEqual(["2013-05", "2013-07"]);
  });
  it("is the chosen one, else that of what is due next, over the year's end too", () => {
    expect(monthShown({ ...view, period: "2013-02" }, calendar, [])).toBe("2013-02");
    expect(monthShown(view, calendar, calendar.items)).toBe("2013-06");
    expect(monthShown(view, calendar, [])).toBe("2013-06");
    expect(monthGrid(calendar, [], "2012-12", say)).toMatchObject({ following: "2013-01", previous: "2012-11", isEmpty: true });
  });
});

it("the duties: a row a report, by rhythm, with the next day, what is late and what was sent", () => {
  const groups = regime(calendar, calendar.items, say);
  expect(groups[0]?.rhythm).toBe("once");
  const lines = groups.flatMap(({ lines }) => lines);
  expect(lines).toHaveLength(calendar.reports.reduce((ids, { report_id }) => ids.add(report_id), new Set()).size);
  // Sent in March; January, February, April and May are late; the next is on 21 June.
  expect(lines.find(({ report_id }) => report_id === "2013.III.5.r1")).toMatchObject({ sent: "1/12", late: "4", next: "21/6/2013" });
  expect(lines.find(({ report_id }) => report_id === "2013.III.4.r1")).toMatchObject({ sent: "", late: "", next: "" });
});

describe("the calendar file", () => {
  const read = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));

  it("has one event a deadline, each under an id of its own, whoever owes it", () => {
    const dated = [
      ...grouped(
        calendar.items.filter(({ due }) => due !== null),
        ({ id, due }) => `${id} ${due}`,
      ).values(),
    ].flatMap(([first]) => first ?? []);
    const events = read(icsOf(eventsOf(calendar, calendar.items, "quan-2", say), "x", new Date("2013-06-15T00:00:00Z")));
    expect(events).toHaveLength(dated.length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(dated.length);
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(dated.map(({ due }) => due));
    for (const { startDate, endDate } of events) {
      expect(startDate.isDate).toBe(true);
      expect(daysBetween(startDate.toString(), endDate.toString())).toBe(1);
    }
    const one = events.find(({ uid }) => uid === "report-2013.II.4.1.r1-2013-03-31@quan-2.bang-chi-tieu");
    expect(one?.summary).toBe("Báo cáo Chương trình 25-CTr/QU, đường Liên phường số 1 và 2.500 căn hộ");
    expect(one?.description).toContain("Báo cáo cho: Ban Thường vụ Quận ủy; Ban Chấp hành Đảng bộ quận\n");
    const shared = events.filter(({ uid }) => uid === "report-2013.II.6.1.r2-2013-09-30@quan-2.bang-chi-tieu");
    expect(shared.map(({ description }) => description.match(/: Chưa đến hạn/g)?.length)).toEqual([3]);
  });

  it("keeps its ids in another language, after more was told, and when a task is put off", async () => {
    const moved = changeSet(
      {
        task_states: [
          tables.task_states.row.parse({
            task_id: "2013.II.1.1.01",
            on: "2013-06-01",
            state: "extended",
            new_due: "2014-03-31",
            cause: "chờ số liệu",
          }),
        ],
        report_states: [tables.report_states.row.parse({ report_id: "2013.II.7.2.r1", on: "2013-06-10", state: "sent" })],
      },
      { at: "2013-06-10T08:00:00Z" },
    );
    const before = readCalendar(answers, true, say);
    const english: CalendarSay = { ...speak("en"), text: en };
    const after = readCalendar(await answersOf(calendarQuestions, [told, moved], "2013-06-16"), true, english);
    const ids = (one: Calendar, speaking: CalendarSay) =>
      eventsOf(one, one.items, "quan-2", speaking)
        .map(({ uid }) => uid)
        .sort();
    expect(ids(after, english)).toEqual(ids(before, say));
    const event = eventsOf(after, after.items, "quan-2", english).find(({ uid }) => uid.startsWith("task-2013.II.1.1.01-"));
    expect([event?.uid, event?.day]).toEqual(["task-2013.II.1.1.01-2013-12-31@quan-2.bang-chi-tieu", "2014-03-31"]);
  });
});

it("a report that was told as sent stays sent when another agency has to send it", async () => {
  const id = "2013.III.5.r1";
  const rowIn = (all: CalendarAnswers) =>
    rowsOf<ReportRow>(all.reports).find((row) => row.report_id === id && row.due_key === "2013-03-21");
  const before = rowIn(await answersOf(calendarQuestions, [], "2013-06-16"));
  if (before === undefined) throw new Error("no such report");
  expect([before.who, before.agencies, before.state]).toEqual(["van-phong", 1, null]);
  const typed = reportStateOf(before, { state: "sent", on: "2013-03-20", source: "" }, "2013-06-15");
  if ("faults" in typed) throw new Error(String(typed.faults));
  const sent = changeSet({ report_states: [typed.told] }, { at: "2013-03-20T08:00:00Z" });
  const duty = packages("seeds/quan-2")
    .flatMap(({ rows }) => rows.reporting ?? [])
    .find(({ report_id }) => report_id === id);
  if (duty === undefined) throw new Error("no such duty");
  const given = changeSet({ reporting: [{ ...duty, who: "p-kinh-te" }] }, { at: "2013-04-01T08:00:00Z" });
  const after = rowIn(await answersOf(calendarQuestions, [sent, given], "2013-06-16"));
  expect(after).toMatchObject({ who: "p-kinh-te", state: "sent", told_on: "2013-03-20", status: "done_on_time" });
});
