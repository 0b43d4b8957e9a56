import { addDays, monthEnd, weekday } from "../../model/calendar.ts";
import { grouped } from "../../model/grouped.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { View } from "../view.ts";
import { type Calendar, type CalendarItem, type CalendarSay, together } from "./calendar.ts";
import { type CalendarLine, calendarLine } from "./calendarLine.ts";

interface DayCell {
  day: string;
  /** The day of the month, as it is printed. */
  n: string;
  label: string;
  isInMonth: boolean;
  isLookedAt: boolean;
  lines: CalendarLine[];
}

export interface MonthGrid {
  name: string;
  heads: { short: string; long: string }[];
  weeks: DayCell[][];
  isEmpty: boolean;
  previous: string;
  following: string;
}

const monthAfter = (month: string, n: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + n;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
};

/** The month that is shown: the chosen one, else that of what is due next, else that of the newest deadline before the day that is looked at. */
export function monthShown(view: View, { day }: Pick<Calendar, "day">, shown: readonly CalendarItem[]): string {
  if (view.period !== null && /^\d{4}-\d{2}$/.test(view.period)) return view.period;
  const days = shown.flatMap(({ due }) => (due === null ? [] : [due]));
  return (days.find((due) => due >= day) ?? days.at(-1) ?? day).slice(0, 7);
}

/** One month as its weeks, from Monday; the days of its neighbours fill the first and the last. */
export function monthGrid(calendar: Calendar, shown: readonly CalendarItem[], month: string, say: CalendarSay): MonthGrid {
  const first = `${month}-01`;
  const last = monthEnd(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const byDay = grouped(shown, ({ due }) => due ?? "");
  const weeks: DayCell[][] = [];
  for (let monday = addDays(first, -((weekday(first) + 6) % 7)); monday <= last; monday = addDays(monday, 7))
    weeks.push(
      Array.from({ length: 7 }, (_, at) => {
        const day = addDays(monday, at);
        const isInMonth = day.startsWith(month);
        return {
          day,
          n: String(Number(day.slice(8))),
          label: `${say.text.weekdays[weekday(day)]}, ${say.print.day(day)}`,
          isInMonth,
          isLookedAt: day === calendar.day,
          lines: isInMonth
            ? [...grouped(byDay.get(day) ?? [], ({ kind, id }) => `${kind} ${id}`).values()]
                .flatMap(together)
                .map((item) => calendarLine(calendar, item, say))
            : [],
        };
      }),
    );
  const fromMonday = [1, 2, 3, 4, 5, 6, 0];
  return {
    name: periodLabel(month, say.locale),
    heads: fromMonday.map((at) => ({ short: say.text.shortDays[at] ?? "", long: say.text.weekdays[at] ?? "" })),
    weeks,
    isEmpty: weeks.every((days) => days.every(({ lines }) => lines.length === 0)),
    previous: monthAfter(month, -1),
    following: monthAfter(month, 1),
  };
}
