import { readDelimited } from "../../ingest/csv.ts";
import type { Locale } from "../../model/locale.ts";
import { conventionOf } from "../../model/numeral.ts";
import { readCell } from "../../model/parseQuantity.ts";
import { formatNumber } from "../../model/quantity.ts";

/** A place in the grid, counted from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Two corners: where the selection began, and where it has come to. */
export interface Range {
  from: Place;
  to: Place;
}

/** A text that is to stand in a place. */
export interface Placed extends Place {
  text: string;
}

export const boxOf = ({ from, to }: Range) => ({
  top: Math.min(from.row, to.row),
  bottom: Math.max(from.row, to.row),
  left: Math.min(from.column, to.column),
  right: Math.max(from.column, to.column),
});
export const isOne = ({ from, to }: Range): boolean => from.row === to.row && from.column === to.column;

/** The cells of a block copied from Excel: tabs and line ends, quotes round what holds them, and the line end that closes it. A line break in a
 *  cell becomes a space: a field of one line would drop it, and 5 above 6 be shown as 56. */
export function readBlock(text: string): string[][] {
  const [grid] = readDelimited("", text.replace(/\r?\n$/, ""), "\t").grids;
  return grid?.rows.map((row) => row.map((cell) => cell.text.replace(/\s*\n\s*/g, " "))) ?? [];
}

/** A column that proves the other language's marks, 44,425.2 for 44.425,2, in the marks of the language. */
function inMarksOf(locale: Locale, block: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...block.map((row) => row.length));
  const conventions = Array.from({ length: width }, (_, column) => conventionOf(block.map((row) => row[column] ?? "")));
  return block.map((row) =>
    row.map((text, column) => {
      const convention = conventions[column] ?? null;
      if (convention === null || convention === locale || !/^[-−+]?[\d.,\s]+$/.test(text)) return text;
      const reading = readCell(text, convention);
      return reading.kind === "quantity" && reading.quantity.doubts.length === 0 ? formatNumber(reading.quantity.low, { locale }) : text;
    }),
  );
}

/** The block laid down from the selection's first cell; a single text fills the whole selection. `outside`: cells that found no place. */
export function placeBlock(
  block: readonly (readonly string[])[],
  range: Range,
  size: { rows: number; columns: number },
  locale: Locale,
): { placed: Placed[]; outside: number } {
  const { top, left, bottom, right } = boxOf(range);
  const texts = inMarksOf(locale, block);
  const single = texts.length === 1 && texts[0]?.length === 1 ? texts[0][0] : undefined;
  if (single !== undefined) {
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
    return { placed: rows.flatMap((row) => columns.map((column) => ({ row, column, text: single }))), outside: 0 };
  }
  const all = texts.flatMap((row, i) => row.map((text, j) => ({ row: top + i, column: left + j, text })));
  const placed = all.filter(({ row, column }) => row < size.rows && column < size.columns);
  return { placed, outside: all.length - placed.length };
}

/** Ctrl+D and Ctrl+R: the first row (column) of the selection repeated in the rest of it; of a single cell what stands above (left of) it. */
export function fill(range: Range, along: "down" | "right", textAt: (place: Place) => string): Placed[] {
  const { top, left, bottom, right } = boxOf(range);
  const isDown = along === "down";
  const first = isDown ? (top === bottom ? top - 1 : top) : left === right ? left - 1 : left;
  if (first < 0) return [];
  const filled: Placed[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      if ((isDown ? row : column) !== first)
        filled.push({ row, column, text: textAt(isDown ? { row: first, column } : { row, column: first }) });
  return filled;
}

/** The selection as Excel takes it. */
export function copied(range: Range, textAt: (place: Place) => string): string {
  const { top, left, bottom, right } = boxOf(range);
  const quoted = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_, j) => quoted(textAt({ row: top + i, column: left + j }))).join("\t"),
  ).join("\r\n");
}
