import { signed } from "../../charts/print.ts";
import { figure, gapText, percent, type Say, withUnit } from "./indicatorFigures.ts";
import type { Score } from "./scored.ts";

/** A printed figure, and what stands before and after it; `unit` is what it is counted in. */
export interface PlanFigure {
  sign: string;
  text: string;
  unit: string;
}

const range = (say: Say, low: number, high: number): string => `${figure(say, low)}–${figure(say, high)}`;

function level(say: Say, row: Score): PlanFigure {
  const { low, high, bound, unit, denominator } = row;
  const of = denominator !== null && !row.is_percent ? `/${figure(say, denominator)}` : "";
  const one = (sign: string, value: number | null): PlanFigure => ({
    sign,
    text: value === null ? "–" : `${figure(say, value)}${of}`,
    unit,
  });
  if (bound === "about") {
    if (row.tolerance)
      return { sign: "", text: say.words.sector.tolerance(figure(say, low ?? high ?? 0), figure(say, row.tolerance)), unit };
    return one(row.is_ceiling ? "≤ " : "", row.bound_figure);
  }
  if (low !== null && high !== null && low !== high) {
    const text = range(say, low, high);
    return { sign: "", text: bound === "within" ? say.words.sector.within(text) : text, unit };
  }
  if (bound === "at_most" && high === 0) return one("", high);
  if (bound === "at_most") return one(row.strict ? "< " : "≤ ", high);
  return one(row.strict ? "> " : "", low);
}

/** A rate of growth or a difference: always with its sign. */
function rate(say: Say, row: Score): PlanFigure {
  const unit = row.basis === "growth" ? "%" : row.is_percent ? "điểm %" : row.unit === "‰" ? "điểm ‰" : row.unit;
  const print = (value: number) => signed(say.print, value, 3);
  const { low, high, bound_figure } = row;
  const text =
    low !== null && high !== null && low !== high
      ? `${print(low)}–${figure(say, high)}`
      : bound_figure === null
        ? "–"
        : print(bound_figure);
  const sign = row.bound === "at_most" && (bound_figure ?? 0) > 0 ? "≤ " : row.bound === "at_least" && bound_figure === 0 ? "≥ " : "";
  return { sign, text, unit };
}

/** What a target asks for, as short as an annex table prints it: "6,5", "≤ 4,5", "5–6", "+35,24%". "Khoảng" is left to `as_written`. */
export function planFigure(say: Say, row: Score, parts: readonly Score[] = []): PlanFigure {
  const { sector } = say.words;
  const said = (text: string): PlanFigure => ({ sign: "", text, unit: "" });
  if (row.target_id === null || row.bound === null) return said("–");
  if (row.bound === "all") return said(parts.length > 0 ? sector.allOf(parts.length) : "–");
  if (row.bound === "qualitative") return said(sector.qualitative);
  if (row.bound === "milestone" && (row.low ?? 1) <= 1) return said(sector.milestone);
  return row.basis === "growth" || row.basis === "points" ? rate(say, row) : level(say, row);
}

/** The same in a sentence, with its unit: "6,5%", "4.400 USD/người". */
export function planInWords(say: Say, row: Score): string {
  const { sign, text, unit } = planFigure(say, row);
  return `${sign}${unit === "điểm %" ? `${text}\u00a0${say.words.common.points}` : withUnit(say, text, unit)}`;
}

/** How far it is from the target, with what it is counted in: "97,4%" of the target for quantities, else the difference ("−1,45 điểm %"). */
export function distanceOf(say: Say, row: Score): { text: string; isRatio: boolean } | null {
  const inPoints = row.gap_unit?.startsWith("điểm") ?? false;
  if (!inPoints && row.attainment_kind === "of_target" && row.attainment !== null)
    return { text: ratio(say, row.attainment), isRatio: true };
  return row.gap === null ? null : { text: gapText(say, row.gap, row.gap_unit ?? row.unit), isRatio: false };
}

/** A ratio that would print as 100,0% without being it gets more digits. */
export function ratio(say: Say, value: number): string {
  const plain = percent(say, value);
  if (value === 1 || plain !== percent(say, 1)) return plain;
  const near = [2, 3, 4, 5, 6].map((digits) => say.print.number(value * 100, digits)).find((text) => text !== "100");
  return near === undefined ? plain : `${near}%`;
}
