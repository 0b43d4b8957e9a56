import { fold } from "../model/fold.ts";
import type { Interval } from "../model/period.ts";

/** Months of a year, or whole years, as words name them. */
export interface Span {
  year: number | null;
  /** The last year, of "2011 - 2015". */
  lastYear: number | null;
  months: [from: number, to: number] | null;
  /** "lũy kế": from the start of the year. */
  isRunning: boolean;
  /** "năm trước", "cùng kỳ": one year back. */
  isPrevious: boolean;
}

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const quarterOf = (text: string) => roman[text] ?? Number(text);

const isMonth = (month: number) => month >= 1 && month <= 12;
const patterns: readonly [RegExp, (m: RegExpExecArray) => [number, number]][] = [
  [/(\d{1,2}) ?thang cuoi nam/, (m) => [13 - Number(m[1]), 12]],
  [/(?:tu )?thang (\d{1,2}) ?(?:-|den) ?(?:het )?(?:thang )?(\d{1,2})(?![\d/])/, (m) => [Number(m[1]), Number(m[2])]],
  [/\bt(\d{1,2}) ?- ?t(\d{1,2})\b/, (m) => [Number(m[1]), Number(m[2])]],
  [/(?<![\d/.,])(\d{1,2}) ?thang/, (m) => [1, Number(m[1])]],
  [/(?<![\d/.,])(\d{1,2}) ?t(?![a-z\d])/, (m) => [1, Number(m[1])]],
  [/(?<![\d/.,])(\d{1,2}) ?(?:m(?=[ /-]?(?:19|20)\d\d)|months\b)/, (m) => [1, Number(m[1])]],
  [/(?:nua dau nam)/, () => [1, 6]],
  [/th(?:ang |g\.? ?)(\d{1,2})(?!\d)/, (m) => [Number(m[1]), Number(m[1])]],
  [/(?:^|[^a-z])t\.? ?(\d{1,2})(?!\d)/, (m) => [Number(m[1]), Number(m[1])]],
  [/(?<!quy [iv\d]{1,3} )den (?:het |cuoi )?quy (iv|iii|ii|i|[1-4])(?![a-z\d])/, (m) => [1, 3 * quarterOf(m[1] ?? "")]],
  [/quy (iv|iii|ii|i|[1-4])(?![a-z\d])/, (m) => [3 * quarterOf(m[1] ?? "") - 2, 3 * quarterOf(m[1] ?? "")]],
  [/(?<![\d/.,])([1-4]) ?quy(?![a-z])/, (m) => [1, 3 * Number(m[1])]],
  [/(?:^|[^a-z])q\.? ?(iv|iii|ii|i|[1-4])(?![a-z\d])/, (m) => [3 * quarterOf(m[1] ?? "") - 2, 3 * quarterOf(m[1] ?? "")]],
  [/den (?:het )?(?:ngay )?\d{1,2}[/.-](\d{1,2})(?!\d)/, (m) => [1, Number(m[1])]],
  [/(?:^|[^\d])(\d{1,2})[/-](?=(?:19|20)\d\d)/, (m) => [Number(m[1]), Number(m[1])]],
];

/** "Tại thời điểm 01/10/2024" is how things stood when September had ended: "đến 30/9/2024". */
function upToState(day: number, month: number, year: string | undefined): string {
  if (day !== 1) return `den ${day}/${month}${year ? `/${year}` : ""}`;
  if (month === 1) return year ? `den 31/12/${Number(year) - 1}` : "dau nam";
  return `den ${new Date(Date.UTC(2023, month - 1, 0)).getUTCDate()}/${month - 1}${year ? `/${year}` : ""}`;
}

/** "Quý II/2024 (từ ngày 15/3/2024 đến ngày 14/6/2024)": of the quarter, as reports count it, and not up to June. */
const countedDays =
  /\btu (?:ngay )?(?!0?1[/.]0?1\b)\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?,? den (?:het )?(?:ngay )?\d{1,2}[/.]\d{1,2}(?:[/.](\d{4}))?/g;
const wordyDays = /ngay \d{1,2} ?thang \d{1,2}/g;

/** Days to which figures reach, in short: "Đến ngày 15 tháng 8 năm 2024" is "đến 15/8/2024". Of a folded text. */
const shortDays = (text: string): string =>
  text
    .replace(/(?<=(?:tu |den (?:het )?|thoi diem )ngay )(\d{1,2}) ?thang (\d{1,2})(?: ?nam ?(\d{4}))?/g, (_, day, month, year) =>
      [day, month, year].filter(Boolean).join("/"),
    )
    .replace(
      /(?<!tu )\b(?:(?:den |tai |vao )?thoi diem (?:ngay )?|tai (?:ngay )?)(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?(?!\d)/g,
      (_, day, month, year) => upToState(Number(day), Number(month), year),
    )
    .replace(countedDays, (days, year) => (/(thang|quy) ?(\d|i|v)/.test(text.replace(wordyDays, " ")) ? ` ${year ?? ""} ` : days));

/** The day of a report is not the period of its figures: "ngày 15 tháng 10 năm 2013"; nor is the year of its prices, or of a rule that it
 *  follows, or from which money was left, or the day from which something holds: "giá so sánh 2010", "Thông tư 343/2016/TT-BTC", "theo địa giới từ 01/7/2025". Of a
 *  folded text. */
export const withoutDates = (text: string): string =>
  shortDays(text)
    .replace(/\b(theo gia|gia (so sanh|ss|co dinh|cd|goc))( nam)? (19|20)\d\d/g, " ")
    .replace(/\d+\/(19|20)\d\d\/(?=[a-z])/g, " ")
    .replace(/\bnam (19|20)\d\d (?=(keo dai|chuyen (sang|tiep|nguon))\b)/g, " ")
    .replace(/ngay [\d.…_ ]{1,12}thang [\d.…_ ]{1,12}(nam ?[\d.…_]*)?/g, " ")
    .replace(/(?<!den )(?<!het )ngay \d{1,2}[/-]\d{1,2}[/-]\d{4}/g, " ")
    .replace(/\btu \d{1,2}[/.]\d{1,2}[/.]\d{4}(?! ?(den|-))/g, " ");

export function spanIn(text: string): Span {
  const folded = withoutDates(fold(text).replace(/[–—−÷]/g, "-"));
  const isRunning =
    /luy ke|cong don|tu dau nam|den (het )?(thang|quy)|(^|[^a-z])l\/?k([^a-z]|$)|tinh den|den (het )?(ngay )?\d{1,2}\//.test(folded);
  const range = /((?:19|20)\d\d) ?(?:-|den|\/) ?(?:nam )?((?:19|20)\d\d)/.exec(folded);
  const years = [...folded.matchAll(/(?<!\d)((?:19[89]|20\d)\d)(?!\d)/g)].map((m) => Number(m[1]));
  let months: Span["months"] = null;
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const [from, to] = read(match);
    if (!isMonth(from) || !isMonth(to) || from > to) continue;
    months = isRunning ? [1, to] : [from, to];
    break;
  }
  const isPrevious = /nam truoc(?! (keo dai|chuyen|mang))|cung ky|(^|[^a-z])ck([^a-z]|$)/.test(folded);
  return {
    year: range ? Number(range[1]) : (years.at(-1) ?? null),
    lastYear: range && Number(range[2]) > Number(range[1]) ? Number(range[2]) : null,
    months,
    isRunning,
    isPrevious,
  };
}

/** "Tháng 9/2024 so với tháng 9/2023" is of September 2024. */
const withoutComparison = (text: string): string =>
  text.replace(/(?<=\S)\s+so (?:sánh )?(?:với|cùng kỳ|tháng|quý|năm|kỳ)(?!\p{L}).*$/iu, "");

/** "31/12/2023" alone, or behind what is counted, "Dư nợ 31/12/2023", is what there was by that day. */
export const upToDay = (text: string): string =>
  text.replace(
    /(?<=^|\(|\p{L}\)? )(?<!(?<!\p{L})(?:từ|đến|hết|điểm|tại|số|ngày|trước|sau) )(?:ngày )?(?=\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d\)?$)/iu,
    "thời điểm ",
  );

/** The time that a header names, the lowest level first: a level that spans years, "Giai đoạn 2022 - 2024", says nothing of a column that names its own below. */
export function spanOfPath(path: readonly string[]): Span {
  const levels = path.map((level) => upToDay(withoutComparison(level)));
  const own = levels.filter((level, at) => {
    const later = levels.slice(at + 1);
    return later.length === 0 || spanIn(level).lastYear === null || !later.some((below) => spanIn(below).year !== null);
  });
  const span = spanIn(own.join(" | "));
  const months = own.map((level) => spanIn(level).months).findLast((found) => found !== null) ?? span.months;
  return { ...span, months: months !== null && span.isRunning ? [1, months[1]] : months };
}

/** Every year that a text names, dates left out. */
export const yearsIn = (text: string): number[] =>
  [...withoutDates(fold(text)).matchAll(/(?<!\d)((?:19[89]|20\d)\d)(?!\d)/g)].map((m) => Number(m[1]));

/** The day after the last one that figures reach to, "tính đến ngày 15/8", where that is not the end of its month; of the year given. */
export function dayAfter(text: string, year: number): { month: number; end: string } | null {
  const match = /den (?:het )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})(?![\d])/.exec(shortDays(fold(text)));
  const [day, month] = [Number(match?.[1]), Number(match?.[2])];
  if (match === null || !isMonth(month) || day < 1) return null;
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return next.getUTCMonth() === month - 1 ? { month, end: next.toISOString().slice(0, 10) } : null;
}

const daysPattern =
  /\btu (?:ngay )?(\d{1,2})[/.-](\d{1,2})(?:[/.-]((?:19|20)\d\d))? ?(?:den|-) ?(?:het )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})(?:[/.-]((?:19|20)\d\d))?(?!\d)/;

const dayOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
};

/** "Thu từ 01/10 đến 20/10/2022": the days of a text that names both; null where a quarter or month stands beside them, which they are meant to be. */
export function daysIn(text: string, year: number | null): Interval | null {
  const folded = fold(text);
  const match = daysPattern.exec(folded);
  if (match === null || /\b(quy|thang)\b/.test(folded)) return null;
  const [, day, month, ownYear, lastDay, lastMonth, lastYear] = match;
  const last = Number(lastYear ?? ownYear ?? year);
  const [start, end] = [dayOf(Number(ownYear ?? last), Number(month), Number(day)), dayOf(last, Number(lastMonth), Number(lastDay))];
  if (last === 0 || start === null || end === null || start > end) return null;
  return { start, end: new Date(Date.parse(end) + 86_400_000).toISOString().slice(0, 10) };
}

/** When in a school year something is counted, where words say so: pupils enrol as it begins. */
const schoolTimes: readonly [RegExp, "first" | "last"][] = [
  [/(dau|khai giang) nam hoc|tuyen (sinh|moi)\b[^|]*nam hoc|nam hoc[^|]*\btuyen (sinh|moi)/, "first"],
  [/(cuoi|ket thuc|tong ket) nam hoc/, "last"],
];

/** The year of what is of a school year, by the first of the texts that says so, else as a person said; null where the first names no
 *  school year, or nobody knows. */
export function yearOfSchool(texts: readonly string[], given: "first" | "last" | undefined): number | null {
  const school = schoolYearIn(texts[0] ?? "");
  const isOfIt = (text: string) => {
    const named = schoolYearIn(text);
    return named === null || named.first === school?.first;
  };
  const said = texts
    .filter(isOfIt)
    .map((text) => schoolTimes.find(([words]) => words.test(fold(text)))?.[1])
    .find((time) => time !== undefined);
  const which = said ?? given;
  return school === null || which === undefined ? null : school[which];
}

/** The first and last year of a school year. */
export function schoolYearIn(text: string): { first: number; last: number } | null {
  const match = /nam hoc:? ?((?:19|20)\d\d) ?[-–—/] ?((?:19|20)\d\d)/.exec(fold(text));
  return match && Number(match[2]) === Number(match[1]) + 1 ? { first: Number(match[1]), last: Number(match[2]) } : null;
}

const firstOf = (year: number, month: number) =>
  `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, "0")}-01`;

/** The days from the first of one month to the last of another. */
export const monthsOf = (year: number, [from, to]: readonly [number, number]): Interval => ({
  start: firstOf(year, from),
  end: firstOf(year, to + 1),
});

export const yearsOf = (first: number, last = first): Interval => ({ start: firstOf(first, 1), end: firstOf(last + 1, 1) });

/** The same days a year earlier, or some years. */
export const yearBefore = ({ start, end }: Interval, years = 1): Interval => {
  const back = (day: string) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;
  return { start: back(start), end: back(end) };
};
