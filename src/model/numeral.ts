/** Which mark a text uses for decimals: "vi" writes 1.234,5 and "en" 1,234.5. */
export type Convention = "vi" | "en";

/** What a numeral can mean, likeliest first, and which convention its shape proves. */
export interface Numeral {
  values: number[];
  convention: Convention | null;
}

interface Decision {
  value: number;
  doubt: boolean;
  /** What else the text could be. */
  others: number[];
}

const conventionByDecimal = { ",": "vi", ".": "en" } as const;
const groups = { ".": /^[1-9]\d{0,2}(\.\d{3})+$/, ",": /^[1-9]\d{0,2}(,\d{3})+$/ } as const;
const isGrouped = (text: string, mark: "." | ",") => groups[mark].test(text);
const without = (text: string, mark: string) => Number(text.replaceAll(mark, ""));

/** Reads digits with `.` and `,` in them (no sign, no unit); null when no convention writes a number so ("1.23.4"). */
export function readNumeral(text: string): Numeral | null {
  const digits = text.replace(/ /g, "");
  if (!/^\d+([.,]\d+)*$/.test(digits)) return null;
  const marks: string[] = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1) as "." | "," | undefined;
  if (last === undefined) return { values: [Number(digits)], convention: null };
  const other = last === "." ? "," : ".";
  const [whole = "", fraction = ""] = [digits.slice(0, digits.lastIndexOf(last)), digits.slice(digits.lastIndexOf(last) + 1)];
  if (marks.includes(other)) {
    const fits = isGrouped(whole, other);
    return fits ? { values: [Number(`${without(whole, other)}.${fraction}`)], convention: conventionByDecimal[last] } : null;
  }
  if (marks.length > 1) return isGrouped(digits, last) ? { values: [without(digits, last)], convention: conventionByDecimal[other] } : null;
  const decimal = Number(`${whole}.${fraction}`);
  if (!isGrouped(digits, last)) return { values: [decimal], convention: conventionByDecimal[last] };
  return { values: last === "." ? [without(digits, last), decimal] : [decimal, without(digits, last)], convention: null };
}

/** What the numeral means under a convention; `doubt` when its shape goes against it, or, without one, does not settle it.
 *  A lone dot never settles it: 8.5 may be a figure, a date or a section. */
export function decide(text: string, { values, convention: proved }: Numeral, convention: Convention | null): Decision {
  const [first = Number.NaN, ...others] = values;
  if (proved !== null) {
    const doubt = convention === null ? proved === "en" && /^\d+\.\d+$/.test(text) : proved !== convention;
    return { value: first, doubt, others: [] };
  }
  if (values.length === 1) return { value: first, doubt: false, others: [] };
  if (convention === null) return { value: first, doubt: true, others };
  const value = (convention === "vi") === text.includes(",") ? Math.min(...values) : Math.max(...values);
  return { value, doubt: false, others: [] };
}

/** The conventions that the numerals of a text prove. */
export function conventionsIn(text: string): Convention[] {
  return [...text.matchAll(/\d[\d.,]*\d/g)].flatMap(([numeral]) => readNumeral(numeral)?.convention ?? []);
}

/** The one convention that the cells of a column prove; null when they prove none, or both. */
export function conventionOf(cells: readonly string[]): Convention | null {
  const proved = new Set(cells.flatMap(conventionsIn));
  return proved.size === 1 ? ([...proved][0] ?? null) : null;
}
