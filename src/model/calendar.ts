const dayLength = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The ISO day `n` days later; earlier where n is negative. */
export const addDays = (day: string, n: number): string => dayOf(timeOf(day) + n * dayLength);

/** How many days lie between two ISO days: 1 from a day to the next. */
export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / dayLength);

/** 0 is Sunday. */
export const weekday = (day: string): number => new Date(timeOf(day)).getUTCDay();

/** The last day of a month; `month` from 1, and beyond 12 into later years. */
export const monthEnd = (year: number, month: number): string => dayOf(Date.UTC(year, month, 0));
