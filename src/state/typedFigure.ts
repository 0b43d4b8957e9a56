import type { Locale } from "../model/locale.ts";
import { decide, readNumeral } from "../model/numeral.ts";

/** A figure as a person types it in their language: "640,5", "-1.234"; null when it is no number. */
export function typedFigure(text: string, locale: Locale): number | null {
  const [, minus, digits = ""] = /^\s*([-−])?\s*(\S.*?)\s*$/.exec(text) ?? [];
  const numeral = readNumeral(digits);
  if (numeral === null) return null;
  const { value } = decide(digits, numeral, locale);
  return minus === undefined ? value : -value;
}
