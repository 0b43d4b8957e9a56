import { lastDayOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { View } from "../view.ts";
import type { Calendar, CalendarSay } from "./calendar.ts";
import { type AsOfFilter, type Choice, dayAfter, noFilters, type SelectFilter } from "./filters.ts";
import { nameOf } from "./indicatorFigures.ts";
import { none } from "./tasks.ts";

/** The filters of the calendar, in the order of its bar; each key is that of the view. */
export const calendarFilterNames = ["document", "period", "agency", "recipient"] as const;
export type CalendarFilterName = (typeof calendarFilterNames)[number];

export interface CalendarFilters {
  selects: Record<CalendarFilterName, SelectFilter>;
  day: AsOfFilter;
  /** Only those are set that other screens do not have: the bar itself offers to take the others off. */
  hasOwn: boolean;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** The years that deadlines fall in, newest first, and the months of the chosen one. */
function periodsOf(days: readonly string[], chosen: string | null): string[] {
  const years = distinct(days.map((day) => day.slice(0, 4)))
    .sort()
    .reverse();
  const year = chosen?.slice(0, 4) ?? (years.length === 1 ? years[0] : undefined);
  const months = distinct(days.filter((day) => day.slice(0, 4) === year).map((day) => day.slice(0, 7))).sort();
  return distinct([...years.flatMap((one) => (one === year ? [one, ...months] : [one])), ...(chosen === null ? [] : [chosen])]);
}

/** The filters, each with what occurs; `today`: ISO day of the person. */
export function calendarFilters(calendar: Calendar, view: View, say: CalendarSay, today: string): CalendarFilters {
  const { words, text, print } = say;
  const { items } = calendar;
  const used = new Set(items.map(({ document_id }) => document_id));
  const agencies = new Set(items.flatMap(({ who }) => who));
  const days = items.flatMap(({ due }) => (due === null ? [] : [due]));
  const select = (label: string, chosen: string | null, choices: Choice[]): SelectFilter => ({ label, chosen, choices, hasAll: true });
  const vintage = view.vintage === "known_on" && view.known_on !== null ? words.shell.knownOn(print.day(view.known_on)) : "";
  const ends = distinct(days.filter((day) => day <= today))
    .sort()
    .reverse();
  const monthEnds = ends.filter((day, at) => day.slice(0, 7) !== ends[at - 1]?.slice(0, 7));
  return {
    selects: {
      document: select(
        words.shell.document,
        view.document,
        calendar.documents
          .filter(({ document_id }) => used.has(document_id))
          .map(({ document_id, number }) => ({ id: document_id, name: number })),
      ),
      period: select(
        text.filters.due,
        view.period,
        periodsOf(days, view.period).map((period) => ({ id: period, name: periodLabel(period, say.locale) })),
      ),
      agency: select(
        words.shell.agency,
        view.agency,
        [...calendar.agencies].filter(([id]) => agencies.has(id)).map(([id, agency]) => ({ id, name: nameOf(say, agency) })),
      ),
      recipient: select(text.filters.recipient, view.recipient, [
        ...distinct(items.flatMap(({ to }) => to)).map((id) => ({ id, name: id })),
        ...(items.some(({ to }) => to.length === 0) ? [{ id: none, name: text.noTo }] : []),
      ]),
    },
    day: {
      label: text.filters.day,
      value: [print.day(calendar.day), vintage].filter((part) => part !== "").join(", "),
      chosen: view.as_of ?? "",
      choices: [{ id: "", name: text.dayOwn }, ...monthEnds.map((day) => ({ id: dayAfter(day), name: print.day(day) }))],
      day: view.as_of === null ? calendar.day : lastDayOf({ end: view.as_of }),
      vintages: ["newest", "known_on"],
    },
    hasOwn:
      [view.period, view.recipient, view.state].some((value) => value !== null) &&
      Object.entries(noFilters).every(([key, off]) => view[key as keyof typeof noFilters] === off),
  };
}

/** The change of a view that takes all filters off. */
export const noCalendarFilters = {
  document: null,
  period: null,
  agency: null,
  sector: null,
  area: null,
  recipient: null,
  state: null,
  find: null,
  as_of: null,
  vintage: "newest",
  known_on: null,
} as const satisfies Partial<View>;
