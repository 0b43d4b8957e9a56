import { addDays, monthEnd, weekday } from "./calendar.ts";
import { intervalOf, isDay, lastDayOf } from "./period.ts";

/** What a recurring deadline is unrolled over: the days of its document's plan (half-open), and the day on which it was signed. */
export interface PlanDays {
  period_start: string;
  period_end: string;
  issued_on: string | null;
}

/** The last days of every `months` months of the calendar year that fall in the plan. */
function ends({ period_start, period_end }: PlanDays, months: number): string[] {
  const [first, last] = [Number(period_start.slice(0, 4)), Number(period_end.slice(0, 4))];
  const found: string[] = [];
  for (let month = months; month <= 12 * (last - first + 1); month += months) {
    const day = monthEnd(first, month);
    if (day >= period_start && day < period_end) found.push(day);
  }
  return found;
}

/** Every `weeks`-th Sunday of the plan: a week ends with it. */
function weekEnds({ period_start, period_end }: PlanDays, weeks: number): string[] {
  const found: string[] = [];
  const first = addDays(period_start, ((7 - weekday(period_start)) % 7) + 7 * (weeks - 1));
  for (let day = first; day < period_end; day = addDays(day, 7 * weeks)) found.push(day);
  return found;
}

/** What recurs, and on which days of a plan it is due. */
const rhythms: Readonly<Record<string, (plan: PlanDays) => string[]>> = {
  weekly: (plan) => weekEnds(plan, 1),
  biweekly: (plan) => weekEnds(plan, 2),
  monthly: (plan) => ends(plan, 1),
  quarterly: (plan) => ends(plan, 3),
  "half-yearly": (plan) => ends(plan, 6),
  "nine-months": (plan) => ends(plan, 3).filter((day) => day.endsWith("-09-30")),
  yearly: (plan) => ends(plan, 12),
};

/** Goes on without an end: it has no deadline. */
export const isContinuous = (due: string | null): boolean => (due ?? "").split(";").includes("thuong-xuyen");

/** The days by which something is due, oldest first, each once: a day is itself, a period ends on its last day ("quý I" on 31 March), a rhythm falls
 *  on the end of each of its spans, but not before the document was signed, which nobody could have kept. A day that is written out stays even then.
 *  None for "thường xuyên" and for what the document leaves open. */
export function deadlinesOf(due: string | null, plan: PlanDays): string[] {
  const days = (due ?? "").split(";").flatMap((part) => {
    if (isDay(part)) return [part];
    const interval = intervalOf(part);
    if (interval !== null) return [lastDayOf(interval)];
    return (rhythms[part]?.(plan) ?? []).filter((day) => plan.issued_on === null || day >= plan.issued_on);
  });
  return [...new Set(days)].sort();
}
