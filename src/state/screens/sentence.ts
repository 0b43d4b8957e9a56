import { lastDayOf } from "../../model/period.ts";
import { statuses } from "../../model/status.ts";
import { howReached } from "./headline.ts";
import { actualText, covered, distance, inPeriod, nameOf, percent, planText, type Say } from "./indicatorFigures.ts";
import { hasShareOfPlan } from "./indicatorPlans.ts";
import { reasonOf } from "./indicatorReasons.ts";
import type { IndicatorScore } from "./indicatorRows.ts";
import { paceClause } from "./indicatorTitle.ts";
import { ratio } from "./planFigure.ts";
import { inSentence, isJudged, isReached } from "./scored.ts";

export interface SentenceOptions {
  /** The change as a rate ("tăng 12,1%") or as an index ("bằng 112,1%"). */
  changeAs?: "rate" | "index";
  /** Why more was not reached, as the agency gives it. */
  cause?: string | null;
  /** Other targets of the same indicator and period: a second plan is said too, and whether a plan must be named by who set it. */
  among?: readonly IndicatorScore[];
  /** The parts of a group that must be met as a whole. */
  parts?: readonly IndicatorScore[];
}

/** A piece of a sentence; `of`: which number of the row its figures show. */
export interface Clause {
  text: string;
  of: "actual" | "plan" | "change" | "verdict";
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

/** What a plan asks for, as a sentence has it: "6,5%", "không quá 4,33%". */
const wantedText = (say: Say, row: IndicatorScore): string => say.words.sentences.bound(planText(say, row));

/** What figures are compared with: "cùng kỳ", and when the year is over "năm 2012". */
function baseOf(say: Say, row: IndicatorScore): string {
  const { change } = say.words.sentences;
  return row.is_final && /^\d{4}$/.test(row.period) ? change.year(String(Number(row.period) - 1)) : change.samePeriod;
}

/** What of the period the figure speaks of: "9 tháng", "năm 2013"; of a state within the year its day. */
function spanOf(say: Say, row: IndicatorScore): string {
  if (!row.is_final && row.accumulation === "last" && row.cutoff > row.period_start)
    return say.words.sentences.upTo(say.print.day(lastDayOf({ end: row.cutoff })));
  return say.locale === "vi" ? inSentence(covered(say, row)) : covered(say, row);
}

/** A size that would print as 0,0% without being it gets more digits. */
export const sizeOf = (say: Say, value: number): string =>
  [1, 2, 3, 4].map((digits) => `${say.print.number(value * 100, digits, digits)}%`).find((text) => /[1-9]/.test(text)) ??
  percent(say, value);

function figureClause(say: Say, row: IndicatorScore, name: string, span: string): string {
  const { sentences } = say.words;
  const isEstimate = row.actual_grade === "estimate";
  const rises = row.direction === "up" && row.bound !== "within";
  const verb = isEstimate ? (rises ? "aboutReached" : "about") : rises ? "reached" : "is";
  return sentences.figure({ name, span, verb, figure: actualText(say, row) });
}

/** "tăng 12,1% so với cùng kỳ"; `change`: only its sign counts. */
export function changed(say: Say, change: number, size: string, base: string): string {
  const said = say.words.sentences.change;
  return change === 0 ? said.same(base) : change > 0 ? said.rises(size, base) : said.falls(size, base);
}

/** The rate that a growth or points target is held against, with what was asked: "tăng 12,1% so với cùng kỳ (kế hoạch năm tăng 15%)". */
function rateClause(say: Say, row: IndicatorScore, plan: string): string {
  const { change, asked, because } = say.words.sentences;
  const base = baseOf(say, row);
  const wanted = asked(plan, wantedText(say, row));
  if (row.compared === null) return because(change.incomparable(base), wanted);
  const size =
    row.basis === "growth" ? sizeOf(say, Math.abs(row.compared) / 100) : distance(say, row.compared, row.is_percent ? "điểm %" : row.unit);
  return because(changed(say, row.compared, size, base), wanted);
}

function levelClause(say: Say, row: IndicatorScore, plan: string): string {
  const { sentences } = say.words;
  const wanted = wantedText(say, row);
  if (row.gap === null) return sentences.against(plan, wanted);
  const inRange =
    row.low !== null && row.high !== null && row.low !== row.high && row.actual !== null && row.actual >= row.low && row.actual <= row.high;
  if (inRange) return sentences.inside(plan, wanted);
  if (row.gap === 0) return sentences.equal(plan, wanted);
  const gap = distance(say, row.gap, row.gap_unit ?? row.unit);
  return row.gap > 0 ? sentences.above(gap, plan, wanted) : sentences.below(gap, plan, wanted);
}

/** "bằng 69,5% kế hoạch pháp lệnh năm và 66,2% kế hoạch phấn đấu năm". */
function shareClause(say: Say, row: IndicatorScore, among: readonly IndicatorScore[]): string {
  const { sentences } = say.words;
  const share = (each: IndicatorScore) => ratio(say, each.attainment ?? 0);
  const seconds = among.filter((other) => other.target_id !== row.target_id && other.basis === "level" && hasShareOfPlan(other));
  return seconds.reduce(
    (said, other) => sentences.andOfPlan(said, share(other), planPhrase(say, other, [row, ...among])),
    sentences.ofPlan(share(row), planPhrase(say, row, among)),
  );
}

/** How the figure stands to its plan; null where no figure can. */
function planClause(say: Say, row: IndicatorScore, among: readonly IndicatorScore[]): string | null {
  const { sentences } = say.words;
  const plan = planPhrase(say, row, among);
  if (row.target_id === null) return sentences.plan.none;
  if (row.basis === "growth" || row.basis === "points") return rateClause(say, row, plan);
  if (row.bound === "milestone" || row.bound === "qualitative" || row.bound === "all") return null;
  if (!row.is_final && row.is_ceiling) return sentences.against(plan, wantedText(say, row));
  if (!hasShareOfPlan(row) || row.attainment === null)
    return row.is_final || row.accumulation !== "sum" ? levelClause(say, row, plan) : sentences.against(plan, wantedText(say, row));
  return row.attainment_kind === "of_reduction" ? sentences.ofReduction(ratio(say, row.attainment), plan) : shareClause(say, row, among);
}

/** The change against last year; null without last year's figure, and where the target itself is one. */
function changeClause(say: Say, row: IndicatorScore, as: "rate" | "index"): string | null {
  if (row.basis === "growth" || row.basis === "points") return null;
  const base = baseOf(say, row);
  if (row.change_points !== null)
    return changed(say, row.change_points, distance(say, row.change_points, row.unit === "‰" ? "điểm ‰" : "điểm %"), base);
  if (row.change === null) return null;
  if (as === "index") return say.words.sentences.change.index(ratio(say, 1 + row.change), base);
  return changed(say, row.change, sizeOf(say, Math.abs(row.change)), base);
}

/** Within the year how far from where it should be, else the verdict; a person's goes with the computed one. */
function verdictClause(say: Say, row: IndicatorScore): string | null {
  const { sentences, sector } = say.words;
  if (!statuses[row.status].judged) return null;
  const verdict = sentences.verdicts[row.status] ?? "";
  if (row.override_status !== null && row.override_status !== row.computed_status) {
    const computed = sentences.verdicts[row.computed_status] ?? inSentence(say.words.common.statuses[row.computed_status]);
    const by = row.override_by === null ? sector.decidedBy : sector.decided(row.override_by);
    return sentences.because(verdict, `${by}; ${sector.computed(computed)}`);
  }
  const isPaced = !row.is_final && row.share !== null && row.attainment !== null && row.basis === "level" && row.nature === "quantity";
  return isPaced && row.status !== "on_pace" ? paceClause(say, row) : verdict;
}

/** What is said where there is no figure: what was printed instead, or why there is none. */
function withoutFigure(say: Say, row: IndicatorScore, name: string, span: string): string {
  const { sentences } = say.words;
  if (isJudged(row)) return sentences.said(name, span, inSentence(row.actual_as_written ?? say.words.common.noFigure));
  const verdict = sentences.verdicts[row.status];
  if (verdict !== undefined) return sentences.said(name, span, verdict);
  const why = row.reason === null || row.reason === "no_figure" ? null : reasonOf(say, row);
  const text = sentences.noFigure(name, span);
  return why === null ? text : sentences.because(text, why);
}

function firstClause(say: Say, row: IndicatorScore, parts: readonly IndicatorScore[]): string {
  const { sentences } = say.words;
  const [name, span] = [nameOf(say, row), spanOf(say, row)];
  const judged = parts.filter(isJudged);
  if (row.bound === "all" && judged.length > 0)
    return sentences.group(name, span, judged.filter(isReached).length, parts.length, howReached(say, parts));
  if (row.actual === null) return withoutFigure(say, row, name, span);
  if (row.bound === "milestone" && (row.low ?? 1) <= 1) return sentences.said(name, span, row.is_met ? sentences.done : sentences.notDone);
  return figureClause(say, row, name, span);
}

/** One indicator as a report says it, piece by piece: figure, share of the named plan, change, pace or verdict. */
export function clausesOf(say: Say, row: IndicatorScore, { changeAs = "rate", among = [], parts = [] }: SentenceOptions = {}): Clause[] {
  const hasFigure = row.actual !== null;
  const texts = {
    actual: firstClause(say, row, parts),
    plan: hasFigure ? planClause(say, row, among) : null,
    change: hasFigure ? changeClause(say, row, changeAs) : null,
    verdict: verdictClause(say, row),
  };
  const clauses = (["actual", "plan", "change", "verdict"] as const).flatMap((of) => {
    const text = texts[of];
    return text === null ? [] : [{ of, text }];
  });
  const last = clauses.at(-1);
  const isMadeUp = row.actual_grade === "illustrative" || (row.has_illustrative && (hasFigure || row.bound === "all"));
  return last !== undefined && isMadeUp
    ? [...clauses.slice(0, -1), { ...last, text: say.words.sentences.because(last.text, say.words.sentences.illustrative) }]
    : clauses;
}

/** "Nguyên nhân: …." with one full stop; null where none is given. */
export function causeSentence({ words }: Say, cause: string | null): string | null {
  const text = (cause ?? "").trim().replace(/\.$/, "");
  return text === "" ? null : `${words.sentences.cause(text)}.`;
}

/** The whole sentence, ending with a full stop, and its cause behind it. */
export function sentenceOf(say: Say, row: IndicatorScore, options: SentenceOptions = {}): string {
  const said = clausesOf(say, row, options).map(({ text }) => text);
  return [`${said.join(", ")}.`, causeSentence(say, options.cause ?? null)].filter((text) => text !== null).join(" ");
}
