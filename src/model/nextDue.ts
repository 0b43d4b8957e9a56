import { monthEnd } from "./calendar.ts";
import { isDay } from "./period.ts";

/** The same day of a later year; the last day of a month stays the last, whatever the year makes of February. */
export function laterDay(day: string, years: number): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  if (day === monthEnd(year, month)) return monthEnd(year + years, month);
  return `${String(year + years).padStart(4, "0")}${day.slice(4)}`;
}

/** The same period of a later year: "2013-Q1" is "2014-Q1", "2008/2010" three years later "2011/2013". */
export const laterPeriod = (period: string, years: number): string =>
  period.replace(/(^|\/)(\d{4})/g, (_, before: string, year: string) => `${before}${String(Number(year) + years).padStart(4, "0")}`);

/** A due column for a plan that begins so many years later: days and periods move, what recurs and "thường xuyên" stays. */
export const laterDue = (due: string | null, years: number): string | null =>
  due === null
    ? null
    : due
        .split(";")
        .map((part) => (isDay(part) ? laterDay(part, years) : laterPeriod(part, years)))
        .join(";");

/** Done again and again: what recurs, what goes on, and what is due on several days. */
export const isRecurring = (due: string | null): boolean => due !== null && (due.includes(";") || /^[a-z]/.test(due));
