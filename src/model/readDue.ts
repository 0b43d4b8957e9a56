import { monthEnd } from "./calendar.ts";
import { isDay } from "./period.ts";

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const each = "(?:hàng|hằng|mỗi|từng)";
const rhythms: readonly [RegExp, string][] = [
  [/thường xuyên|liên tục/, "thuong-xuyen"],
  [/(?:02|2|hai) tuần/, "biweekly"],
  [new RegExp(`${each} tuần`), "weekly"],
  [new RegExp(`${each} tháng`), "monthly"],
  [new RegExp(`${each} quý`), "quarterly"],
  [/(?:mỗi|định kỳ) (?:0?6|sáu) tháng|(?:0?6|sáu) tháng một lần/, "half-yearly"],
  [new RegExp(`${each} năm`), "yearly"],
];
const two = (n: number): string => String(n).padStart(2, "0");
const listed = (items: string[]): string => [...new Set(items)].sort().join(";");

/** The numbers of a list such as "3, 6 và tháng 9" or "020" (a slip of the pen for 02). */
const numbersIn = (list: string): number[] => (list.match(/\d+/g) ?? []).map((digits) => Number(digits.replace(/^(0\d)0$/, "$1")));
const endsOf = (months: readonly number[], year: number): string[] =>
  months.filter((month) => month >= 1 && month <= 12).map((month) => monthEnd(year, month));
const dayOf = (year: string | number, month: string | undefined, day: string | number | undefined): string[] =>
  [`${year}-${two(Number(month))}-${two(Number(day))}`].filter(isDay);

type Read = (match: readonly (string | undefined)[], year: number) => string[];
const ofYear = String.raw`(?:\s*(?:\/|[-–]|năm|tháng)?\s*(?:năm\s*)?(\d{4}))?`;
const months = String.raw`\d{1,3}(?:\s*(?:,|và|;)\s*(?:tháng\s*)?\d{1,2}(?!\d))*`;
const quarter = "(?:iv|i{1,3}|[1-4])";

/** Each way to write a deadline, tried on what the ones before it left. `year`: the last that the text names, else the plan's. */
const ways: readonly [RegExp, Read][] = [
  [/(?:ngày\s*)?(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})(?:\s*(?:\/|năm)\s*(\d{4}))?(?![\d/])/g, (m, year) => dayOf(m[3] ?? year, m[2], m[1])],
  [new RegExp(String.raw`tuần (?:đầu|thứ nhất)(?: của)? tháng\s*(\d{1,2})${ofYear}`, "g"), (m, year) => dayOf(m[2] ?? year, m[1], 7)],
  [new RegExp(String.raw`đầu tháng\s*(\d{1,2})${ofYear}`, "g"), (m, year) => dayOf(m[2] ?? year, m[1], 10)],
  [new RegExp(String.raw`tháng\s*(${months})${ofYear}`, "g"), (m, year) => endsOf(numbersIn(m[1] ?? ""), Number(m[2] ?? year))],
  [
    new RegExp(String.raw`quý\s*(${quarter}(?:\s*(?:,|và|;)\s*(?:quý\s*)?${quarter}\b)*)${ofYear}`, "g"),
    (m, year) =>
      endsOf(
        (m[1]?.match(/iv|i{1,3}|[1-4]/g) ?? []).map((one) => 3 * (quarters[one] ?? 0)),
        Number(m[2] ?? year),
      ),
  ],
];

/** A deadline as a person writes it, as the due column holds it: days separated by `;`, a period, or the words of what recurs. "Trong quý I năm 2013",
 *  "trước ngày 31 tháng 3" (the day itself still counts), "tháng 3, 6 và 9", "từ quý IV - 2008 đến quý II - 2009" (its end), "hàng quý", "đến năm 2010",
 *  "thường xuyên". `year`: the plan's, for what names none. Null: no deadline can be read. */
export function readDue(text: string, year: number): string | null {
  const clean = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  const said = /^-?\s*từ (?!nay).* đến (?=quý|tháng|ngày)(.*)$/.exec(clean)?.[1] ?? clean;
  const words = rhythms.filter(([pattern]) => pattern.test(said)).map(([, word]) => word);
  const own = Number(said.match(/(?<!\d)20\d{2}(?!\d)/g)?.at(-1) ?? year);
  const days: string[] = [];
  let rest = said;
  for (const [pattern, read] of ways)
    rest = rest.replace(pattern, (...match: (string | undefined)[]) => {
      days.push(...read(match.slice(0, 4), own));
      return " ¦ ";
    });
  const years = rest.match(/(?<!\d)20\d{2}(?!\d)/g) ?? [];
  if (words.includes("thuong-xuyen") && days.length === 0) return "thuong-xuyen";
  if (words.length > 0 && days.length === 0 && !rest.includes("giai đoạn")) return listed(words);
  // Years one after another are one span; with commas between them each is its own.
  const isSpan = years.length > 1 && days.length === 0 && !/\d{4}\s*,/.test(rest);
  if (isSpan) return `${years[0]}/${years.at(-1)}`;
  if (days.length + years.length > 0) return listed([...days, ...years.map((one) => `${one}-12-31`)]);
  if (said.startsWith("định kỳ")) return "thuong-xuyen";
  return /trong năm|cả năm|cuối năm/.test(said) ? `${year}-12-31` : null;
}
