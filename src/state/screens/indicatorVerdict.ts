import { digitsApart } from "../../model/quantity.ts";
import { cleaned } from "../../model/unit.ts";
import { distance, figure, gapText, type Say } from "./indicatorFigures.ts";
import { reasonOf } from "./indicatorReasons.ts";
import type { IndicatorScore } from "./indicatorRows.ts";

/** The status cuts in force; the house's own where a set has none (db/sql/105_cut.sql). */
export const houseCuts = {
  "exceeded.ratio": 0.01,
  "exceeded.points": 0.1,
  "near.attainment": 0.9,
  "near.reduction": 0.8,
  "near.at_most": 1.1,
  "near.growth": 0.9,
  "near.growth_zero": 0.5,
  "pace.ahead": 1.05,
  "pace.on_pace": 0.95,
  "pace.watch": 0.8,
  "forecast.min_share": 0.15,
};
export type Cuts = typeof houseCuts;

export const cutsOf = (bands: readonly { band_id: string; cut: number }[]): Cuts => ({
  ...houseCuts,
  ...Object.fromEntries(bands.filter(({ band_id }) => band_id in houseCuts).map(({ band_id, cut }) => [band_id, cut])),
});

/** The value printed so that it does not look like the other unless it is. */
function beside(say: Say, value: number, other: number): string {
  const text = figure(say, value);
  return value !== other && text === figure(say, other) ? say.print.number(value, digitsApart(value, other, 3)) : text;
}

/** What stands against the target, with its sign: "8,02 ≥ 8", "12,1% < 35%", "−0,86 ≤ −0,7". Null when there is nothing to compare. */
export function comparison(say: Say, row: IndicatorScore): string | null {
  const { compared, bound_figure: bound } = row;
  if (compared === null || row.is_met === null) return null;
  const unit = row.basis === "growth" ? "%" : "";
  const value = (text: string) => `${text}${unit}`;
  if (row.bound === "within") {
    if (row.low === null || row.high === null) return null;
    if (compared > row.high) return `${beside(say, compared, row.high)} > ${figure(say, row.high)}`;
    if (compared < row.low) return `${beside(say, compared, row.low)} < ${figure(say, row.low)}`;
    return `${figure(say, row.low)} ≤ ${figure(say, compared)} ≤ ${figure(say, row.high)}`;
  }
  if (bound === null) return null;
  const tolerance = row.bound === "about" ? (row.tolerance ?? 0) : 0;
  const left = value(beside(say, compared, bound));
  if (row.bound === "about" && row.direction !== "up" && row.direction !== "down")
    return `|${left} − ${value(figure(say, bound))}| ${row.is_met ? "≤" : ">"} ${figure(say, tolerance)}`;
  const right = `${value(figure(say, bound))}${tolerance === 0 ? "" : ` ${row.is_ceiling ? "+" : "−"} ${value(figure(say, tolerance))}`}`;
  const signs = row.is_ceiling ? (row.strict ? ["<", "≥"] : ["≤", ">"]) : row.strict ? [">", "≤"] : ["≥", "<"];
  return `${left} ${row.is_met ? signs[0] : signs[1]} ${right}`;
}

/** How far beyond the bound a figure must be to be called exceeded, in the gap's unit; as in db/sql/190_status.sql. */
function margin(say: Say, row: IndicatorScore, cuts: Cuts): string {
  if (row.basis === "growth" || row.is_percent) return distance(say, cuts["exceeded.points"], "điểm %");
  const size = cuts["exceeded.ratio"] * Math.abs(row.bound_figure ?? 0);
  return `${distance(say, size, row.gap_unit ?? row.unit)} ${say.words.indicator.rule.margin(share(say, cuts["exceeded.ratio"]))}`;
}

/** A cut as it is spoken of: 90%, 1%. */
const share = (say: Say, cut: number): string => `${say.print.number(cut * 100, 1)}%`;

function exceededRule(say: Say, row: IndicatorScore, cuts: Cuts): string | null {
  const { rule } = say.words.indicator;
  const { low, high, compared, gap } = row;
  if (row.bound === "at_least" && low !== null && high !== null && high > low)
    return compared !== null && compared > high
      ? rule.exceededRange(`${beside(say, compared, high)} > ${figure(say, high)}`)
      : rule.exceedRange(figure(say, high));
  if (row.computed_status === "exceeded" && gap !== null)
    return rule.exceeded(distance(say, gap, row.gap_unit ?? row.unit), margin(say, row, cuts));
  // nothing is a hundredth of nothing
  if (row.bound_figure === 0 && row.basis !== "growth" && !row.is_percent) return null;
  return rule.exceedNeeds(margin(say, row, cuts), row.is_ceiling === true);
}

/** From where on a figure that misses is near, as a figure and never as a ratio of rates. */
function nearRule(say: Say, row: IndicatorScore, cuts: Cuts): string | null {
  const { rule } = say.words.indicator;
  const bound = row.bound_figure;
  if (bound === null) return null;
  const at = (value: number, unit = "") => `${figure(say, cleaned(value))}${unit}`;
  if (row.basis === "growth" || row.basis === "points") {
    if (bound === 0) return rule.nearWithin(`${at(cuts["near.growth_zero"])} ${say.words.common.points}`);
    const unit = row.basis === "growth" ? "%" : "";
    // a cap on a rise, or a fall that is allowed so far, against a rate that is to be reached
    const isCap = row.is_ceiling !== bound < 0;
    return isCap
      ? rule.nearTo(at(cuts["near.at_most"] * bound, unit), rule.ofRate(share(say, cuts["near.at_most"])))
      : rule.near(at(cuts["near.growth"] * bound, unit), rule.ofRate(share(say, cuts["near.growth"])));
  }
  if (row.attainment_kind === "of_reduction" && row.baseline !== null)
    return rule.near(
      at(row.baseline - cuts["near.reduction"] * (row.baseline - bound)),
      rule.ofReduction(share(say, cuts["near.reduction"])),
    );
  if (row.attainment_kind === "of_target" && bound > 0)
    return rule.near(at(cuts["near.attainment"] * bound), rule.ofPlan(share(say, cuts["near.attainment"])));
  if (row.is_ceiling && bound > 0) return rule.nearTo(at(cuts["near.at_most"] * bound), rule.ofCeiling(share(say, cuts["near.at_most"])));
  return null;
}

/** The pace's band in words: "từ 0,80 đến dưới 0,95". */
export function paceBand(say: Say, pace: number, cuts: Cuts): string {
  const { rule } = say.words.indicator;
  const two = (cut: number) => say.print.number(cut, 2, 2);
  if (pace >= cuts["pace.ahead"]) return rule.paceFrom(two(cuts["pace.ahead"]));
  if (pace >= cuts["pace.on_pace"]) return rule.paceBetween(two(cuts["pace.on_pace"]), two(cuts["pace.ahead"]));
  if (pace >= cuts["pace.watch"]) return rule.paceBetween(two(cuts["pace.watch"]), two(cuts["pace.on_pace"]));
  return rule.paceBelow(two(cuts["pace.watch"]));
}

/** Why the computed status is what it is, with the numbers: "8,02 ≥ 8 là đạt; vượt cần hơn 0,1 điểm %". */
export function verdictRule(say: Say, row: IndicatorScore, cuts: Cuts): string {
  const { rule, working } = say.words.indicator;
  if (row.bound === "all") return working.group;
  if (row.computed_status === "no_direction") return rule.noDirection;
  if (row.computed_status === "not_applicable") return rule.notApplicable;
  if (row.bound === "qualitative") return rule.qualitative;
  const compared = comparison(say, row);
  if (compared === null) return row.bound === "milestone" && row.is_met !== null ? rule.milestone : (reasonOf(say, row) ?? rule.notDue);
  if (row.bound === "milestone") return rule.milestone;
  if (!row.is_final) {
    if (row.is_ceiling && row.accumulation === "sum" && row.is_met === false && row.basis === "level") return rule.overCeiling(compared);
    if (row.pace !== null) return paceBand(say, row.pace, cuts);
    if (row.is_met && row.basis === "level") return rule.reachedEarly(compared);
    return rule.notDue;
  }
  if (row.bound === "within")
    return row.is_met ? rule.corridor(compared) : `${compared}: ${gapText(say, row.gap ?? 0, row.gap_unit ?? row.unit)}`;
  const parts = row.is_met ? [rule.met(compared), exceededRule(say, row, cuts)] : [rule.notMet(compared), nearRule(say, row, cuts)];
  return parts.filter((part) => part !== null).join("; ");
}
