import type { Convention } from "../model/numeral.ts";
import { cleaned } from "../model/unit.ts";
import { cellFigure } from "./cellFigure.ts";
import type { Column } from "./draft.ts";
import { isPercentFormat } from "./excelFormat.ts";
import type { GridCell } from "./grid.ts";
import type { ColumnFormula } from "./numberingRow.ts";

/** What the figures of a percent column are: 112, 12 or 1,12 for "a tenth more", as the cells say together. */
export type PercentScale = "index" | "growth" | "ratio" | "growthRatio";

/** A percentage as a cell prints it, before its scale is known. `saidScale`: the words of the cell settle it. */
export interface PrintedPercent {
  value: number;
  decimals: number;
  saidScale: PercentScale | null;
}

const decimalsOf = (text: string) => /[.,](\d+)\s*%?\s*(lần)?$/.exec(text)?.[1]?.length ?? 0;
const finite = (value: number, decimals: number, saidScale: PercentScale | null): PrintedPercent | null =>
  Number.isFinite(value) && Math.abs(value) < 1e9 ? { value, decimals, saidScale } : null;

/** "tăng 12%", "bằng 112%", "-5,2", 0,874: the number that a cell of a percent column prints. */
export function printedPercent(cell: GridCell, convention: Convention | null): PrintedPercent | null {
  const { text, value, format } = cell;
  if (text === "" || cell.isError) return null;
  if (value !== undefined) {
    const isPercent = isPercentFormat(format);
    const shown = isPercent ? cleaned(value * 100) : value;
    return finite(shown, Math.min(decimalsOf(text), 6), null);
  }
  const times = /^(?:tăng |gấp )?(\d+(?:[.,]\d+)?) lần$/iu.exec(text);
  if (times) return finite(Number(times[1]?.replace(",", ".")) * 100, 0, "index");
  const read = cellFigure({ text: text.replace(/^\+\s*/, "") }, { convention, unit: "%", isGrowthRow: true, brackets: "negative" });
  if (read.kind !== "figure" || read.doubts.includes("words") || read.figure.denominator !== null) return null;
  const { low } = read.figure;
  const large = [low, ...read.others.map((other) => other.low)].find((found) => Math.abs(found) < 1000) ?? low;
  const said: PercentScale | null = /^(tăng|giảm)/iu.test(text) ? "growth" : /^(đạt|bằng)/iu.test(text) ? "index" : null;
  return finite(large, decimalsOf(text), said);
}

/** 100 = as planned, or unchanged. */
export function indexOf({ value, saidScale }: PrintedPercent, scale: PercentScale): number {
  switch (saidScale ?? scale) {
    case "index":
      return value;
    case "growth":
      return cleaned(100 + value);
    case "ratio":
      return cleaned(value * 100);
    case "growthRatio":
      return cleaned(100 + value * 100);
  }
}

/** How a percent column is computed. */
export interface PercentColumn {
  scale: PercentScale;
  numerator: number | null;
  denominator: number | null;
}

/** One row of printed percentages beside the figures they may be computed from, by column. */
export interface PercentSample {
  printed: PrintedPercent;
  figures: ReadonlyMap<number, number>;
}

const scales: readonly PercentScale[] = ["index", "growth", "ratio", "growthRatio"];

function agreement(samples: readonly PercentSample[], numerator: number, denominator: number, scale: PercentScale): number {
  let [agreeing, able] = [0, 0];
  for (const { printed, figures } of samples) {
    const [top, bottom] = [figures.get(numerator), figures.get(denominator)];
    if (top === undefined || bottom === undefined || bottom === 0) continue;
    able += 1;
    const step = 10 ** -Math.max(0, printed.decimals) * (scale === "ratio" || scale === "growthRatio" ? 100 : 1);
    if (Math.abs((top / bottom) * 100 - indexOf(printed, scale)) <= step * 0.6 + 1e-9) agreeing += 1;
  }
  return able === 0 ? 0 : agreeing / Math.max(able, samples.length / 2);
}

/** Finds out of which columns, and in which scale, a percent column was computed: by the numbers themselves, else by the header. */
export function percentColumn(
  column: Column,
  others: readonly Column[],
  formula: ColumnFormula | undefined,
  samples: readonly PercentSample[],
  looksLikeGrowth: boolean,
): PercentColumn {
  const figures = others.filter(
    ({ role, area, indicator }) =>
      (role.kind === "target" || role.kind === "actual") && area === column.area && indicator === column.indicator,
  );
  const numerators =
    formula?.numerator != null ? [formula.numerator] : figures.filter(({ role }) => role.kind === "actual").map(({ index }) => index);
  const isOfTarget = column.role.kind === "percent" && column.role.of === "target";
  const denominators =
    formula?.denominator != null
      ? [formula.denominator]
      : figures
          .filter(({ role }) => (isOfTarget ? role.kind === "target" : role.kind === "actual" || role.kind === "target"))
          .map(({ index }) => index);
  const few = samples.slice(0, 200);
  let best: (PercentColumn & { share: number }) | null = null;
  for (const numerator of isOfTarget
    ? numerators
    : [...numerators, ...figures.filter(({ role }) => role.kind === "target").map(({ index }) => index)])
    for (const denominator of denominators) {
      if (numerator === denominator) continue;
      for (const scale of scales) {
        const share = agreement(few, numerator, denominator, scale);
        if (share >= 0.5 && share > (best?.share ?? 0) + 0.01) best = { scale, numerator, denominator, share };
      }
    }
  if (best) return { scale: best.scale, numerator: best.numerator, denominator: best.denominator };
  const scale = scaleBySize(samples, looksLikeGrowth);
  if (formula) return { scale, numerator: formula.numerator, denominator: formula.denominator };
  const [numerator, denominator] = [numerators, denominators.filter((index) => !numerators.includes(index) || numerators.length === 1)];
  return {
    scale,
    numerator: numerator.length === 1 ? (numerator[0] ?? null) : null,
    denominator: denominator.length === 1 ? (denominator[0] ?? null) : null,
  };
}

function scaleBySize(samples: readonly PercentSample[], looksLikeGrowth: boolean): PercentScale {
  const values = samples.map(({ printed }) => printed.value);
  const isSmall =
    values.length > 0 && values.every((value) => Math.abs(value) <= 3) && samples.some(({ printed }) => printed.decimals >= 2);
  if (looksLikeGrowth || values.some((value) => value < 0))
    return isSmall && values.every((value) => Math.abs(value) < 1) ? "growthRatio" : "growth";
  return isSmall ? "ratio" : "index";
}
