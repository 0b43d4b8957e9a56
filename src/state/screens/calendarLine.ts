import { weekday } from "../../model/calendar.ts";
import { grouped } from "../../model/grouped.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { type TaskStatus, taskStatuses } from "../../model/taskStatus.ts";
import type { View } from "../view.ts";
import { agencyNamesOf, type Calendar, type CalendarItem, type CalendarSay, stateWord } from "./calendar.ts";

/** One row of the list, ready to print. */
export interface CalendarLine {
  key: string;
  kind: CalendarItem["kind"];
  status: TaskStatus;
  isTold: boolean;
  state: string;
  days: string;
  title: string;
  /** Small, under the title: rhythm, which of its deadlines, how the day was read, where it stands. */
  under: string;
  who: string;
  to: string;
  due: string;
  weekday: string;
  /** Where a press on it goes. */
  to_view: Partial<View>;
}

/** How late, or how much is left, in words; "" where there is nothing to say. */
export function daysOf(item: Pick<CalendarItem, "kind" | "status" | "days" | "isTold">, { text, print }: CalendarSay): string {
  const { kind, status, days, isTold } = item;
  if (days === null) return "";
  const n = print.number(days, 0);
  if (status === "done_late") return text.days.late(n);
  if (status === "overdue")
    return isTold ? text.days.late(n) : `${text.days.late(n)}, ${text.days[kind === "report" ? "unsent" : "untold"]}`;
  if (!taskStatuses[status].isOpen || status === "paused") return "";
  return days === 0 ? text.days.today : text.days.left(n);
}

export function calendarLine(calendar: Calendar, item: CalendarItem, say: CalendarSay): CalendarLine {
  const { text, print } = say;
  const { report } = item;
  const under =
    report === null
      ? [text.task]
      : [
          text.rhythms[report.how_often] ?? report.how_often,
          report.deadlines > 1 ? text.ofDeadlines(print.number(report.n, 0), print.number(report.deadlines, 0)) : "",
          report.is_own_day || report.due === null ? "" : text.ownDay,
          report.is_before_signing ? text.beforeSigning : "",
        ];
  return {
    key: item.key,
    kind: item.kind,
    status: item.status,
    isTold: item.isTold,
    state: stateWord(item.kind, item.status, say),
    days: daysOf(item, say),
    title: item.title,
    under: [...under, text.inDocument(item.document_number, item.section)].filter((part) => part !== "").join(" · "),
    who: agencyNamesOf(calendar, say, item.who) || text.noWho,
    to: item.to.join("; "),
    due: item.due === null ? "" : print.day(item.due),
    weekday: item.due === null ? "" : (text.weekdays[weekday(item.due)] ?? ""),
    to_view: item.report === null ? { screen: "tasks", item: item.key, form: null, state: null, rows_of: null } : { item: item.key },
  };
}

export interface MonthLines {
  key: string;
  name: string;
  count: string;
  lines: CalendarLine[];
}

/** The list: by month; what has no day comes last. */
export const calendarMonths = (calendar: Calendar, shown: readonly CalendarItem[], say: CalendarSay): MonthLines[] =>
  [...grouped(shown, ({ due }) => due?.slice(0, 7) ?? "")]
    .sort(([a], [b]) => Number(a === "") - Number(b === "") || a.localeCompare(b))
    .map(([month, items]) => ({
      key: month,
      name: month === "" ? say.text.noDay : periodLabel(month, say.locale),
      count: say.text.count(say.print.number(items.length, 0)),
      lines: items.map((item) => calendarLine(calendar, item, say)),
    }));
