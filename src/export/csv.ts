import Papa from "papaparse";
import type { ChartTable } from "../charts/spec.ts";
import { guard } from "../model/formulaGuard.ts";
import type { Locale } from "../model/locale.ts";

/** What a spreadsheet set to the language takes a file apart by: with decimal commas the list separator of Windows is the semicolon. */
const signs = { vi: { separator: ";", decimal: ",", group: "." }, en: { separator: ",", decimal: ".", group: "," } } as const;

const printed = { vi: /^[+−-]?\d{1,3}(?:(?:\.\d{3})+|\d*)(?:,\d+)?%?$/, en: /^[+−-]?\d{1,3}(?:(?:,\d{3})+|\d*)(?:\.\d+)?%?$/ } as const;
/** "+0,02 đ%": the plus would make a formula of it, and the guard's apostrophe would show. */
const withUnit = /^\+(?=[\d.,]+\s\p{L}[\p{L}%‰ ]*$)/u;

/** "5-7" and "8/11", which a spreadsheet would take for days: one of the two can be a month. Behind the dash of ranges and the sign of division
 *  it does not. */
function ofText(text: string): string {
  const [, a, sign, b] = /^(\d{1,4})([-/])(\d{1,4})$/.exec(text) ?? [];
  const isLikeDay = Number(a) <= 12 || Number(b) <= 12;
  return isLikeDay ? `${a}${sign === "-" ? "–" : "∕"}${b}` : text;
}

/** A figure as a spreadsheet of the language reads it: no thousands marks, ASCII minus. Any other text is kept, but never computed. */
export function csvCell(cell: string | number | null, locale: Locale): string {
  const { decimal, group } = signs[locale];
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace("e+", "e").replace(".", decimal);
  const text = cell.trim();
  return printed[locale].test(text)
    ? text.replaceAll(group, "").replace("−", "-").replace("+", "")
    : guard(ofText(text.replace(withUnit, "")));
}

/** The table twin of a picture as a file for the person's spreadsheet: UTF-8 with BOM, the separators of the language. `foot` follows
 *  after an empty line, so that a file never parts from its source and the mark of made-up figures. */
export function csvOf({ columns, rows }: ChartTable, foot: string, locale: Locale): string {
  const lines = [
    columns.map(({ label }) => guard(label)),
    ...rows.map((row) => columns.map(({ key }) => csvCell(row[key] ?? null, locale))),
    ...(foot === "" ? [] : [[], [guard(foot)]]),
  ];
  return `\uFEFF${Papa.unparse(lines, { delimiter: signs[locale].separator, newline: "\r\n" })}\r\n`;
}
