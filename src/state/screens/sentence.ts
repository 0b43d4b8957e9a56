import { statuses } from "../../model/status.ts";
import { actualText, covered, distance, inPeriod, percent, planText, type Say, shortNameOf } from "./indicatorFigures.ts";
import { hasShareOfPlan } from "./indicatorPlans.ts";
import { reasonOf } from "./indicatorReasons.ts";
import type { IndicatorScore } from "./indicatorRows.ts";
import { paceClause } from "./indicatorTitle.ts";
import { inSentence } from "./scored.ts";

export interface SentenceOptions {
  /** The change as a rate ("tăng 12,1%") or as an index ("bằng 112,1%"). */
  changeAs?: "rate" | "index";
  /** Why more was not reached, as the agency gives it. */
  cause?: string | null;
  /** Other targets of the same indicator and period: they tell whether the plan must be named by who set it. */
  among?: readonly IndicatorScore[];
}

/** What the plan of a target is called inside a sentence: "kế hoạch năm", "kế hoạch pháp lệnh năm 2013". */
export function planPhrase(say: Say, row: IndicatorScore, among: readonly IndicatorScore[] = []): string {
  const { plan } = say.words.sentences;
  const when = row.is_final ? inPeriod(say, row.period) : plan.wholeYear;
  const tier = row.tier === "legal" ? plan.legal : row.tier === "strive" ? plan.strive : plan.plain;
  const named = (row.version ?? 1) > 1 ? plan.adjusted(tier(when)) : tier(when);
  const others = among.filter((other) => other !== row && other.target_id !== null && other.tier === row.tier);
  return row.assigned_by !== null && others.some((other) => other.assigned_by !== row.assigned_by)
    ? plan.by(named, row.assigned_by)
    : named;
}

/** What figures are compared with: "cùng kỳ", and when the year is over "năm 2012". */
function baseOf(say: Say, row: IndicatorScore): string {
  const { change } = say.words.sentences;
  return row.is_final && /^\d{4}$/.test(row.period) ? change.year(String(Number(row.period) - 1)) : change.samePeriod;
}

function figureClause(say: Say, row: IndicatorScore, name: string, span: string): string {
  const { sentences } = say.words;
  const isEstimate = row.actual_grade === "estimate";
  const rises = row.direction === "up" && row.bound !== "within";
  const verb = isEstimate ? (rises ? "aboutReached" : "about") : rises ? "reached" : "is";
  return sentences.figure({ name, span, verb, figure: actualText(say, row) });
}

/** The rate that a growth or points target is held against, with what was asked: "tăng 12,1% so với cùng kỳ (kế hoạch năm tăng ≥ 15%)". */
function rateClause(say: Say, row: IndicatorScore, plan: string): string {
  const { change, asked, because } = say.words.sentences;
  const base = baseOf(say, row);
  if (row.compared === null) return because(change.incomparable(base), asked(plan, planText(say, row)));
  const size =
    row.basis === "growth" ? percent(say, Math.abs(row.compared) / 100) : distance(say, row.compared, row.is_percent ? "điểm %" : row.unit);
  const said = row.compared === 0 ? change.same(base) : row.compared > 0 ? change.rises(size, base) : change.falls(size, base);
  return because(said, asked(plan, planText(say, row)));
}

function levelClause(say: Say, row: IndicatorScore, plan: string): string {
  const { sentences } = say.words;
  const wanted = planText(say, row);
  if (row.gap === null) return sentences.against(plan, wanted);
  const inRange =
    row.low !== null && row.high !== null && row.low !== row.high && row.actual !== null && row.actual >= row.low && row.actual <= row.high;
  if (inRange) return sentences.inside(plan, wanted);
  if (row.gap === 0) return sentences.equal(plan, wanted);
  const gap = distance(say, row.gap, row.gap_unit ?? row.unit);
  return row.gap > 0 ? sentences.above(gap, plan, wanted) : sentences.below(gap, plan, wanted);
}

/** How the figure stands to its plan; null where no plan was set. */
function planClause(say: Say, row: IndicatorScore, plan: string): string | null {
  const { sentences } = say.words;
  if (row.target_id === null) return sentences.plan.none;
  if (row.basis === "growth" || row.basis === "points") return rateClause(say, row, plan);
  if (row.bound === "milestone" || row.bound === "qualitative" || row.bound === "all") return null;
  if (!row.is_final && row.is_ceiling) return sentences.against(plan, planText(say, row));
  if (!hasShareOfPlan(row) || row.attainment === null)
    return row.is_final || row.accumulation !== "sum" ? levelClause(say, row, plan) : sentences.against(plan, planText(say, row));
  const share = percent(say, row.attainment);
  return row.attainment_kind === "of_reduction" ? sentences.ofReduction(share, plan) : sentences.ofPlan(share, plan);
}

/** The change against last year; null without last year's figure, and where the target itself is one. */
function changeClause(say: Say, row: IndicatorScore, as: "rate" | "index"): string | null {
  const { change } = say.words.sentences;
  if (row.basis === "growth" || row.basis === "points") return null;
  const base = baseOf(say, row);
  if (row.change_points !== null) {
    const size = distance(say, row.change_points, row.unit === "‰" ? "điểm ‰" : "điểm %");
    return row.change_points === 0 ? change.same(base) : row.change_points > 0 ? change.rises(size, base) : change.falls(size, base);
  }
  if (row.change === null) return null;
  if (as === "index") return change.index(percent(say, 1 + row.change), base);
  if (row.change === 0) return change.same(base);
  const size = percent(say, Math.abs(row.change));
  return row.change > 0 ? change.rises(size, base) : change.falls(size, base);
}

/** One indicator as a report says it: figure, share of the named plan, change, pace or verdict, cause. Ends with a full stop. */
export function sentenceOf(say: Say, row: IndicatorScore, { changeAs = "rate", cause = null, among = [] }: SentenceOptions = {}): string {
  const { sentences, common } = say.words;
  const name = shortNameOf(say, row);
  const span = say.locale === "vi" ? inSentence(covered(say, row)) : covered(say, row);
  if (row.actual === null) {
    const why = row.reason === null || row.reason === "no_figure" ? null : reasonOf(say, row);
    const text = sentences.noFigure(name, span);
    return `${why === null ? text : sentences.because(text, why)}.`;
  }
  const judged = statuses[row.status].judged;
  const inYear = !row.is_final && row.share !== null && row.attainment !== null && row.basis === "level" && row.nature === "quantity";
  const verdict = judged && !inYear ? inSentence(common.statuses[row.status]) : null;
  const clauses = [
    figureClause(say, row, name, span),
    planClause(say, row, planPhrase(say, row, among)),
    changeClause(say, row, changeAs),
    inYear && judged ? paceClause(say, row) : verdict,
    row.actual_grade === "illustrative" ? sentences.illustrative : null,
  ].filter((clause) => clause !== null);
  const ending = cause === null || cause.trim() === "" ? "" : ` ${sentences.cause(cause.trim().replace(/\.$/, ""))}.`;
  return `${clauses.join(", ")}.${ending}`;
}
