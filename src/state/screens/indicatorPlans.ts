import { figure, planText, type Say } from "./indicatorFigures.ts";
import type { IndicatorScore } from "./indicatorRows.ts";

/** What tells a target from the others of its period: version, tier, who set it, or what it counts. `among`: all of the period. */
export function planName(say: Say, row: IndicatorScore, among: readonly IndicatorScore[]): string {
  const { plans } = say.words.indicator;
  if (row.bound === "all") return plans.group;
  const peers = among.filter((other) => other !== row && other.target_id !== null);
  const same = peers.filter((other) => other.tier === row.tier);
  const tier = plans.tier[row.tier ?? "plan"] ?? plans.tier.plan ?? "";
  if ((row.version ?? 1) > 1 && row.tier === "plan") return plans.adjusted;
  if (same.some((other) => (other.version ?? 1) > (row.version ?? 1))) return `${tier} ${plans.before}`;
  const level = same.filter((other) => (other.version ?? 1) === (row.version ?? 1));
  if (level.some((other) => other.assigned_by !== row.assigned_by) && row.assigned_by !== null) return plans.by(tier, row.assigned_by);
  if (level.length > 0 && row.basis === "growth") return plans.growth(tier);
  if (level.length > 0 && row.basis === "points") return plans.points(tier);
  return tier;
}

/** The target's own words behind its name, for the working: document, section, what it replaces. */
export function planOrigin(say: Say, row: IndicatorScore, among: readonly IndicatorScore[]): string {
  const { plans, source } = say.words.indicator;
  const replaced = among.find(
    (other) => other !== row && other.tier === row.tier && other.basis === row.basis && (other.version ?? 1) === (row.version ?? 1) - 1,
  );
  return [
    row.document_number,
    row.section && source.section(row.section),
    (row.version ?? 1) > 1 && plans.version(row.version ?? 1),
    replaced && plans.replaces(planText(say, replaced), replaced.document_number ?? ""),
  ]
    .filter(Boolean)
    .join(", ");
}

/** Whether how much of a plan is done may be said as a percentage of it: rates differ in points, and growth rates are never divided. */
export const hasShareOfPlan = (row: IndicatorScore): boolean => {
  if (row.attainment === null || row.attainment_kind === null) return false;
  if (row.basis !== "level") return true;
  return row.attainment_kind === "of_reduction" ? row.nature !== "growth" : row.nature === "quantity" && !row.is_percent;
};

/** The figure that a percentage names as its plan: "921,1". */
export const planFigure = (say: Say, row: IndicatorScore): string => (row.goal === null ? planText(say, row) : figure(say, row.goal));
