/** A half-open interval of days, as ISO dates: `start` is in it, `end` is not. */
export interface Interval {
  start: string;
  end: string;
}

const patterns: readonly [RegExp, (m: RegExpMatchArray) => [fromYear: number, fromMonth: number, months: number]][] = [
  [/^(\d{4})$/, (m) => [Number(m[1]), 1, 12]],
  [/^(\d{4})-Q([1-4])$/, (m) => [Number(m[1]), 3 * Number(m[2]) - 2, 3]],
  [/^(\d{4})-H1$/, (m) => [Number(m[1]), 1, 6]],
  [/^(\d{4})-H2$/, (m) => [Number(m[1]), 7, 6]],
  [/^(\d{4})-M9$/, (m) => [Number(m[1]), 1, 9]],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (m) => [Number(m[1]), Number(m[2]), 1]],
  [/^(\d{4})\/(\d{4})$/, (m) => [Number(m[1]), 1, 12 * (Number(m[2]) - Number(m[1]) + 1)]],
];

const dayOf = (year: number, month: number): string => {
  const index = year * 12 + month - 1;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}-01`;
};

/** The days of a period: `2013`, `2013-Q1`, `2013-06`, `2013-H1`, `2013-M9` (nine months) or `2008/2010`.
 *  Null when the text is none of these, or runs backwards. */
export function intervalOf(period: string): Interval | null {
  for (const [pattern, read] of patterns) {
    const match = period.match(pattern);
    if (match === null) continue;
    const [year, month, months] = read(match);
    return months > 0 ? { start: dayOf(year, month), end: dayOf(year, month + months) } : null;
  }
  return null;
}

/** The period of an interval of whole months, the shortest way to write it; null when none fits. */
export function periodOf({ start, end }: Interval): string | null {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  const [endYear, endMonth] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))];
  if (!start.endsWith("-01") || !end.endsWith("-01")) return null;
  const months = (endYear - year) * 12 + endMonth - month;
  if (months === 1) return start.slice(0, 7);
  if (months === 3 && month % 3 === 1) return `${year}-Q${(month + 2) / 3}`;
  if (months === 6 && (month === 1 || month === 7)) return `${year}-H${month === 1 ? 1 : 2}`;
  if (months === 9 && month === 1) return `${year}-M9`;
  if (months === 12 && month === 1) return `${year}`;
  return month === 1 && endMonth === 1 && months > 12 ? `${year}/${endYear - 1}` : null;
}

/** The last day that is in the interval: what people call the date of its figures. */
export function lastDayOf({ end }: Pick<Interval, "end">): string {
  const day = new Date(`${end}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** Whether the text is a day that the calendar has. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
