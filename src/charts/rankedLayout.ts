import type { RankedBar, RankedSpec } from "./rankedVariance.ts";

export interface RankedLine {
  key: string;
  kind: "bar" | "pin" | "heading";
  bar: RankedBar | null;
}

export interface RankedLayout {
  lines: RankedLine[];
  head: number;
  rowHeight: number;
  height: number;
  /** Right end of the names. */
  names: number;
  zero: number;
  /** px per unit of the bars, and per % of the pins. */
  barUnit: number;
  pinUnit: number;
}

/** Beside the longest bar for its figure. */
const labelRoom = 58;
export const rankedMinWidth = 300;

/** Names at the left, the zero line in the middle of the rest; bars and pins each on their own scale. */
export function rankedLayout({ bars, pins }: RankedSpec, width: number): RankedLayout {
  const lines: RankedLine[] = [
    ...bars.map((bar): RankedLine => ({ key: `${bar.indicator_id} ${bar.area_id}`, kind: "bar", bar })),
    ...(pins.length > 0 && bars.length > 0 ? [{ key: "heading", kind: "heading", bar: null } as const] : []),
    ...pins.map((bar): RankedLine => ({ key: `${bar.indicator_id} ${bar.area_id}`, kind: "pin", bar })),
  ];
  const names = Math.min(222, (width < 420 ? 0.42 : 0.47) * width);
  const half = (width - 16 - (names + 16)) / 2;
  const longest = (all: RankedBar[]): number => Math.max(0, ...all.map((bar) => Math.abs(bar.better)));
  const unit = (all: RankedBar[]): number => (longest(all) === 0 ? 0 : Math.max(24, half - labelRoom) / longest(all));
  return {
    lines,
    head: 20,
    rowHeight: 30,
    height: 20 + lines.length * 30 + 6,
    names,
    zero: names + 16 + half,
    barUnit: unit(bars),
    pinUnit: unit(pins),
  };
}
