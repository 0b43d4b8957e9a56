import { type Answer, rowsOf } from "../../model/answer.ts";
import { capital } from "../../model/capital.ts";
import { grouped } from "../../model/grouped.ts";
import { periodOf } from "../../model/period.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Status } from "../../model/status.ts";
import { figure, inPeriod, nameOf, planShort, planText, withUnit } from "../screens/indicatorFigures.ts";
import type { IndicatorScore } from "../screens/indicatorRows.ts";
import type { PlanSay } from "./words.ts";

/** A row of `programmes`. */
export interface ProgrammeRow {
  document_id: string;
  number: string;
  title_vi: string;
  title_en: string | null;
  period_start: string;
  period_end: string;
  years: number;
  targets: number;
  tasks: number;
}

/** A row of `programmeTargets`. */
interface TargetRow extends IndicatorScore {
  is_whole: boolean;
  is_year: boolean;
  rule: string;
  years: number;
  all_years: number;
  rolled: number | null;
  rolled_high: number | null;
  agrees: boolean | null;
}

interface TaskRow {
  agency_id: string | null;
  year: number | null;
  whole_agency: boolean;
  whole_year: boolean;
  n: number;
  done: number;
  late: number;
}

interface YearCell {
  text: string;
  status: Status | null;
  /** What would fill a year that has no target; null: nothing can, or nothing need. */
  gap: YearGap | null;
}

/** A year of a programme without a target where the programme or another of its years has one. */
export interface YearGap {
  key: string;
  label: string;
  year: string;
  unit: string | null;
  /** The target that it would be like. */
  like: string;
}

export interface ProgrammeLine {
  key: string;
  name: string;
  unit: string;
  whole: YearCell;
  years: YearCell[];
  rule: string;
  rolled: string;
  check: string;
  /** Null: there is nothing to check against. */
  agrees: boolean | null;
}

export interface ProgrammeTasks {
  rows: { key: string; name: string; years: string[]; noDue: string; total: string; isTotal: boolean }[];
  /** Whether every sum was right, in words. */
  check: string;
  agrees: boolean;
}

export interface Programme {
  title: string;
  subtitle: string;
  years: string[];
  lines: ProgrammeLine[];
  tasks: ProgrammeTasks | null;
}

const yearsOf = ({ period_start, years }: ProgrammeRow): string[] =>
  Array.from({ length: years }, (_, n) => String(Number(period_start.slice(0, 4)) + n));

/** What is asked for beside its unit: a range of rates with both its ends, a state in words. */
export function askedText(say: PlanSay, row: IndicatorScore): string {
  if (row.bound === "qualitative" || row.bound === "milestone") return row.as_written ?? planText(say, row);
  return row.basis === "level" ? planShort(say, row) : planText(say, row);
}

const key = (row: TargetRow): string => [row.indicator_id, row.area_id, row.basis, row.tier].join(" ");

function lineOf(say: PlanSay, rows: readonly TargetRow[], years: readonly string[]): ProgrammeLine | null {
  const { programme } = say.plan;
  const [first] = rows;
  if (first === undefined) return null;
  const whole = rows.find(({ is_whole }) => is_whole);
  const like = rows.find(({ is_year }) => is_year) ?? whole;
  const cell = (row: TargetRow | undefined, year: string | null): YearCell => ({
    text: row === undefined ? "" : askedText(say, row),
    status: row?.status ?? null,
    gap:
      row !== undefined || year === null || like?.target_id == null || like.bound === "qualitative" || like.bound === "milestone"
        ? null
        : { key: `${key(first)} ${year}`, label: nameOf(say, first), year, unit: first.unit, like: like.target_id },
  });
  const rolled =
    first.rolled === null
      ? ""
      : first.rolled_high === null
        ? figure(say, first.rolled)
        : `${figure(say, first.rolled)}–${figure(say, first.rolled_high)}`;
  return {
    key: key(first),
    name: nameOf(say, first),
    unit: first.basis === "growth" ? "%" : unitLabel(first.unit, say.locale),
    whole: cell(whole, null),
    years: years.map((year) =>
      cell(
        rows.find(({ period }) => period === year),
        year,
      ),
    ),
    rule: first.years > 0 ? (programme.rules[first.rule] ?? "") : "",
    rolled:
      rolled === "" ? "" : withUnit(say, first.rule === "compound" ? `+${rolled}` : rolled, first.basis === "growth" ? "%" : first.unit),
    check:
      first.agrees === true
        ? programme.agrees
        : first.agrees === false
          ? programme.differs
          : first.rule === "none"
            ? ""
            : first.years === 0
              ? programme.wholeOnly
              : first.years < first.all_years && first.rule !== "last"
                ? programme.missing(String(first.years), String(first.all_years))
                : whole === undefined
                  ? programme.noWhole
                  : "",
    agrees: first.agrees,
  };
}

function tasksOf(say: PlanSay, answer: Answer, years: readonly string[], nameOfAgency: (id: string) => string): ProgrammeTasks | null {
  const { programme } = say.plan;
  const all = rowsOf<TaskRow>(answer);
  if (all.every(({ n }) => n === 0)) return null;
  const number = (n: number) => say.print.number(n, 0);
  const groups = [...grouped(all, ({ agency_id, whole_agency }) => (whole_agency ? null : (agency_id ?? "")))];
  const differing: string[] = [];
  const rows = groups.map(([id, own]) => {
    const name = id === null ? programme.total : id === "" ? programme.noLead : nameOfAgency(id);
    const count = (year: string | null) => own.find((row) => !row.whole_year && (row.year === null ? null : String(row.year)) === year);
    const total = own.find(({ whole_year }) => whole_year)?.n ?? 0;
    const parts = own.filter(({ whole_year }) => !whole_year);
    if (parts.reduce((sum, { n }) => sum + n, 0) !== total) differing.push(name);
    const cell = (row: TaskRow | undefined) =>
      row === undefined ? "" : row.done > 0 ? `${number(row.n)} (${programme.done(number(row.done))})` : number(row.n);
    return {
      key: id ?? "*",
      name,
      years: years.map((year) => cell(count(year))),
      noDue: cell(count(null)),
      total: number(total),
      isTotal: id === null,
    };
  });
  const total = rows.find(({ isTotal }) => isTotal)?.total ?? "";
  return {
    rows,
    agrees: differing.length === 0,
    check: differing.length === 0 ? programme.sumsAgree(total) : programme.sumsDiffer(differing.join(", ")),
  };
}

/** A plan of several years, split into its years and rolled up again. */
export function programmeOf(row: ProgrammeRow, answers: { targets: Answer; tasks: Answer; agencies: Answer }, say: PlanSay): Programme {
  const { programme } = say.plan;
  const years = yearsOf(row);
  const agencies = new Map(
    rowsOf<{ agency_id: string; name_vi: string; name_en: string | null }>(answers.agencies).map((one) => [one.agency_id, one]),
  );
  const nameOfAgency = (id: string) => {
    const agency = agencies.get(id);
    return agency === undefined ? id : nameOf(say, agency);
  };
  const period = periodOf({ start: row.period_start, end: row.period_end }) ?? "";
  const label = inPeriod(say, period);
  return {
    title: programme.title(capital(label), nameOf(say, { name_vi: row.title_vi, name_en: row.title_en })),
    subtitle: programme.subtitle(row.number, say.print.number(row.targets, 0), say.print.number(row.tasks, 0)),
    years,
    lines: [...grouped(rowsOf<TargetRow>(answers.targets), key).values()].flatMap((rows) => lineOf(say, rows, years) ?? []),
    tasks: tasksOf(say, answers.tasks, years, nameOfAgency),
  };
}
