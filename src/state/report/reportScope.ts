import { type Answer, rowsOf } from "../../model/answer.ts";
import { type Interval, periodOf } from "../../model/period.ts";
import { type ReportingScope, reportingScope } from "../screens/agencies.ts";
import type { PeriodRow } from "../screens/filters.ts";
import { monthsBetween, type Say } from "../screens/indicatorFigures.ts";
import { emptyView, type View } from "../view.ts";
import { reportWords } from "./reportWords.ts";

/** Which report: the year of the plan, and the months up to whose end figures are told. */
export interface ReportScope extends ReportingScope {
  /** In a sentence: "9 tháng đầu năm 2013". */
  subject: string;
  /** The month or quarter itself, where that is not all that is told. */
  part: { month: number | null; quarter: number | null } | null;
  /** The plan period; null: nothing was set for that year. Its cut-off is the report's. */
  plan: PeriodRow | null;
  /** The view whose lens its figures are looked at through. */
  view: View;
}

/** The report of the months that figures reach: `2013-M9` when they end in September. */
function reached({ period_start, cutoff }: PeriodRow): string | null {
  const whole: Interval = { start: period_start, end: cutoff };
  const last = `${cutoff.slice(0, 5)}${String(Number(cutoff.slice(5, 7)) - 1).padStart(2, "0")}`;
  return periodOf(whole) ?? (cutoff.endsWith("-01") && !cutoff.endsWith("-01-01") ? last : null);
}

const monthsTo = ({ year, end }: ReportingScope): number => monthsBetween(`${year}-01-01`, end);

function partOf(scope: ReportingScope): ReportScope["part"] {
  const months = monthsTo(scope);
  const month = /-\d{2}$/.test(scope.period) ? months : null;
  const quarter = /-Q\d$/.test(scope.period) ? months / 3 : null;
  return month === null && quarter === null ? null : { month, quarter };
}

/** Null: the set has no plan yet. `today`: ISO day. */
export function reportScope(periods: Answer, view: View, say: Say, today: string): ReportScope | null {
  const plans = rowsOf<PeriodRow>(periods);
  const wanted = (view.period ?? plans.find(({ is_default }) => is_default)?.period ?? "").slice(0, 4);
  const own = plans.find(({ period }) => period === wanted);
  const item = view.item ?? (own === undefined || own.with_figure === 0 ? null : reached(own));
  const scope = reportingScope(periods, { ...view, item }, say, today);
  if (scope === null) return null;
  const plan = plans.find(({ period }) => period === scope.year) ?? null;
  const part = partOf(scope);
  return {
    ...scope,
    // "9 tháng đầu năm 2013"; of a month or a quarter itself and all up to its end
    subject: reportWords[say.locale].period({ year: scope.year, months: monthsTo(scope), ...(part ?? { month: null, quarter: null }) }),
    part: part?.month === 1 || part?.quarter === 1 ? null : part,
    plan: plan === null ? null : { ...plan, cutoff: scope.end },
    view: { ...emptyView, screen: "report", set: view.set, locale: view.locale, period: scope.year, item: scope.period, as_of: scope.end },
  };
}
