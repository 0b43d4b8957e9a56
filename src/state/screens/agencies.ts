import { type Answer, rowsOf } from "../../model/answer.ts";
import { capital } from "../../model/capital.ts";
import { type Interval, intervalOf, lastDayOf } from "../../model/period.ts";
import { dayLabel, periodLabel } from "../../model/periodLabel.ts";
import { agencyTemplate as template } from "../../model/words/vi/agencyTemplate.ts";
import type { View } from "../view.ts";
import { yearsOf } from "./entry.ts";
import type { Choice } from "./filters.ts";
import { inPeriod, nameOf, type Say, withUnit } from "./indicatorFigures.ts";
import { dueDays } from "./reportingDues.ts";

export const agenciesQuestions = { periods: { name: "periods", params: {} }, agencies: { name: "agencies", params: {} } } as const;

/** One indicator that is asked of an agency in a period (db/queries/agencies.ts). */
export interface ReportedRow {
  indicator_id: string;
  name_vi: string;
  name_en: string | null;
  unit: string;
  part_of: string | null;
  agency_id: string | null;
  is_reported: boolean;
  missing_months: string | null;
  has_illustrative: boolean;
  last_value: number | null;
  last_start: string | null;
  last_end: string | null;
  last_grade: string | null;
}

/** Which period is looked at, and what can be chosen. */
export interface ReportingScope extends Interval {
  year: string;
  period: string;
  /** "Năm 2013", "9 tháng 2013" within a sentence. */
  label: string;
  years: Choice[];
  periods: Choice[];
}

export interface AgencyLine {
  /** Null: indicators that no agency has been given. */
  agency_id: string | null;
  name: string;
  name_vi: string;
  isComplete: boolean;
  /** "hạn 21/9/2013", where the reporting regime sets one for the agency. */
  due: string | null;
  /** Something is missing, and the day is past. */
  isLate: boolean;
  count: string;
  missing: { indicator_id: string; name: string; note: string | null }[];
  rows: ReportedRow[];
}

export interface AgenciesScreen {
  title: string;
  subtitle: string;
  lines: AgencyLine[];
  agencies: Choice[];
  /** The list of what is missing, as plain text to send on. */
  text: string;
}

const periodsOf = (year: string): string[] => [
  year,
  `${year}-M9`,
  `${year}-H1`,
  ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
  ...Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`),
];

/** The newest of the year's reports that is due; the first one while none is. */
const dueIn = (year: string, today: string): string =>
  [year, `${year}-M9`, `${year}-H1`].find((period) => (intervalOf(period)?.end ?? "9999") <= today) ?? `${year}-Q1`;

/** Null: the set has no plan yet. `today`: ISO day. */
export function reportingScope(periods: Answer, view: View, say: Say, today: string): ReportingScope | null {
  const plans = rowsOf<{ period: string; is_default: boolean }>(periods);
  if (plans.length === 0) return null;
  const years = yearsOf(
    plans.map(({ period }) => period),
    today,
  );
  const wanted = (view.item ?? view.period ?? plans.find(({ is_default }) => is_default)?.period ?? "").slice(0, 4);
  const year = years.includes(wanted) ? wanted : (years.at(-1) ?? wanted);
  const all = periodsOf(year);
  const period = all.find((one) => one === view.item) ?? dueIn(year, today);
  const interval = intervalOf(period);
  if (interval === null) return null;
  return {
    ...interval,
    year,
    period,
    label: inPeriod(say, period),
    years: [...years].reverse().map((one) => ({ id: one, name: one })),
    periods: all.map((one) => ({ id: one, name: one === year ? inPeriod(say, one) : periodLabel(one, say.locale) })),
  };
}

export const reportedQuestion = ({ start, end }: ReportingScope) =>
  ({ reported: { name: "reported", params: { start, end } }, dues: { name: "reportingDues", params: {} } }) as const;

function noteOf({ missing_months, has_illustrative }: ReportedRow, { words, locale }: Say): string | null {
  if (missing_months !== null)
    return words.agencies.months(
      missing_months
        .split(";")
        .map((month) => periodLabel(month, locale))
        .join(", "),
    );
  return has_illustrative ? words.agencies.onlyIllustrative : null;
}

/** `due`: ISO day by the reporting regime; `isOver`: whether that day, or where none is set the period's last, is past. */
function lineOf(
  { agency_id, name, name_vi, due, isOver }: Pick<AgencyLine, "agency_id" | "name" | "name_vi"> & { due: string | null; isOver: boolean },
  rows: ReportedRow[],
  say: Say,
): AgencyLine {
  const missing = rows.filter(({ is_reported }) => !is_reported);
  const number = (n: number) => say.print.number(n, 0);
  return {
    agency_id,
    name,
    name_vi,
    isComplete: missing.length === 0,
    due: due === null ? null : say.words.agencies.due(dayLabel(due, say.locale)),
    isLate: isOver && missing.length > 0,
    count: say.words.agencies.count(number(rows.length - missing.length), number(rows.length)),
    missing: missing.map((row) => ({ indicator_id: row.indicator_id, name: nameOf(say, row), note: noteOf(row, say) })),
    rows,
  };
}

function listOf(lines: readonly AgencyLine[], scope: ReportingScope, say: Say): string {
  const { agencies } = say.words;
  const incomplete = lines.filter(({ isComplete }) => !isComplete);
  const units = new Map(lines.flatMap(({ rows }) => rows.map((row) => [row.indicator_id, row.unit])));
  return [
    agencies.listTitle(scope.label, dayLabel(lastDayOf(scope), say.locale)),
    ...incomplete.flatMap(({ name, missing, rows, due }) => [
      "",
      agencies.listAgency(due === null ? name : `${name} (${due})`, say.print.number(missing.length, 0), say.print.number(rows.length, 0)),
      ...missing.map((one) =>
        [`- ${one.name} (${withUnit(say, "", units.get(one.indicator_id) ?? "").trim()})`, one.note]
          .filter((part) => part !== null)
          .join(": "),
      ),
    ]),
  ].join("\n");
}

/** Who has not reported: agencies that miss something first, each with what is missing. Null: nothing is asked in the period. */
export function agenciesScreen(
  scope: ReportingScope,
  answers: { agencies: Answer; reported: Answer; dues: Answer },
  view: View,
  say: Say,
  today: string,
): AgenciesScreen | null {
  const all = rowsOf<ReportedRow>(answers.reported);
  const named = rowsOf<{ agency_id: string; name_vi: string; name_en: string | null }>(answers.agencies);
  const known = new Set(named.map(({ agency_id }) => agency_id));
  const of = (agency_id: string | null) => all.filter((row) => (known.has(row.agency_id ?? "") ? row.agency_id : null) === agency_id);
  const isOver = scope.end <= today;
  const dueOf = dueDays(answers.dues, scope.period);
  const everyone = [
    ...named.map((agency) => {
      const { agency_id, name_vi } = agency;
      const due = dueOf(agency_id);
      return lineOf(
        { agency_id, name: nameOf(say, agency), name_vi, due, isOver: due === null ? isOver : due < today },
        of(agency_id),
        say,
      );
    }),
    lineOf({ agency_id: null, name: say.words.agencies.unassigned, name_vi: template.unassigned, due: null, isOver }, of(null), say),
  ].filter(({ rows }) => rows.length > 0);
  if (everyone.length === 0) return null;
  const chosen = everyone.filter(({ agency_id }) => agency_id === view.agency);
  const shown = chosen.length > 0 && view.agency !== null ? chosen : everyone;
  const lines = [...shown.filter(({ isComplete }) => !isComplete), ...shown.filter(({ isComplete }) => isComplete)];
  const number = (n: number) => say.print.number(n, 0);
  const late = lines.filter(({ isLate }) => isLate);
  const behind = late.length > 0 ? late : lines.filter(({ isComplete }) => !isComplete);
  const missing = behind.reduce((sum, line) => sum + line.missing.length, 0);
  const asked = number(lines.reduce((sum, line) => sum + line.rows.length, 0));
  const { agencies } = say.words;
  const day = dayLabel(lastDayOf(scope), say.locale);
  const label = capital(scope.label);
  return {
    title:
      missing === 0
        ? agencies.complete(label, asked)
        : (late.length > 0 ? agencies.late : agencies.missing)(label, number(behind.length), number(missing), asked),
    subtitle: lines.some(({ due }) => due !== null) ? agencies.byRegime(day) : isOver ? agencies.over(day) : agencies.running(day),
    lines,
    agencies: everyone.flatMap(({ agency_id, name }) => (agency_id === null ? [] : [{ id: agency_id, name }])),
    text: listOf(lines, scope, say),
  };
}
