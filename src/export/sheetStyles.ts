import type { CellStyle } from "hucre/xlsx";

/* How the plain sheets look: lists, and tables that an office fills in. */

const line = { style: "thin", color: { rgb: "C7C7C7" } } as const;
export const border = { top: line, right: line, bottom: line, left: line };
export const fill = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;
/** The face of administrative papers. */
export const face = { name: "Times New Roman", size: 12 } as const;
export const quiet = { rgb: "616161" } as const;
export const wrapped = { vertical: "top", wrapText: true } as const;
/** The ground of what is to be filled in. */
export const inputFill = fill("FFF9E5");

export const plainStyles = {
  title: { font: { ...face, bold: true, size: 14 } },
  line: { font: face },
  heading: {
    font: { ...face, bold: true },
    border,
    fill: fill("F0F0F0"),
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
  },
  text: { font: face, border, alignment: wrapped },
} as const satisfies Record<string, CellStyle>;

/** The letters of a column, from 0. */
export const letterOf = (column: number): string => String.fromCharCode(65 + column);
