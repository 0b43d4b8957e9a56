import { grouped } from "../../model/grouped.ts";
import { dayOfMonth, periodLabel } from "../../model/periodLabel.ts";
import { type TaskLine, taskLine } from "./taskLine.ts";
import { idsOf, none, type TaskRow, type TaskSay, type Tasks } from "./tasks.ts";

interface CalendarEntry extends TaskLine {
  key: string;
  /** The day and month; "" where there is no day. */
  date: string;
  due_now: string;
}

export interface RecipientCalendar {
  recipient: string;
  name: string;
  count: string;
  months: { key: string; name: string; entries: CalendarEntry[] }[];
}

const monthOf = ({ due_now }: TaskRow): string => due_now?.slice(0, 7) ?? "";

/** What each recipient is to be given: a calendar a recipient, by month; what has no day comes last. Those who are given most come first. */
export function taskCalendars(tasks: Tasks, shown: readonly TaskRow[], only: string | null, say: TaskSay): RecipientCalendar[] {
  const { text, print, locale } = say;
  const given = new Map<string, TaskRow[]>();
  for (const row of shown)
    for (const recipient of row.recipient === null ? [none] : idsOf(row.recipient)) {
      if (only !== null && recipient !== only) continue;
      const list = given.get(recipient);
      if (list === undefined) given.set(recipient, [row]);
      else list.push(row);
    }
  return [...given]
    .sort(([a, x], [b, y]) => Number(a === none) - Number(b === none) || y.length - x.length || a.localeCompare(b, "vi"))
    .map(([recipient, rows]) => ({
      recipient,
      name: recipient === none ? text.calendar.none : recipient,
      count: text.calendar.count(print.number(rows.length, 0)),
      months: [...grouped(rows, monthOf)]
        .sort(([a], [b]) => Number(a === "") - Number(b === "") || a.localeCompare(b))
        .map(([month, list]) => ({
          key: month,
          name: month === "" ? text.calendar.noDay : periodLabel(month, locale),
          entries: list
            .map((row) => ({
              ...taskLine(tasks, row, say),
              key: `${row.task_id}~${row.n}`,
              date: row.due_now === null ? "" : dayOfMonth(row.due_now, locale),
              due_now: row.due_now ?? "",
            }))
            .sort((a, b) => a.due_now.localeCompare(b.due_now)),
        })),
    }));
}
