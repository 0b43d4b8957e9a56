import { type Panel, panelOf } from "./panel.ts";
import type { PathSpec } from "./path.ts";

export interface PathSizes {
  left: number;
  right: number;
  font: number;
  label: number;
  path: number;
  variance: number;
}

export const pathSizes = {
  plain: { left: 104, right: 172, font: 12, label: 11, path: 292, variance: 36 },
  large: { left: 128, right: 216, font: 14, label: 13, path: 410, variance: 46 },
} as const satisfies Record<string, PathSizes>;

export interface PathLayout {
  sizes: PathSizes;
  height: number;
  value: Panel;
  gap: Panel | null;
  pace: Panel | null;
  floor: number;
}

export const pathMinWidth = ({ left, right }: PathSizes): number => left + right + 12 * 34;

/** The path of the running total, and under it its distance from the expected one, in the unit and in %. */
export function pathLayout(spec: PathSpec, sizes: PathSizes): PathLayout {
  const values = spec.months
    .flatMap((month) => [month.actual, month.previous, month.expected, month.forecastHigh, month.forecast])
    .filter((value) => value !== null);
  const value = panelOf([...values, ...spec.goals.map((goal) => goal.value)], { top: 0, above: 22, below: 0, data: sizes.path });
  const floor = Math.max(value.bottom, value.zero);
  const gaps = spec.months.flatMap((month) => (month.gap === null ? [] : [month.gap.value]));
  const paces = spec.months.flatMap((month) => (month.pace === null ? [] : [month.pace.value]));
  let top = floor + sizes.font + 20;
  const gap = gaps.length === 0 ? null : panelOf(gaps, { top, above: sizes.label + 10, below: sizes.label + 8, data: sizes.variance });
  top = gap === null ? top : gap.bottom + 6;
  const pace = paces.length === 0 ? null : panelOf(paces, { top, above: sizes.label + 10, below: sizes.label + 10, data: sizes.variance });
  return { sizes, value, gap, pace, floor, height: (pace ?? gap)?.bottom ?? floor + sizes.font + 12 };
}
