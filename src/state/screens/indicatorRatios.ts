import { toneOf } from "../../charts/marks.ts";
import type { Tone } from "../../charts/theme.ts";
import { figure, gapNumber, gapText, operand, percent, quantity, type Say, signedPercent } from "./indicatorFigures.ts";
import { hasShareOfPlan } from "./indicatorPlans.ts";
import { reasonText } from "./indicatorReasons.ts";
import type { IndicatorScore } from "./indicatorRows.ts";
import type { WorkingLine } from "./indicatorWorking.ts";

/** How much of the plan is done, of the target, its implied level, or the reduction that was planned. */
export function attainmentLine(say: Say, row: IndicatorScore): WorkingLine | null {
  const { working } = say.words.indicator;
  const { actual, baseline, previous, attainment, compared, bound_figure: bound } = row;
  if (attainment === null || !hasShareOfPlan(row)) {
    const why = row.attainment === null ? reasonText(say, row.no_ratio, null) : null;
    if (why === null || row.actual === null || (row.basis === "level" && row.nature === "growth")) return null;
    const label = row.is_ceiling ? working.ofReduction : row.basis === "growth" ? working.ofImplied : working.attainment;
    return { id: "attainment", label, value: working.none, formula: why };
  }
  const made = (label: string, formula: string): WorkingLine => ({
    id: "attainment",
    label,
    value: percent(say, attainment),
    formula: attainment < 0 ? `${formula}; ${working.backwards}` : formula,
  });
  if (row.attainment_kind === "of_reduction" && actual !== null) {
    const from = row.basis === "growth" ? previous : baseline;
    const to = row.basis === "growth" && previous !== null && bound !== null ? previous * (1 + bound / 100) : bound;
    if (from === null || to === null) return null;
    const [a, b, t] = [operand(say, actual), operand(say, from), operand(say, to)];
    return made(
      working.ofReduction,
      `(${b} − ${a}) ÷ (${b} − ${t}); ${working.baseline(row.baseline_given === true)} ${figure(say, from)}`,
    );
  }
  if (row.basis === "points" && compared !== null && bound !== null)
    return made(bound < 0 ? working.ofReduction : working.ofIncrease, `${operand(say, compared)} ÷ ${operand(say, bound)}`);
  if (row.basis === "growth" && actual !== null && previous !== null && bound !== null)
    return made(working.ofImplied, `${figure(say, actual)} ÷ (${figure(say, previous)} × (1 + ${withPercent(say, bound)}))`);
  return actual === null || bound === null ? null : made(working.attainment, `${operand(say, actual)} ÷ ${operand(say, bound)}`);
}

const withPercent = (say: Say, rate: number): string => (rate < 0 ? `(${figure(say, rate)}%)` : `${figure(say, rate)}%`);

/** The rate or the change that growth and points targets are judged by, and the level that they imply. */
export function rateLines(say: Say, row: IndicatorScore): WorkingLine[] {
  const { working } = say.words.indicator;
  const { actual, previous, previous_year, baseline, compared, bound_figure: bound, goal } = row;
  const lines: WorkingLine[] = [];
  if (row.basis === "growth") {
    if (goal !== null && previous_year !== null && bound !== null)
      lines.push({
        id: "implied",
        label: working.implied,
        value: quantity(say, goal, row.unit),
        formula: `${figure(say, previous_year)} × (1 + ${withPercent(say, bound)})`,
      });
    if (compared !== null && actual !== null && previous !== null)
      lines.push({
        id: "growth",
        label: row.is_final ? working.growth : working.growthToDate,
        value: signedPercent(say, compared / 100),
        formula: `${figure(say, actual)} ÷ ${figure(say, previous)} − 1`,
      });
  }
  if (row.basis === "points" && baseline !== null && bound !== null) {
    if (goal !== null)
      lines.push({
        id: "implied",
        label: working.implied,
        value: quantity(say, goal, row.unit),
        formula: `${figure(say, baseline)} ${bound < 0 ? "−" : "+"} ${figure(say, Math.abs(bound))}`,
      });
    if (compared !== null && actual !== null)
      lines.push({
        id: "points",
        label: working.points,
        value: gapText(say, compared, row.gap_unit ?? row.unit),
        formula: `${operand(say, actual)} − ${operand(say, baseline)}; ${working.baseline(row.baseline_given === true)} ${figure(say, baseline)}`,
      });
  }
  return lines;
}

const sideOf = (row: IndicatorScore): Tone => {
  const tone = toneOf(row.computed_status);
  if (row.computed_status === "not_due") return "quiet";
  return tone === "quiet" ? (row.gap_good === null ? "quiet" : row.gap_good ? "good" : "bad") : tone;
};

/** The difference, and where it means something the same as a ratio. */
export function gapLines(say: Say, row: IndicatorScore): WorkingLine[] {
  const { working } = say.words.indicator;
  const { gap, gap_ratio, compared, bound_figure: bound, actual } = row;
  if (gap === null || compared === null || (!row.is_final && row.accumulation === "sum" && row.basis === "level")) return [];
  const unit = row.gap_unit ?? row.unit;
  const tone = sideOf(row);
  if (row.bound === "within") {
    const end = compared > (row.high ?? 0) ? row.high : row.low;
    const value =
      gap === 0
        ? working.inside
        : gap > 0
          ? working.above(gapText(say, gap, unit).slice(1))
          : working.below(gapText(say, gap, unit).slice(1));
    return [
      {
        id: "gap",
        label: working.gap,
        value,
        tone,
        formula: gap === 0 ? "" : `${operand(say, compared)} − ${operand(say, end ?? 0)} = ${gapNumber(say, gap)}`,
      },
    ];
  }
  if (bound === null) return [];
  const rate = row.basis === "growth" ? (value: number) => withPercent(say, value) : (value: number) => operand(say, value);
  const lines: WorkingLine[] = [
    {
      id: "gap",
      label: working.gap,
      value: gapText(say, gap, unit),
      tone,
      formula: `${rate(compared)} − ${rate(bound)} = ${gapNumber(say, gap)}`,
    },
  ];
  if (gap_ratio !== null && actual !== null)
    lines.push(
      row.nature === "growth"
        ? {
            id: "scale",
            label: working.scale(row.direction === "down"),
            value: signedPercent(say, gap_ratio),
            tone,
            formula: `(1 + ${withPercent(say, actual)}) ÷ (1 + ${withPercent(say, bound)}) − 1`,
          }
        : {
            id: "relative",
            label: working.relative,
            value: signedPercent(say, gap_ratio),
            tone,
            formula: `${figure(say, actual)} ÷ ${figure(say, bound)} − 1`,
          },
    );
  return lines;
}
