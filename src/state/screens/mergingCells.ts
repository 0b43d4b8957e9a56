import type { Row } from "../../model/tables.ts";
import { figure, type Say, withUnit } from "./indicatorFigures.ts";

interface FigureCell {
  text: string;
  /** The columns that the text tells of. */
  told: readonly string[];
}

/** "640,5 tỷ đồng (ước)", "20/33 (chính thức)". */
export function actualCell(say: Say, { value, denominator, grade }: Row<"actuals">, unit: string): FigureCell {
  const { grades, noFigure } = say.words.common;
  const total = denominator === null ? "" : `/${figure(say, denominator)}`;
  const text = value === null ? noFigure : withUnit(say, `${figure(say, value)}${total}`, unit);
  return { text: `${text} (${grades[grade]})`, told: ["value", "denominator", "grade"] };
}

/** "≥ 921,1 tỷ đồng", "5–6%"; a rate or a difference in its own way of being asked. */
export function targetCell(say: Say, row: Row<"targets">, unit: string): FigureCell {
  const told = ["low", "high", "bound", "denominator"];
  const { low, high, bound, basis, denominator } = row;
  const of = denominator === null ? "" : `/${figure(say, denominator)}`;
  const unitOf = basis === "growth" ? "%" : basis === "points" ? say.words.common.points : unit;
  const ends = [low, high].flatMap((end) => (end === null ? [] : [figure(say, end)]));
  if (ends.length === 0) return { text: row.as_written ?? "–", told };
  const sign = bound === "about" ? `${say.words.common.about} ` : ends.length === 2 ? "" : bound === "at_most" ? "≤ " : "≥ ";
  return { text: withUnit(say, `${sign}${[...new Set(ends)].join("–")}${of}`, unitOf), told };
}
