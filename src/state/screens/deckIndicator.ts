import type { SlideBody, SlideFigure } from "../../charts/slide.ts";
import { unitLabel } from "../../model/quantity.ts";
import { statuses } from "../../model/status.ts";
import type { Lens } from "../view.ts";
import { type DeckSay, largeFigure, largePlan } from "./deckFacts.ts";
import { type IndexAnswers, indicatorScreen, type SubjectAnswers } from "./indicator.ts";
import { gapText, inPeriod, monthsBetween, percent, planText, rounded, short, signedPercent, withUnit } from "./indicatorFigures.ts";
import { hasShareOfPlan } from "./indicatorPlans.ts";
import type { Subject } from "./indicatorSubject.ts";
import type { Score } from "./scored.ts";
import { planPhrase, sentenceOf } from "./sentence.ts";

/** What is left to do this year and what it will come to, where the year is under way. */
function outlookOf(say: DeckSay, row: Score): SlideFigure["lines"] {
  const { figure } = say.deck;
  const lines: SlideFigure["lines"] = [];
  if (row.required_rate !== null && row.required_rate > 0)
    lines.push({
      strong: figure.required(withUnit(say, short(say, row.required_rate), row.unit)),
      weak: row.average_rate === null ? "" : figure.average(monthsBetween(row.period_start, row.cutoff), short(say, row.average_rate)),
    });
  if (row.forecast !== null) {
    const apart = row.goal === null ? null : row.forecast - row.goal;
    // as exact as the forecast itself
    const size = apart === null ? "" : say.print.number(Math.abs(apart), Math.abs(row.forecast) >= 100 ? 0 : 1);
    lines.push({
      strong: (row.forecast_typed ? figure.typed : figure.forecast)(withUnit(say, rounded(say, row.forecast), row.unit)),
      weak: apart === null ? "" : size === "0" ? figure.even : apart < 0 ? figure.lacks(size) : figure.over(size),
    });
  }
  return lines;
}

/** How far it is from the plan and from last year. */
function distancesOf(say: DeckSay, row: Score): SlideFigure["lines"] {
  const { figure } = say.deck;
  const lines: SlideFigure["lines"] = [];
  const isComparable = row.is_final || row.accumulation !== "sum";
  if (row.gap !== null && row.gap !== 0 && row.bound !== "all" && isComparable)
    lines.push({ strong: gapText(say, row.gap, row.gap_unit ?? row.unit), weak: figure.gap });
  if (row.basis !== "growth" && row.change !== null)
    lines.push({ strong: signedPercent(say, row.change), weak: row.is_final ? figure.previousYear : figure.samePeriod });
  return lines;
}

/** The one figure of the slide. `among`: all targets of the period. */
export function figureOf(say: DeckSay, row: Score, among: readonly Score[]): SlideFigure {
  const { figure } = say.deck;
  const isShare =
    !row.is_final &&
    row.actual !== null &&
    row.attainment !== null &&
    row.attainment_kind === "of_target" &&
    row.basis === "level" &&
    row.accumulation === "sum" &&
    hasShareOfPlan(row);
  const shared = {
    status: row.status,
    overridden: row.override_status !== null,
    word: say.words.common.statuses[row.status],
    target: { indicator_id: row.indicator_id, area_id: row.area_id },
  };
  if (isShare)
    return {
      ...shared,
      value: percent(say, row.attainment ?? 0),
      label: planPhrase(say, { ...row, is_final: true }, among),
      lines: outlookOf(say, row),
    };
  if (row.actual === null) {
    const { value, unit } = largePlan(say, row);
    return { ...shared, value, label: [unit, figure.planned(inPeriod(say, row.period))].filter(Boolean).join(", "), lines: [] };
  }
  const unit = /^[%‰]/.test(row.unit) || row.basis === "growth" || row.basis === "points" ? "" : unitLabel(row.unit, say.locale);
  const lines = distancesOf(say, row);
  return {
    ...shared,
    value: largeFigure(say, row),
    label: [unit, figure.of(inPeriod(say, row.period), planText(say, row))].filter(Boolean).join(", "),
    lines: lines.length > 0 || row.is_final ? lines : outlookOf(say, row),
  };
}

/** The picture of an indicator with its figure; in words where there is nothing to draw. `among`: the scores of its targets in the period, main first. */
export function indicatorBody(
  say: DeckSay,
  index: IndexAnswers,
  answers: SubjectAnswers,
  subject: Subject,
  among: readonly Score[],
  lens: Lens,
): { body: SlideBody; notes: string[]; illustrative: boolean } {
  const screen = indicatorScreen(index, answers, subject, say, { ...lens, span: null, within: false });
  const main = among[0];
  if (main === undefined) return { body: { kind: "nothing", text: say.deck.gone }, notes: [], illustrative: false };
  const { spec } = screen.picture;
  const panel = spec.kind === "path" ? spec.panels.value : spec.kind === "trend" ? spec.panels.value : { name: "", unit: "" };
  const { legend } = say.deck;
  const isHatched =
    spec.kind === "path"
      ? spec.months.some(({ hatched }) => hatched)
      : spec.kind === "trend" && spec.columns.some(({ hatched }) => hatched);
  const notation = [spec.kind === "trend" && legend.trend, isHatched && legend.estimate].filter(Boolean).join(", ");
  const subtitle = [[panel.name, panel.unit].filter(Boolean).join(", "), notation].filter(Boolean).join("; ");
  const verdict = statuses[main.status].judged || main.actual !== null ? sentenceOf(say, main, { among }) : null;
  const notes = [
    verdict,
    ...screen.workings.flatMap(({ title, lines }) => [
      `${title}:`,
      ...lines.map(({ label, value, formula }) => `- ${label}: ${value}${formula === "" ? "" : ` (${formula})`}`),
    ]),
    ...screen.setBy.map(({ plan, number, title, where }) => `${plan}: ${number}, ${title}${where === "" ? "" : ` (${where})`}`),
    ...screen.notes,
  ].filter((line) => line !== null);
  return { body: { kind: "picture", spec, subtitle, figure: figureOf(say, main, among) }, notes, illustrative: screen.illustrative };
}
