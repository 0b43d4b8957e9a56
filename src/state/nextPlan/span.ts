import { laterDay } from "../../model/nextDue.ts";
import { intervalOf, periodOf } from "../../model/period.ts";
import type { PeriodRow } from "../screens/filters.ts";

/** A plan's period and the one after it, as long as it. */
export interface PlanSpan {
  period: string;
  period_start: string;
  period_end: string;
  /** How many years later. */
  years: number;
  next: string;
  next_start: string;
  next_end: string;
}

/** Null: not a plan of whole years. */
export function spanOf({ period }: Pick<PeriodRow, "period">): PlanSpan | null {
  const interval = intervalOf(period);
  if (interval === null) return null;
  const { start, end } = interval;
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  const [next_start, next_end] = [end, laterDay(end, years)];
  const next = periodOf({ start: next_start, end: next_end });
  return next === null || years < 1 ? null : { period, period_start: start, period_end: end, years, next, next_start, next_end };
}

/** Years of the plan and the one after it in a text, so many years later: "Kế hoạch năm 2013" is "Kế hoạch năm 2014"; the year in the number of a
 *  document ("02/2013/QĐ-UBND") stays. */
export const laterText = (text: string, { period_start, period_end, years }: PlanSpan): string =>
  text.replace(/(?<![\d/])\d{4}(?![\d/])/g, (year) =>
    Number(year) >= Number(period_start.slice(0, 4)) && Number(year) <= Number(period_end.slice(0, 4))
      ? String(Number(year) + years)
      : year,
  );
