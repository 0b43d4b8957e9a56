import { type Panel, panelOf } from "./panel.ts";
import type { TrendSpec } from "./trend.ts";

export interface TrendSizes {
  left: number;
  right: number;
  font: number;
  label: number;
  pins: number;
  bars: number;
  columns: number;
  /** Baselines of the rows under the columns: period, plan, actual, and the middle of the verdict. */
  rows: readonly [number, number, number, number];
}

export const trendSizes = {
  plain: { left: 118, right: 8, font: 12, label: 11, pins: 46, bars: 66, columns: 200, rows: [18, 36, 56, 70] },
  large: { left: 140, right: 8, font: 14, label: 13, pins: 60, bars: 85, columns: 283, rows: [20, 40, 62, 76] },
} as const satisfies Record<string, TrendSizes>;

export interface TrendLayout {
  sizes: TrendSizes;
  height: number;
  ratio: Panel | null;
  gap: Panel | null;
  value: Panel;
  /** Bottom of the columns; the rows start there. */
  floor: number;
}

/** Narrowest width at which the figures under the columns do not touch, px. */
export function trendMinWidth(spec: TrendSpec, { left, right, label }: TrendSizes): number {
  const longest = Math.max(4, ...spec.columns.flatMap((column) => [column.planText.length, column.actualText.length]));
  return left + right + spec.columns.length * Math.max(40, longest * label * 0.5 + 4);
}

/** Relative variance, absolute variance and columns, one above the other on one x axis. */
export function trendLayout(spec: TrendSpec, sizes: TrendSizes): TrendLayout {
  const of = (pick: (column: TrendSpec["columns"][number]) => (number | null | undefined)[]): number[] =>
    spec.columns.flatMap(pick).filter((value): value is number => value !== null && value !== undefined);
  let top = 0;
  const ratio =
    spec.panels.ratio &&
    panelOf(
      of((column) => [column.ratio?.value]),
      { top, above: sizes.label + 8, below: sizes.label + 10, data: sizes.pins },
    );
  top = ratio?.bottom ?? top;
  const gap =
    spec.panels.gap &&
    panelOf(
      of((column) => [column.gap?.value]),
      { top, above: sizes.label + 3, below: sizes.label + 6, data: sizes.bars },
    );
  top = gap === null ? top + 8 : gap.bottom + 16;
  const value = panelOf(
    of((column) => [column.plan, column.planEnd, column.actual, ...column.second, ...column.vintages]),
    { top, above: 0, below: 0, data: sizes.columns },
  );
  const floor = Math.max(value.bottom, value.zero);
  return { sizes, ratio, gap, value, floor, height: floor + sizes.rows[3] + 10 };
}
