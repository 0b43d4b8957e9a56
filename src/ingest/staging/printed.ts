import { cleaned } from "../../model/unit.ts";

/** Decimals that a text prints of a figure: "640,50" has two. Where the text does not show them, those of the figure. */
export function decimalsPrinted(text: string, figure: number): number {
  if (Number.isInteger(figure) && !text.includes(",0") && !text.includes(".0")) return 0;
  // As a workbook shows a stored number.
  const shown = String(figure);
  if (text === shown.replace(".", ",") && !shown.includes("e")) return shown.length - shown.indexOf(".") - 1;
  const decimals = decimalsOf(figure);
  const [, whole = "", fraction = ""] = /(\d[\d., ]*)[.,](\d+)(?!.*\d)/.exec(text) ?? [];
  if (fraction !== "" && Number(`${whole.replace(/[., ]/g, "")}.${fraction}`) === Math.abs(figure)) return fraction.length;
  return decimals;
}

export function decimalsOf(figure: number): number {
  if (Number.isInteger(figure)) return 0;
  const [digits = "", exponent] = String(cleaned(figure)).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent ?? 0));
}

/** Half of the last digit: what rounding can hide. */
export const slackOf = (decimals: number, factor = 1): number => 0.5 * 10 ** -decimals * factor;

/** Whether the two are one figure, printed with more or fewer digits; a difference of more than a thousandth is no rounding. */
export const isRounded = (figure: number, held: number, slack: number): boolean =>
  figure === held || (Math.abs(figure - held) <= slack * (1 + 1e-9) && Math.abs(figure - held) <= 0.001 * Math.abs(held));
