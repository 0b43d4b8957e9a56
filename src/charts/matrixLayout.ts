import { placeOf } from "./marks.ts";
import type { MatrixMark, MatrixRow } from "./yearSectorMatrix.ts";

/** Sizes of the year x sector picture, px. Marks stand half a pitch and 1.5 px from the line; rings and dots are set closer. */
export interface CellGrid {
  pitch: number;
  /** Marks side by side in a cell. */
  perLine: number;
  /** Width of the line and of what stands on it. */
  width: number;
  /** With many marks a line they start at the left, so that lengths compare; with few they are centred. */
  fromLeft: boolean;
}

export interface PlacedMark {
  mark: MatrixMark;
  x: number;
  y: number;
  r: number;
}

export interface RowShape {
  height: number;
  line: number;
}

const manyColumns = 8;
const margin = 4;

/** 3 marks a line beside many years, up to 12 where columns are few and wide. */
export function cellGrid(columnWidth: number, columns: number, pitch: number): CellGrid {
  const fits = Math.floor((columnWidth - margin) / pitch);
  const perLine = Math.max(3, Math.min(columns > manyColumns ? 3 : 12, fits));
  return { pitch, perLine, width: perLine * pitch + margin, fromLeft: perLine > 4 };
}

const lines = (count: number, perLine: number): number => Math.ceil(count / perLine);
const dotPitch = (pitch: number): number => 0.62 * pitch;
const ringPitch = (pitch: number): number => pitch - 1;
const dotsPerLine = (grid: CellGrid): number => Math.max(1, Math.floor(grid.width / dotPitch(grid.pitch)));

const countsOf = (cell: readonly MatrixMark[]) => {
  const counts = { above: 0, below: 0, strip: 0, dots: 0 };
  for (const mark of cell) counts[placeOf(mark.status)] += 1;
  return counts;
};

/** The line lies at the same height in all cells of a row: above it the tallest stack with its dots on top, below it the deepest, then the strip of rings. */
export function rowShape(row: Pick<MatrixRow, "cells">, grid: CellGrid): RowShape {
  const { pitch, perLine } = grid;
  let [line, below, strip] = [pitch, 0, 0];
  for (const cell of row.cells) {
    const counts = countsOf(cell ?? []);
    line = Math.max(line, lines(counts.above, perLine) * pitch + lines(counts.dots, dotsPerLine(grid)) * dotPitch(pitch));
    below = Math.max(below, lines(counts.below, perLine));
    strip = Math.max(strip, lines(counts.strip, perLine));
  }
  line += 2;
  return { line, height: line + 2 + below * pitch + (strip > 0 ? 2 + strip * ringPitch(pitch) : 0) };
}

/** Where each mark of a cell stands. The strip starts below the deepest stack of the row. */
export function placeMarks(cell: readonly MatrixMark[], shape: RowShape, stripTop: number, grid: CellGrid): PlacedMark[] {
  const { pitch, perLine, width, fromLeft } = grid;
  const half = pitch / 2 + 1.5;
  const stack = (marks: MatrixMark[], each: number, step: number, r: number, yOf: (line: number) => number): PlacedMark[] =>
    marks.map((mark, at) => {
      const onLine = Math.floor(at / each);
      const inLine = Math.min(each, marks.length - onLine * each);
      const start = fromLeft ? step / 2 + 2 : width / 2 - ((inLine - 1) * step) / 2;
      return { mark, x: start + (at % each) * step, y: yOf(onLine), r };
    });
  const at = (place: string) => cell.filter((mark) => placeOf(mark.status) === place);
  const dotsFrom = shape.line - 2.5 - lines(at("above").length, perLine) * pitch;
  const rings = fromLeft ? pitch : ringPitch(pitch);
  return [
    ...stack(at("above"), perLine, pitch, 0.37 * pitch, (line) => shape.line - half - line * pitch),
    ...stack(at("below"), perLine, pitch, 0.37 * pitch, (line) => shape.line + half + line * pitch),
    ...stack(at("strip"), perLine, rings, (0.28 * ringPitch(pitch)) / 0.86, (line) => stripTop + 1 + (line + 0.5) * ringPitch(pitch)),
    ...stack(at("dots"), dotsPerLine(grid), dotPitch(pitch), (0.1125 * pitch) / 0.32, (line) => dotsFrom - dotPitch(pitch) * (line + 0.5)),
  ];
}

/** Top of the strip of rings in a row. */
export function stripTopOf(row: Pick<MatrixRow, "cells">, shape: RowShape, grid: CellGrid): number {
  const below = Math.max(0, ...row.cells.map((cell) => lines(countsOf(cell ?? []).below, grid.perLine)));
  return shape.line + 2 + below * grid.pitch;
}
