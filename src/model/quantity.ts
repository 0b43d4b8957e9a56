import type { Locale } from "./locale.ts";
import { unitOf } from "./unit.ts";

interface NumberOptions {
  locale: Locale;
  /** Decimals printed, always this many; without it as many as the value has, at most six. */
  digits?: number | undefined;
  /** "always" prints a plus before what is above zero. */
  sign?: "auto" | "always" | undefined;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf({ locale, digits, sign = "auto" }: NumberOptions): Intl.NumberFormat {
  const key = `${locale} ${digits} ${sign}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? 6,
      signDisplay: sign === "always" ? "exceptZero" : "negative",
    });
  formats.set(key, format);
  return format;
}

/** 1.234,5 in Vietnamese, 1,234.5 in English; the minus is "−". */
export const formatNumber = (value: number, options: NumberOptions): string => formatOf(options).format(value).replace("-", "−");

/** A ratio as a percentage: 0.974 prints 97,4%. */
export const formatPercent = (ratio: number, { digits = 1, ...options }: NumberOptions): string =>
  `${formatNumber(ratio * 100, { ...options, digits })}%`;

/** The unit's name in the language; it is stored in Vietnamese. */
export const unitLabel = (unit: string, locale: Locale): string => (locale === "vi" ? unit : unitOf(unit).name_en);

const ofOne: Readonly<Record<string, string>> = { people: "person", children: "child", criteria: "criterion" };

/** An English unit as it follows "1": "project", "hospital bed". */
const singular = (label: string): string =>
  label.replace(
    /[a-z]+(?=$| per | of )/,
    (word) =>
      ofOne[word] ??
      word
        .replace(/ies$/, "y")
        .replace(/sses$/, "ss")
        .replace(/([^s])s$/, "$1"),
  );

/** A printed figure with its unit. */
export const withUnit = (figure: string, unit: string, locale: Locale): string => {
  const plural = unitLabel(unit, locale);
  const label = locale === "en" && figure === "1" ? singular(plural) : plural;
  return label === "" ? figure : `${figure}${/^[%‰]/.test(label) ? "" : "\u00a0"}${label}`;
};

/** A value with its unit: "44.425,2 tỷ đồng", "0,051‰", in English "44,425.2 billion VND". */
export const formatQuantity = (value: number, unit: string, options: NumberOptions): string =>
  withUnit(formatNumber(value, options), unit, options.locale);

/** "6,6–6,8%"; one figure when both ends are the same. */
export const formatRange = (low: number, high: number, unit: string, options: NumberOptions): string =>
  low === high
    ? formatQuantity(low, unit, options)
    : withUnit(`${formatNumber(low, options)}–${formatNumber(high, options)}`, unit, options.locale);

/** What a unit's differences are counted in: rates differ in points. */
const gapUnitOf = (unit: string): string => (unit.startsWith("%") ? "điểm %" : unit === "‰" ? "điểm ‰" : unit);

/** A difference, with its sign always, a rate's in points: "+0,02 điểm %". What would print as zero gets more digits. */
export const formatGap = (gap: number, unit: string, { digits = 1, ...options }: NumberOptions): string =>
  formatQuantity(gap, gapUnitOf(unit), { ...options, digits: digitsApart(gap, 0, digits), sign: "always" });

/** Decimals with which the two print differently: `digits`, or as many more as it takes, unless they are equal or six do not tell them apart. */
export function digitsApart(value: number, target: number, digits = 1): number {
  if (value === target) return digits;
  for (let enough = digits; enough <= 6; enough++) {
    const options = { locale: "en", digits: enough } as const;
    if (formatNumber(value, options) !== formatNumber(target, options)) return enough;
  }
  return digits;
}
