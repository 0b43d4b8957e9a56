import { type CalendarEvent, icsOf } from "../export/ics.ts";
import { fileName } from "../model/fileName.ts";
import { download } from "./download.ts";
import { localDay } from "./localDay.ts";
import { agencyNamesOf, type Calendar, type CalendarItem, type CalendarSay } from "./screens/calendar.ts";
import { calendarLine } from "./screens/calendarLine.ts";

/** The deadlines that have a day, as events. An event is known by its report or task and the day that the document set: not by what was told since. */
export function eventsOf(calendar: Calendar, items: readonly CalendarItem[], set: string, say: CalendarSay): CalendarEvent[] {
  const { text } = say;
  return items.flatMap((item) => {
    if (item.due === null) return [];
    const line = calendarLine(calendar, item, say);
    const lines = [
      text.file.line(text.columns.who, line.who),
      line.to === "" ? "" : text.file.line(text.columns.to, line.to),
      text.file.line(text.columns.state, [line.state, line.days].filter((part) => part !== "").join(", ")),
      line.under,
      item.report?.note ?? "",
    ];
    return [
      {
        uid: `${item.kind}-${item.id}-${item.firstDue ?? item.due}@${set}.bang-chi-tieu`,
        day: item.due,
        title: item.title,
        description: lines.filter((part) => part !== "").join("\n"),
        category: text[item.kind],
      },
    ];
  });
}

/** Gives the person the deadlines as a calendar file; answers what it is called and how many it holds. */
export function saveCalendar(
  calendar: Calendar,
  items: readonly CalendarItem[],
  { set, agency }: { set: string; agency: string | null },
  say: CalendarSay,
): { file: string; n: number } {
  const events = eventsOf(calendar, items, set, say);
  const of = agency === null ? say.text.file.all : agencyNamesOf(calendar, say, [agency]);
  const file = fileName([say.text.file.kind, of, set], localDay(), "ics");
  download(file, new Blob([icsOf(events, say.text.file.name(of), new Date())], { type: "text/calendar;charset=utf-8" }));
  return { file, n: events.length };
}
