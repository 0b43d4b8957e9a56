import { type CalendarEvent, icsOf } from "../export/ics.ts";
import { fileName } from "../model/fileName.ts";
import { grouped } from "../model/grouped.ts";
import { download } from "./download.ts";
import { localDay } from "./localDay.ts";
import { agencyNamesOf, type Calendar, type CalendarItem, type CalendarSay, stateWord, together } from "./screens/calendar.ts";
import { calendarLine, daysOf } from "./screens/calendarLine.ts";

/** The deadlines that have a day, as events: one for all agencies that owe a report that day, with the state of each. An event is known by its report or
 *  task and the day that the document set: not by what was told since, nor by whom it is saved for. */
export function eventsOf(calendar: Calendar, items: readonly CalendarItem[], set: string, say: CalendarSay): CalendarEvent[] {
  const { text } = say;
  const uidOf = ({ kind, id, firstDue, due }: CalendarItem) => `${kind}-${id}-${firstDue ?? due}@${set}.bang-chi-tieu`;
  return [...grouped(items, uidOf)].flatMap(([uid, owed]) => {
    const [first] = together(owed);
    if (first === undefined || first.due === null) return [];
    const line = calendarLine(calendar, first, say);
    const stateOf = (item: CalendarItem) =>
      [stateWord(item.kind, item.status, say), daysOf(item, say)].filter((part) => part !== "").join(", ");
    const lines = [
      text.file.line(text.columns.who, line.who),
      line.to === "" ? "" : text.file.line(text.columns.to, line.to),
      owed.length === 1
        ? text.file.line(text.columns.state, stateOf(first))
        : owed.map((item) => text.file.line(agencyNamesOf(calendar, say, item.who), stateOf(item))).join("\n"),
      line.under,
      first.report?.note ?? "",
    ];
    return [
      { uid, day: first.due, title: first.title, description: lines.filter((part) => part !== "").join("\n"), category: text[first.kind] },
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
