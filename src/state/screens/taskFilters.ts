import { monthEnd } from "../../model/calendar.ts";
import { lastDayOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { View } from "../view.ts";
import { type AsOfFilter, type Choice, dayAfter, type SelectFilter } from "./filters.ts";
import { nameOf } from "./indicatorFigures.ts";
import { idsOf, none, type TaskRow, type TaskSay, type Tasks } from "./tasks.ts";

/** The filters of the screen of tasks, in the order of its bar; each key is that of the view. */
export type TaskFilterName = "document" | "period" | "agency" | "sector" | "recipient";
export const taskFilterNames: readonly TaskFilterName[] = ["document", "period", "agency", "sector", "recipient"];

const distinct = (values: (string | null)[]): string[] => [...new Set(values.flatMap((value) => (value === null ? [] : [value])))];

/** The periods that deadlines fall in: years, and the quarters and months of the chosen one. */
function periodsOf(rows: readonly TaskRow[], chosen: string | null): string[] {
  const days = distinct(rows.map(({ due_now }) => due_now));
  const years = distinct(days.map((day) => day.slice(0, 4)))
    .sort()
    .reverse();
  const year = chosen?.slice(0, 4) ?? (years.length === 1 ? (years[0] ?? "") : "");
  const inYear = days.filter((day) => day.startsWith(year) && year !== "");
  const quarters = distinct(inYear.map((day) => `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`)).sort();
  const months = distinct(inYear.map((day) => day.slice(0, 7))).sort();
  return years.flatMap((one) => (one === year ? [one, ...quarters, ...months] : [one]));
}

/** The ends of the months of all plans up to the day of the person, newest first: days on which one meets. */
function daysOf({ documents, rows }: { documents: Tasks["documents"]; rows: readonly { document_id: string }[] }, today: string): string[] {
  const used = new Set(rows.map(({ document_id }) => document_id));
  const ends = documents
    .filter(({ document_id }) => used.has(document_id))
    .flatMap(({ period_start, period_end }) => {
      const first = Number(period_start.slice(0, 4));
      const months = (Number(period_end.slice(0, 4)) - first) * 12 + Number(period_end.slice(5, 7)) - 1;
      return Array.from({ length: months }, (_, at) => monthEnd(first, at + 1));
    });
  return distinct(ends)
    .filter((day) => day <= today)
    .sort()
    .reverse();
}

export interface TaskFilters {
  selects: Record<TaskFilterName, SelectFilter>;
  day: AsOfFilter;
}

/** The filters, each with what occurs. `today`: ISO day of the person. */
export function taskFilters(tasks: Tasks, view: View, say: TaskSay, today: string): TaskFilters {
  const { words, text } = say;
  const { rows } = tasks;
  const leads = new Set(rows.flatMap(({ lead_agency_ids, co_agency_ids }) => [...idsOf(lead_agency_ids), ...idsOf(co_agency_ids)]));
  const sectors = new Set(rows.map(({ sector_id }) => sector_id ?? ""));
  const used = new Set(rows.map(({ document_id }) => document_id));
  const select = (label: string, chosen: string | null, choices: Choice[]): SelectFilter => ({ label, chosen, choices, hasAll: true });
  return {
    selects: {
      document: select(
        words.shell.document,
        view.document,
        tasks.documents
          .filter(({ document_id }) => used.has(document_id))
          .map(({ document_id, number }) => ({ id: document_id, name: number })),
      ),
      period: select(
        text.filters.due,
        view.period,
        distinct([...periodsOf(rows, view.period), view.period]).map((period) => ({ id: period, name: periodLabel(period, say.locale) })),
      ),
      agency: select(
        words.shell.agency,
        view.agency,
        [...tasks.agencies].filter(([id]) => leads.has(id)).map(([id, agency]) => ({ id, name: nameOf(say, agency) })),
      ),
      sector: select(words.common.sector, view.sector, [
        ...tasks.sectors
          .filter(({ sector_id }) => sectors.has(sector_id))
          .map((sector) => ({ id: sector.sector_id, name: nameOf(say, sector) })),
        ...(sectors.has("") ? [{ id: none, name: text.general }] : []),
      ]),
      recipient: select(
        text.filters.recipient,
        view.recipient,
        distinct(rows.flatMap(({ recipient }) => idsOf(recipient))).map((id) => ({ id, name: id })),
      ),
    },
    day: dayFilter(tasks, view, say, today),
  };
}

/** The day that is looked at, and up to which day it was known. `today`: ISO day of the person. */
export function dayFilter(
  shown: Pick<Tasks, "day" | "documents"> & { rows: readonly { document_id: string }[] },
  view: View,
  say: TaskSay,
  today: string,
): AsOfFilter {
  const { words, text, print } = say;
  const vintage = view.vintage === "known_on" && view.known_on !== null ? words.shell.knownOn(print.day(view.known_on)) : "";
  return {
    label: text.filters.day,
    value: [print.day(shown.day), vintage].filter((part) => part !== "").join(", "),
    chosen: view.as_of ?? "",
    choices: [{ id: "", name: text.dayOwn }, ...daysOf(shown, today).map((day) => ({ id: dayAfter(day), name: print.day(day) }))],
    day: view.as_of === null ? shown.day : lastDayOf({ end: view.as_of }),
    vintages: ["newest", "known_on"],
  };
}
