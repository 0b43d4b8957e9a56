import type { Print } from "../../charts/print.ts";
import { type Answer, rowsOf } from "../../model/answer.ts";
import { intervalOf, lastDayOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { Words } from "../../model/words/words.ts";
import { emptyView, type Locale, type View } from "../view.ts";

export interface PeriodRow {
  period: string;
  period_start: string;
  period_end: string;
  /** Half-open. */
  cutoff: string;
  has_months: boolean;
  indicators: number;
  with_figure: number;
  has_illustrative: boolean;
  is_default: boolean;
}

interface OptionRow {
  kind: OptionFilter;
  id: string;
  name_vi: string;
  name_en: string | null;
}

export const optionFilters = ["sector", "agency", "area", "document", "tier"] as const;
export type OptionFilter = (typeof optionFilters)[number];
export type FilterName = "period" | "as_of" | OptionFilter;

export interface Choice {
  id: string;
  name: string;
}

export interface SelectFilter {
  label: string;
  /** Null: all. */
  chosen: string | null;
  choices: Choice[];
  /** Whether "all" is a choice. */
  hasAll: boolean;
}

/** A filter of which several are chosen. */
export interface ManyFilter {
  label: string;
  /** What the choices are. */
  kind: string;
  /** What is chosen, in words. */
  value: string;
  chosen: readonly string[];
  choices: Choice[];
}

export interface AsOfFilter {
  label: string;
  value: string;
  /** Half-open days; "" is each year's own last reported month. */
  chosen: string;
  choices: Choice[];
  /** The last day, as a calendar field wants it. */
  day: string;
  /** Which publications can be chosen; all of them where nothing is said. */
  vintages?: readonly View["vintage"][];
}

export interface FiltersScreen {
  period: SelectFilter;
  as_of: AsOfFilter;
  options: Record<OptionFilter, SelectFilter>;
  hasFilters: boolean;
}

/** What is asked for the filters; both without a lens of their own, so that the choices stay put while one of them is taken. */
export const filterQuestions = { periods: { name: "periods", params: {} }, options: { name: "options", params: {} } } as const;
export const plainLens = { as_of: null, vintage: "newest", known_on: null } as const;

/** The plan period that is looked at: the chosen one, or the set's own choice. */
export const periodOfView = (periods: readonly PeriodRow[], view: View): PeriodRow | null =>
  periods.find(({ period }) => period === view.period) ?? periods.find(({ is_default }) => is_default) ?? periods.at(-1) ?? null;

/** The plan period before or after the one that is looked at. */
export function nextPeriod(periods: readonly PeriodRow[], view: View, step: 1 | -1): string | null {
  const current = periodOfView(periods, view);
  return current === null ? null : (periods[periods.indexOf(current) + step]?.period ?? null);
}

/** The day after: figures count up to a day that is itself in. */
export const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const monthsIn = (year: PeriodRow, end: string): number =>
  (Number(end.slice(0, 4)) - Number(year.period.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - 1;

function asOfChoices(year: PeriodRow, words: Words["shell"], print: Print): Choice[] {
  const months = year.has_months && intervalOf(year.period) !== null ? Math.min(12, monthsIn(year, year.cutoff)) : 0;
  return Array.from({ length: months }, (_, i) => months - i).map((month) => {
    const end = intervalOf(month === 12 ? year.period : `${year.period}-${String(month).padStart(2, "0")}`)?.end ?? year.cutoff;
    return { id: end, name: `${print.day(lastDayOf({ end }))} · ${words.asOfMonths(month, year.period)}` };
  });
}

function asOfFilter(year: PeriodRow | null, view: View, words: Words["shell"], print: Print): AsOfFilter {
  const own = year === null || year.with_figure === 0 ? words.asOfNone : print.day(lastDayOf({ end: year.cutoff }));
  const day = view.as_of === null ? own : print.day(lastDayOf({ end: view.as_of }));
  const vintage =
    view.vintage === "known_on" && view.known_on !== null ? words.knownOn(print.day(view.known_on)) : words.vintageShort[view.vintage];
  return {
    label: words.asOf,
    value: vintage === "" ? day : `${day}, ${vintage}`,
    chosen: view.as_of ?? "",
    choices: [{ id: "", name: `${words.asOfOwn} (${own})` }, ...(year === null ? [] : asOfChoices(year, words, print))],
    day: view.as_of === null ? "" : lastDayOf({ end: view.as_of }),
  };
}

const isShort = (period: string) => /^\d{4}$/.test(period);

/** The filters of a view, ready to draw. */
export function filtersScreen(
  answers: { periods: Answer; options: Answer },
  view: View,
  words: Words,
  print: Print,
  locale: Locale,
): FiltersScreen {
  const periods = rowsOf<PeriodRow>(answers.periods);
  const options = rowsOf<OptionRow>(answers.options);
  const year = periodOfView(periods, view);
  const nameOf = ({ kind, id, name_vi, name_en }: OptionRow) =>
    kind === "tier" ? (words.common.tiers[id] ?? id) : locale === "en" ? (name_en ?? name_vi) : name_vi;
  const labels = {
    sector: words.common.sector,
    agency: words.shell.agency,
    area: words.shell.area,
    document: words.shell.document,
    tier: words.shell.tier,
  };
  const optionsOf = (kind: OptionFilter): SelectFilter => {
    const choices = options.filter((option) => option.kind === kind).map((option) => ({ id: option.id, name: nameOf(option) }));
    const [only] = choices;
    if (kind === "area" && choices.length === 1 && only) return { label: labels[kind], chosen: only.id, choices, hasAll: false };
    return { label: labels[kind], chosen: view[kind], choices, hasAll: true };
  };
  return {
    period: {
      label: year === null || isShort(year.period) ? words.shell.year : words.shell.period,
      chosen: year?.period ?? null,
      choices: [...periods].reverse().map(({ period }) => ({ id: period, name: periodLabel(period, locale) })),
      hasAll: false,
    },
    as_of: asOfFilter(year, view, words.shell, print),
    options: Object.fromEntries(optionFilters.map((kind) => [kind, optionsOf(kind)])) as Record<OptionFilter, SelectFilter>,
    hasFilters: Object.entries(noFilters).some(([key, none]) => view[key as keyof typeof noFilters] !== none),
  };
}

/** The change of a view that takes all filters off; the year stays. */
export const noFilters = {
  sector: emptyView.sector,
  agency: emptyView.agency,
  area: emptyView.area,
  document: emptyView.document,
  tier: emptyView.tier,
  as_of: emptyView.as_of,
  vintage: emptyView.vintage,
  known_on: emptyView.known_on,
  recipient: emptyView.recipient,
  state: emptyView.state,
  category: emptyView.category,
  find: emptyView.find,
} as const satisfies Partial<View>;
