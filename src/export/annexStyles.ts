import type { CellStyle } from "hucre/xlsx";
import type { Grade } from "../model/kinds.ts";

/** The face of administrative papers. */
export const face = { name: "Times New Roman", size: 12 } as const;
const line = { style: "thin", color: { rgb: "8A8A8A" } } as const;
const hair = { style: "hair", color: { rgb: "8A8A8A" } } as const;
const border = { top: hair, right: line, bottom: hair, left: line };
const boxed = { top: line, right: line, bottom: line, left: line };
const solid = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;
const quiet = { rgb: "616161" } as const;
const centred = { horizontal: "center", vertical: "center", wrapText: true } as const;
const wrapped = { vertical: "center", wrapText: true } as const;

/** Grounds that tell a figure's grade also where colours are lost. */
const grounds = {
  illustrative: { type: "pattern", pattern: "gray125", fgColor: { rgb: "767676" }, bgColor: { rgb: "FFFFFF" } },
  estimate: { type: "pattern", pattern: "lightUp", fgColor: { rgb: "B8B8B8" }, bgColor: { rgb: "FFFFFF" } },
} as const;

export const styles = {
  annex: { font: { ...face, bold: true }, alignment: { horizontal: "center" } },
  title: { font: { ...face, bold: true, size: 14 }, alignment: centred },
  subtitle: { font: { ...face, italic: true }, alignment: centred },
  line: { font: { ...face, size: 11 }, alignment: wrapped },
  heading: { font: { ...face, bold: true, size: 11 }, border: boxed, fill: solid("F0F0F0"), alignment: centred },
  numbering: { font: { ...face, italic: true, size: 9 }, border: boxed, alignment: centred },
  group: { font: { ...face, bold: true }, border: boxed, fill: solid("F5F5F5"), alignment: wrapped },
  groupOrder: { font: { ...face, bold: true }, border: boxed, fill: solid("F5F5F5"), alignment: centred },
  text: { font: face, border, alignment: wrapped },
  small: { font: { ...face, size: 10, color: quiet }, border, alignment: wrapped },
  middle: { font: face, border, alignment: centred },
  part: { font: face, border, alignment: { ...wrapped, horizontal: "left", indent: 2 } },
  second: { font: { ...face, italic: true, color: quiet }, border, alignment: { ...wrapped, horizontal: "left", indent: 3 } },
  mark: { font: face, border: { top: hair, left: line, bottom: hair }, alignment: centred },
  verdict: { font: face, border: { top: hair, right: line, bottom: hair }, alignment: wrapped },
} as const satisfies Record<string, CellStyle>;

interface FigureLook {
  format: string;
  grade?: Grade | null | undefined;
  isQuiet?: boolean;
  isSecond?: boolean;
  isStrong?: boolean;
  isInput?: boolean;
}

const made = new Map<string, CellStyle>();

/** A figure in a column; a made-up one italic on dots, an estimate on hatching. One object a look: there are as many cells as figures. */
export function figureStyle(look: FigureLook): CellStyle {
  const { format, grade, isQuiet, isSecond, isStrong, isInput } = look;
  const key = `${format}|${grade}|${isQuiet}|${isSecond}|${isStrong}|${isInput}`;
  const style = made.get(key) ?? styleOf(look);
  made.set(key, style);
  return style;
}

function styleOf({ format, grade, isQuiet = false, isSecond = false, isStrong = false, isInput = false }: FigureLook): CellStyle {
  const ground = grade === "illustrative" || grade === "estimate" ? grounds[grade] : isInput ? solid("FFF9E5") : undefined;
  return {
    font: {
      ...face,
      ...(isStrong ? { bold: true } : {}),
      ...(grade === "illustrative" || isSecond ? { italic: true } : {}),
      ...(isQuiet || isSecond ? { color: quiet } : {}),
    },
    border,
    alignment: { horizontal: "right", vertical: "center" },
    numFmt: format,
    ...(ground === undefined ? {} : { fill: ground }),
  };
}

/** Colours of words on white. */
export const toneColours = { good: "00609A", near: "8A5A00", bad: "B34700", quiet: "616161" } as const;
/** Colours of marks and bars. */
export const markColours = { good: "0072B2", near: "E69F00", bad: "D55E00", quiet: "767676" } as const;

const literal = (text: string): string => (text === "" ? "" : `"${text.replaceAll('"', "”")}"`);

/** A number format with so many decimals: the program prints its marks by its own language. `before` and `after` are printed round the figure. */
export function numberFormat(places: number, { before = "", after = "", isSigned = false } = {}): string {
  const base = places > 0 ? `#,##0.${"0".repeat(places)}` : "#,##0";
  const whole = (sign: string) => `${literal(before)}${sign}${base}${literal(after)}`;
  return isSigned ? `${whole("+")};${whole("-")};${whole("")}` : whole("");
}

/** A ratio as a percentage. */
export function percentFormat(places: number, { after = "", isSigned = false } = {}): string {
  const base = places > 0 ? `0.${"0".repeat(places)}%` : "0%";
  return isSigned ? `+${base};-${base};${base}` : `${base}${literal(after)}`;
}

/** Decimals of a figure as it was stored; one that was computed gets about four digits. */
export function placesOf(value: number): number {
  const places = (String(Number(value.toPrecision(12))).split(/\./)[1] ?? "").replace(/e.*$/, "").length;
  if (places <= 3) return places;
  const size = Math.abs(value);
  return size >= 100 ? 1 : size >= 1 ? 2 : 4;
}

/** Decimals with which a difference does not print as zero. */
export const placesApart = (value: number, places: number): number => {
  let enough = places;
  while (value !== 0 && enough < 6 && Math.abs(value) < 0.5 * 10 ** -enough) enough += 1;
  return enough;
};
