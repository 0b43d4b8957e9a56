import { intervalOf } from "./period.ts";

const quarterOf: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };
const patterns: readonly [RegExp, (m: RegExpMatchArray) => string][] = [
  [/^(?:năm )?(\d{4})$/, (m) => `${m[1]}`],
  [/^(?:giai đoạn )?(\d{4}) ?[-–/] ?(\d{4})$/, (m) => `${m[1]}/${m[2]}`],
  [/^(?:quý|q) ?(iv|i{1,3}|[1-4])[ /]+(?:năm )?(\d{4})$/, (m) => `${m[2]}-Q${quarterOf[m[1] ?? ""]}`],
  [/^tháng (\d{1,2})[ /]+(?:năm )?(\d{4})$/, (m) => `${m[2]}-${(m[1] ?? "").padStart(2, "0")}`],
  [/^6 tháng cuối năm (\d{4})$/, (m) => `${m[1]}-H2`],
  [/^6 tháng (?:đầu năm )?(\d{4})$/, (m) => `${m[1]}-H1`],
  [/^9 tháng (?:đầu năm )?(\d{4})$/, (m) => `${m[1]}-M9`],
];

/** The period that a person means: "2013", "Quý I/2013", "9 tháng 2013", "tháng 6/2013", "2008-2010", or as it is stored ("2013-M9"). Null: none. */
export function readPeriod(text: string): string | null {
  const clean = text.normalize("NFC").trim().replace(/\s+/g, " ");
  const lower = clean.toLowerCase();
  for (const [pattern, write] of patterns) {
    const match = lower.match(pattern);
    if (match !== null) return intervalOf(write(match)) === null ? null : write(match);
  }
  return intervalOf(clean.toUpperCase()) === null ? null : clean.toUpperCase();
}
