import { type Print, signed } from "../../charts/print.ts";
import type { Locale } from "../../model/locale.ts";
import { intervalLabel, periodLabel } from "../../model/periodLabel.ts";
import { withUnit as figureWithUnit, unitLabel } from "../../model/quantity.ts";
import { cleaned } from "../../model/unit.ts";
import type { Words } from "../../model/words/words.ts";
import type { IndicatorScore } from "./indicatorRows.ts";

/** How one speaks: the language, its words, its numbers. */
export interface Say {
  locale: Locale;
  words: Words;
  print: Print;
}

const placesOf = (value: number): number => (String(cleaned(Number(value.toPrecision(12)))).split(".")[1] ?? "").length;

/** A figure as it was stored; one that was computed to about four digits. */
export function figure({ print }: Say, value: number): string {
  const places = placesOf(value);
  const size = Math.abs(value);
  return print.number(value, places <= 3 ? places : size >= 100 ? 1 : size >= 1 ? 2 : 4);
}

/** A negative operand stands in brackets. */
export const operand = (say: Say, value: number): string => (value < 0 ? `(${figure(say, value)})` : figure(say, value));

/** A computed figure, short: 690,8; 93,5; 0,87. */
export const short = ({ print }: Say, value: number): string => print.number(value, Math.abs(value) >= 10 ? 1 : 2);

/** A figure that is only as good as a guess: 854; 93,5. */
export const rounded = ({ print }: Say, value: number): string =>
  print.number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

/** 0.695 as 69,5%. */
export const percent = ({ print }: Say, ratio: number): string => `${print.number(ratio * 100, 1, 1)}%`;
export const signedPercent = ({ print }: Say, ratio: number): string => `${signed(print, ratio * 100, 1, 1)}%`;

/** The figure with its unit: "640,5 tỷ đồng", "8,02%". */
export const withUnit = ({ locale }: Say, text: string, unit: string): string => (unit === "" ? text : figureWithUnit(text, unit, locale));
export const quantity = (say: Say, value: number, unit: string): string => withUnit(say, figure(say, value), unit);

/** Points have their own short name; every other unit is as it is written. */
const gapUnit = ({ words, locale }: Say, unit: string): string => (unit === "điểm %" ? words.common.points : unitLabel(unit, locale));

/** A difference: two decimals, or three where the figures themselves have them. */
const signedGap = (say: Say, gap: number): string => signed(say.print, gap, placesOf(gap) === 3 && Math.abs(gap) < 1 ? 3 : 2);
export const gapNumber = (say: Say, gap: number): string => signedGap(say, gap).replace(/^\+/, "");

/** A difference: always signed, in its unit; rates in points. */
export const gapText = (say: Say, gap: number, unit: string): string => `${signedGap(say, gap)}\u00a0${gapUnit(say, unit)}`;
/** The same without its sign, after a word such as "kém". */
export const distance = (say: Say, gap: number, unit: string): string => gapText(say, Math.abs(gap), unit).replace(/^\+/, "");

/** A count out of a total keeps its denominator: "20/33". */
export function actualText(say: Say, row: IndicatorScore): string {
  if (row.actual === null) return say.words.common.noFigure;
  const total = row.actual_denominator ?? row.denominator;
  return withUnit(
    say,
    total !== null && !row.is_percent ? `${figure(say, row.actual)}/${figure(say, total)}` : figure(say, row.actual),
    row.unit,
  );
}

const ends = (say: Say, low: number, high: number): string => `${figure(say, low)}–${figure(say, high)}`;

/** The level, corridor or rate that a target asks for, without unit: "≥ 8", "7–7,5", "khoảng 5,5". */
function bare(say: Say, row: IndicatorScore, low: number | null, high: number | null): string {
  const of = row.denominator !== null && !row.is_percent ? `/${figure(say, row.denominator)}` : "";
  const isRange = low !== null && high !== null && low !== high;
  if (row.bound === "about") return `${say.words.common.about} ${figure(say, low ?? high ?? 0)}${of}`;
  if (isRange) return ends(say, low, high);
  if (row.bound === "at_most" && high === 0 && !row.is_percent) return "0";
  if (row.bound === "at_most") return high === null ? "–" : `${row.strict ? "<" : "≤"} ${figure(say, high)}${of}`;
  return low === null ? "–" : `${row.strict ? ">" : "≥"} ${figure(say, low)}${of}`;
}

/** A target as a rate: "tăng 35–40%", "giảm ≥ 10%". A fall of at least 10 % is stored as at most −10. */
function rate(say: Say, row: IndicatorScore, unit: string): string {
  const falls = (row.bound_figure ?? 0) < 0;
  const turned = (value: number | null) => (value === null ? null : -value);
  const { rises, falls: fall } = say.words.indicator.rate;
  if (!falls) return `${rises} ${withUnit(say, bare(say, row, row.low, row.high), unit)}`;
  const bound = row.bound === "at_most" ? "at_least" : row.bound === "at_least" ? "at_most" : row.bound;
  return `${fall} ${withUnit(say, bare(say, { ...row, bound }, turned(row.high), turned(row.low)), unit)}`;
}

/** What a target asks for, with its unit: "≥ 921,1 tỷ đồng", "tăng 35–40%", "giảm ≥ 0,7 điểm %". */
export function planText(say: Say, row: IndicatorScore): string {
  const { bounds } = say.words.indicator;
  if (row.target_id === null) return say.words.common.statuses.no_target;
  if (row.bound === "all") return bounds.all;
  if (row.bound === "milestone") return bounds.milestone;
  if (row.bound === "qualitative") return row.as_written ?? bounds.qualitative;
  if (row.basis === "growth") return rate(say, row, "%");
  if (row.basis === "points") return rate(say, row, row.is_percent ? "điểm %" : row.unit === "‰" ? "điểm ‰" : row.unit);
  return withUnit(say, bare(say, row, row.low, row.high), row.unit);
}

/** The same under a column of the chart: no unit, and no "khoảng". */
export function planShort(say: Say, row: IndicatorScore): string {
  if (row.target_id === null || row.bound === null) return "–";
  if (row.bound === "all" || row.bound === "milestone" || row.bound === "qualitative") return "·";
  if (row.basis === "growth" || row.basis === "points")
    return `${(row.bound_figure ?? 0) < 0 ? "" : "+"}${figure(say, row.bound_figure ?? 0)}${row.basis === "growth" ? "%" : ""}`;
  return bare(say, row, row.low, row.high).replace(`${say.words.common.about} `, "");
}

/** The name in the language. */
export const nameOf = ({ locale }: Pick<Say, "locale">, row: { name_vi: string; name_en: string | null }): string =>
  locale === "en" ? (row.name_en ?? row.name_vi) : row.name_vi;
export const shortNameOf = (
  say: Pick<Say, "locale">,
  row: { name_vi: string; name_en: string | null; short_vi: string | null; short_en: string | null },
): string => (say.locale === "en" ? row.short_en : row.short_vi) ?? nameOf(say, row);

/** "năm 2013", "giai đoạn 2008–2010". */
export function inPeriod({ locale, words }: Say, period: string): string {
  const label = periodLabel(period, locale);
  return words.indicator.inPeriod(label, /^\d{4}$/.test(period));
}

/** The part of the period that the figures cover, without its year: "9 tháng", "Quý I"; the whole period's own name when it is over. */
export function covered(say: Say, row: Pick<IndicatorScore, "period" | "period_start" | "cutoff" | "is_final">): string {
  if (row.is_final) return inPeriod(say, row.period);
  return intervalLabel({ start: row.period_start, end: row.cutoff }, say.locale).replace(/[ /]\d{4}$/, "");
}

/** Months from one first of a month to another. */
export const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
