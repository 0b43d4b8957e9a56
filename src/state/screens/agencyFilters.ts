import { type Answer, rowsOf } from "../../model/answer.ts";
import { monthEnd } from "../../model/calendar.ts";
import { capital } from "../../model/capital.ts";
import { type Interval, intervalOf, lastDayOf, periodOf } from "../../model/period.ts";
import type { View } from "../view.ts";
import type { AgencyData, AgencySay } from "./agencyItems.ts";
import type { DocumentDays } from "./calendar.ts";
import { type AsOfFilter, dayAfter, type ManyFilter, type PeriodRow, type SelectFilter } from "./filters.ts";
import { inPeriod, nameOf, type Say } from "./indicatorFigures.ts";
import { idsOf } from "./tasks.ts";

export const scopeQuestions = { periods: { name: "periods", params: {} }, documents: { name: "documents", params: {} } } as const;

/** The plan period that is looked at. */
export interface AgencyScope extends Interval {
  period: string;
  /** "năm 2013", within a sentence; and at the start of one. */
  label: string;
  opening: string;
  filter: SelectFilter;
}

interface ScopeAnswers {
  periods: Answer;
  documents: Answer;
}

/** The plan period that is looked at, and all there are of targets and documents, newest first; null where a set has none. */
export function agencyPeriod(answers: ScopeAnswers, view: View): (Interval & { period: string; all: readonly string[] }) | null {
  const periods = rowsOf<PeriodRow>(answers.periods);
  const ofDocuments = rowsOf<DocumentDays>(answers.documents).flatMap(
    ({ period_start, period_end }) => periodOf({ start: period_start, end: period_end }) ?? [],
  );
  const all = [...new Set([...periods.map(({ period }) => period), ...ofDocuments])].sort().reverse();
  const usual = periods.find(({ is_default }) => is_default)?.period ?? all[0];
  const period = all.find((one) => one === view.period) ?? all.find((one) => one === view.period?.slice(0, 4)) ?? usual;
  const interval = intervalOf(period ?? "");
  return period === undefined || interval === null ? null : { ...interval, period, all };
}

export function agencyScope(answers: ScopeAnswers, view: View, say: Say): AgencyScope | null {
  const found = agencyPeriod(answers, view);
  if (found === null) return null;
  const { all, ...scope } = found;
  const { period } = scope;
  return {
    ...scope,
    label: inPeriod(say, period),
    opening: capital(inPeriod(say, period)),
    filter: { label: say.words.shell.period, chosen: period, choices: all.map((id) => ({ id, name: inPeriod(say, id) })), hasAll: false },
  };
}

/** The agencies that anything is asked of: one for its own page, or several to set side by side; none chosen shows all. */
export function agencyFilter({ items, agencies }: AgencyData, view: View, say: AgencySay): { one: SelectFilter; many: ManyFilter } {
  const asked = askedOf(items);
  const choices = agencies
    .filter(({ agency_id }) => asked.has(agency_id))
    .map((agency) => ({ id: agency.agency_id, name: nameOf(say, agency) }));
  const chosen = comparedOf(view, items);
  return {
    one: { label: say.words.shell.agency, chosen: view.agency, choices, hasAll: true },
    many: {
      label: say.text.compare.label,
      kind: say.words.shell.agency,
      value: chosen.length === 0 ? say.text.compare.none : say.text.compare.some(say.print.number(chosen.length, 0)),
      chosen,
      choices,
    },
  };
}

const askedOf = (items: AgencyData["items"]): ReadonlySet<string> => new Set(items.flatMap((item) => item.agencies));

/** The agencies that are set side by side: an old address may name one of which nothing is asked any more. */
export function comparedOf({ compared }: View, items: AgencyData["items"]): string[] {
  const asked = askedOf(items);
  return idsOf(compared).filter((id) => asked.has(id));
}

/** The days on which all can be looked at: the ends of the period's months, up to the day of the person, newest first. */
export function agencyDays(scope: AgencyScope, { day }: AgencyData, view: View, say: AgencySay, today: string): AsOfFilter {
  const { print, words, text } = say;
  const first = Number(scope.start.slice(0, 4)) * 12 + Number(scope.start.slice(5, 7)) - 1;
  const months = Number(scope.end.slice(0, 4)) * 12 + Number(scope.end.slice(5, 7)) - 1 - first;
  const ends = Array.from({ length: months }, (_, at) => monthEnd(Math.floor((first + at) / 12), ((first + at) % 12) + 1))
    .filter((end) => end <= today)
    .reverse();
  const vintage = view.vintage === "known_on" && view.known_on !== null ? words.shell.knownOn(print.day(view.known_on)) : "";
  return {
    label: text.filters.day,
    value: [print.day(day), vintage].filter((part) => part !== "").join(", "),
    chosen: view.as_of ?? "",
    choices: [{ id: "", name: text.filters.dayOwn }, ...ends.map((end) => ({ id: dayAfter(end), name: print.day(end) }))],
    day: view.as_of === null ? day : lastDayOf({ end: view.as_of }),
    vintages: ["newest", "known_on"],
  };
}
