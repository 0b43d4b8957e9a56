import { daysBetween } from "../../model/calendar.ts";
import { grouped } from "../../model/grouped.ts";
import { type Interval, intervalOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { type TaskStatus, taskStatusOrder } from "../../model/taskStatus.ts";
import type { View } from "../view.ts";
import { nameOf } from "./indicatorFigures.ts";
import { idsOf, itemOf, none, type TaskRow, type TaskSay, type Tasks, titleOfTask } from "./tasks.ts";

interface TimelineMark {
  id: string;
  status: TaskStatus;
  isTold: boolean;
  title: string;
}

export interface TimelineColumn {
  period: string;
  /** The year above the first of its columns, else "". */
  year: string;
  name: string;
  /** Where in the column the day that is looked at stands, 0 to 1; null: not in it. The same for the days that are due soon after it. */
  now: number | null;
  soon: { from: number; to: number } | null;
}

export interface TimelineCell {
  period: string | null;
  label: string;
  marks: TimelineMark[];
  /** The view that lists the cell. */
  to: Partial<View>;
}

export interface TaskTimeline {
  columns: TimelineColumn[];
  hasUndated: boolean;
  rows: { agency_id: string; name: string; n: string; cells: TimelineCell[] }[];
  /** What the day is called above its line. */
  day: string;
}

const monthsOf = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))] as [number, number]; ; ) {
    const period = `${year}-${String(month).padStart(2, "0")}`;
    if (period > to.slice(0, 7)) return months;
    months.push(period);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
};
const quarterOf = (month: string): string => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
/** More months than this are drawn as quarters. */
const mostMonths = 18;

const share = ({ start, end }: Interval, day: string): number => daysBetween(start, day) / daysBetween(start, end);

function columnOf(period: string, at: number, tasks: Tasks, say: TaskSay, before: string | undefined): TimelineColumn {
  const interval = intervalOf(period) ?? { start: "", end: "" };
  const [now, soonEnd] = [share(interval, tasks.day) + 1 / daysBetween(interval.start, interval.end), share(interval, tasks.day)];
  const soonDays = 15 / daysBetween(interval.start, interval.end);
  const [from, to] = [Math.max(0, now), Math.min(1, soonEnd + soonDays)];
  const year = period.slice(0, 4);
  const part = period.slice(5);
  return {
    period,
    year: at === 0 || before?.slice(0, 4) !== year ? year : "",
    name: part.startsWith("Q") ? say.text.timeline.quarter(part.slice(1)) : say.text.timeline.month(String(Number(part))),
    now: now > 0 && now <= 1 ? now : null,
    soon: to > from ? { from, to } : null,
  };
}

/** Deadlines as marks: a row for each lead agency, a column for each month, or each quarter where there are many months; what has no day stands behind. */
export function taskTimeline(tasks: Tasks, shown: readonly TaskRow[], say: TaskSay): TaskTimeline {
  const { text, print } = say;
  const dated = shown.filter(({ due_now }) => due_now !== null);
  const days = dated.map(({ due_now }) => due_now ?? "").sort();
  const [first, last] = [days[0], days.at(-1)];
  const months = first === undefined || last === undefined ? [] : monthsOf(first, last);
  const isQuarters = months.length > mostMonths;
  const periods = isQuarters ? [...new Set(months.map(quarterOf))] : months;
  const hasUndated = dated.length < shown.length;
  const byAgency = new Map<string, TaskRow[]>();
  for (const row of shown)
    for (const id of row.lead_agency_ids === null ? [none] : idsOf(row.lead_agency_ids)) {
      const list = byAgency.get(id);
      if (list === undefined) byAgency.set(id, [row]);
      else list.push(row);
    }
  const rank = new Map([...tasks.agencies.keys()].map((id, at) => [id, at]));
  const periodOf = ({ due_now }: TaskRow): string | null =>
    due_now === null ? null : isQuarters ? quarterOf(due_now.slice(0, 7)) : due_now.slice(0, 7);
  return {
    columns: periods.map((period, at) => columnOf(period, at, tasks, say, periods[at - 1])),
    hasUndated,
    day: text.timeline.day(print.day(tasks.day)),
    rows: [...byAgency]
      .sort(([a], [b]) => (rank.get(a) ?? 9999) - (rank.get(b) ?? 9999))
      .map(([agency_id, rows]) => {
        const agency = tasks.agencies.get(agency_id);
        const name = agency === undefined ? (agency_id === none ? text.noLead : agency_id) : nameOf(say, agency);
        const cells = grouped(rows, periodOf);
        return {
          agency_id,
          name,
          n: print.number(rows.length, 0),
          cells: [...periods, ...(hasUndated ? [null] : [])].map((period) => cellOf(period, cells.get(period) ?? [], agency_id, name, say)),
        };
      }),
  };
}

function cellOf(period: string | null, rows: readonly TaskRow[], agency_id: string, agency: string, say: TaskSay): TimelineCell {
  const { text, print, locale } = say;
  const counts = grouped(rows, ({ status }) => status);
  const order = new Map(taskStatusOrder.map((status, at) => [status, at]));
  const when = period === null ? text.timeline.none : periodLabel(period, locale);
  return {
    period,
    label: text.timeline.cell(
      agency,
      when,
      taskStatusOrder
        .filter((status) => counts.has(status))
        .map((status) => text.timeline.count(print.number(counts.get(status)?.length ?? 0, 0), text.statuses[status]))
        .join(", "),
    ),
    marks: [...rows]
      .sort((a, b) => (order.get(a.status) ?? 0) - (order.get(b.status) ?? 0))
      .map((row) => ({ id: itemOf(row), status: row.status, isTold: row.is_told, title: titleOfTask(say, row) })),
    to: { form: null, agency: agency_id === none ? null : agency_id, ...(period === null ? {} : { period }) },
  };
}
