import type { Locale } from "./locale.ts";
import { type Interval, intervalOf, lastDayOf } from "./period.ts";

const quarters = ["I", "II", "III", "IV"];
const monthsEn = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const shortEn = (month: number) => monthsEn[month - 1]?.slice(0, 3) ?? "";

/** A day as people write it: 30/9/2013, or 30 Sep 2013. */
export function dayLabel(day: string, locale: Locale): string {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return locale === "vi" ? `${date}/${month}/${year}` : `${date} ${shortEn(month)} ${year}`;
}

/** A day of a year that is told beside it: 30/9, or 30 Sep. */
export const dayOfMonth = (day: string, locale: Locale): string => dayLabel(day, locale).replace(/.\d{4}$/, "");

/** The months of one year: "tháng 6/2013", "Quý I/2013", "9 tháng 2013", "tháng 2–5/2013". */
function monthsLabel(year: number, from: number, to: number, locale: Locale): string {
  const quarter = to - from === 2 && to % 3 === 0 ? to / 3 : null;
  if (locale === "en") {
    if (from === to) return `${monthsEn[from - 1]} ${year}`;
    return quarter === null ? `${shortEn(from)}–${shortEn(to)} ${year}` : `Q${quarter} ${year}`;
  }
  if (from === to) return `tháng ${from}/${year}`;
  if (quarter !== null) return `Quý ${quarters[quarter - 1]}/${year}`;
  if (from === 1) return `${to} tháng ${year}`;
  return from === 7 && to === 12 ? `6 tháng cuối năm ${year}` : `tháng ${from}–${to}/${year}`;
}

/** What people call the interval: "2013", "9 tháng 2013", "Quý I/2013", "giai đoạn 2008–2010"; days where it is not of whole months. */
export function intervalLabel(interval: Interval, locale: Locale): string {
  const last = lastDayOf(interval);
  const [year, month] = [Number(interval.start.slice(0, 4)), Number(interval.start.slice(5, 7))];
  const [lastYear, lastMonth] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  const whole = interval.start.endsWith("-01") && interval.end.endsWith("-01");
  if (whole && month === 1 && lastMonth === 12) {
    if (year === lastYear) return `${year}`;
    return locale === "vi" ? `giai đoạn ${year}–${lastYear}` : `${year}–${lastYear}`;
  }
  if (whole && year === lastYear) return monthsLabel(year, month, lastMonth, locale);
  return `${dayLabel(interval.start, locale)}–${dayLabel(last, locale)}`;
}

/** The label of a period such as `2013-M9`; a text that is no period stays as it is. */
export function periodLabel(period: string, locale: Locale): string {
  const interval = intervalOf(period);
  return interval === null ? period : intervalLabel(interval, locale);
}
