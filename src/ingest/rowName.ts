import { fold } from "../model/fold.ts";
import { leadingNumber, type RowNumber } from "./rowNumber.ts";
import type { splitUnit } from "./unitText.ts";

/** A name as the file has it, taken apart. */
export interface RowName {
  /** Without number, bullet, footnote mark, formula and unit. */
  name: string;
  number: RowNumber | null;
  /** "Trong đó: …" on the same line, or the whole line. */
  opensParts: boolean;
  unit: string | null;
  /** "(*)", "(1)", "¹" */
  mark: string | null;
  isTotal: boolean;
}

const opener =
  /^(trong đó|tr\. ?đó|t\. ?đó|tđ|bao gồm|gồm(?: có)?|chia ra|trong đó có|cụ thể|gồm các)(?: gồm| có)?\s*(?::|(?=\s*$)|\s*[-–]\s*|(?=\s+\p{L}))\s*/iu;
const footnote = /\s*(\(\s*\*+\s*\)|\*+\)?|\(\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,2}\])\s*$/u;
const formula = /\s*\(\s*=?\s*(?:[IVXA-Ha-h\d]{1,4}(?:\.\d+)*\s*[+\-–=:]\s*)+[IVXA-Ha-h\d.]{1,5}\s*(?:[+…].*)?\)\s*:?\s*$/u;

/** Takes a name apart. `marks`: footnote marks that the table explains below; a "(1)" that it does not is part of the name.
 *  `split`: how units are told, strictly where a column holds them. */
export function rowName(text: string, before: string | null, marks: ReadonlySet<string>, split: typeof splitUnit): RowName {
  let rest = text.replace(/\s+/g, " ").trim();
  let number: RowNumber | null = null;
  let opensParts = false;
  for (let last = ""; last !== rest; ) {
    last = rest;
    const led = leadingNumber(rest, before);
    if (led) {
      number ??= led.number;
      if (number.number === null && led.number.number === null && led.number.rank > number.rank) number = led.number;
      rest = led.rest;
    }
    const match = opener.exec(rest);
    if (match) {
      opensParts = true;
      rest = rest.slice(match[0].length);
    }
  }
  let mark: string | null = null;
  let unit: string | null = null;
  let isTotal = /^(tổng|cộng|tổng cộng|tổng số)(?!\p{L})/iu.test(rest) && /^(tong (cong|so|thu|chi|von)|cong|tong$)/.test(fold(rest));
  for (let last = ""; last !== rest; ) {
    last = rest;
    const found = footnote.exec(rest)?.[1];
    const bare = found?.replace(/\s/g, "");
    if (found && bare && rest.length > found.length && (!/^[([]\d/.test(bare) || marks.has(bare))) {
      mark ??= bare;
      rest = rest.replace(footnote, "");
    }
    if (formula.test(rest)) {
      isTotal = true;
      rest = rest.replace(formula, "");
    }
    const parted = split(rest);
    if (parted.unit !== null && unit === null) ({ rest, unit } = parted);
    rest = rest.replace(/\s*[:;]+\s*$/, "").trim();
  }
  return { name: rest, number, opensParts, unit, mark, isTotal };
}

/** "Tỷ lệ so với dự toán", "% so với cùng kỳ", "Tốc độ tăng": a ratio of the row above it. */
export const isRatioName = (name: string): boolean =>
  /^(t[ỷỉ] l|%|so|đạt|bằng|tăng|giảm|tốc)/iu.test(name) &&
  /^(ty le|ti le|%|so|dat ty le|dat|bang|tang|giam|toc do)\b.*\b(so (voi|cung ky|ke hoach|du toan|kh|dt|ck|nam)|\/ ?(kh|dt|ke hoach|du toan|ck))|^(%|ty le|ti le) ?(\(?%\)? ?)?(dat|th|thuc hien|hoan thanh|so|\/)?( ?(kh|ke hoach|dt|du toan|cung ky))?$|^so (voi )?(cung ky|ke hoach|du toan|kh|dt|ck|nam truoc)|^toc do tang( truong)?( \(?%\)?)?$/.test(
    fold(name),
  );
