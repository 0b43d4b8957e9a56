import type { Locale } from "../model/locale.ts";
import { dayLabel } from "../model/periodLabel.ts";
import { formatNumber, unitLabel } from "../model/quantity.ts";

/** How figures and days are written for people. Charts never write a number themselves. */
export interface Print {
  /** At most `digits` decimals, as few as the value needs; `atLeast` keeps trailing zeros. Minus is "−". */
  number(value: number, digits?: number, atLeast?: number): string;
  /** A printed figure with its unit: "6,5%", "921,1 tỷ đồng". */
  withUnit(figure: string, unit: string): string;
  day(iso: string): string;
}

const round = (value: number, digits: number): number => Number(`${Math.round(Number(`${value}e${digits}`))}e-${digits}`);
const decimals = (value: number): number => (String(value).split(".")[1] ?? "").length;

export const printer = (locale: Locale): Print => ({
  number(value, digits = 6, atLeast = 0) {
    const magnitude = Math.abs(value) < 1e-6 ? 0 : round(Math.abs(value), digits);
    return formatNumber(value < 0 ? -magnitude : magnitude, { locale, digits: Math.max(atLeast, decimals(magnitude)) });
  },
  withUnit(figure, unit) {
    const label = unitLabel(unit, locale);
    return /^[%‰]?$/.test(label.slice(0, 1)) ? `${figure}${label}` : `${figure} ${label}`;
  },
  day: (iso) => dayLabel(iso, locale),
});

/** A difference always has its sign. One that would print as zero gets more digits, up to six: +0,02 and not +0,0. */
export function signed(print: Print, value: number, digits: number, atLeast = 0): string {
  let shown = digits;
  while (value !== 0 && shown < 6 && round(Math.abs(value), shown) === 0) shown += 1;
  const size = round(Math.abs(value), shown);
  if (size === 0) return print.number(0, shown, atLeast);
  return `${value < 0 ? "−" : "+"}${print.number(size, shown, atLeast)}`;
}
