import { type Status, statuses, statusOrder } from "../../model/status.ts";
import { howReached } from "./headline.ts";
import { actualText, nameOf, percent, type Say } from "./indicatorFigures.ts";
import { hasShareOfPlan } from "./indicatorPlans.ts";
import type { IndicatorScore } from "./indicatorRows.ts";
import { partNames } from "./partNames.ts";
import { inSentence, isJudged, isReached, type Score } from "./scored.ts";
import { planPhrase } from "./sentence.ts";

/** "Trong đó: …" with the parts that have a figure; null when none has. */
export function partsSentence(say: Say, total: IndicatorScore, parts: readonly IndicatorScore[]): string | null {
  const { sentences } = say.words;
  const known = parts.filter((part) => part.is_main && part.actual !== null);
  if (known.length === 0) return null;
  const names = partNames(
    nameOf(say, total),
    known.map((part) => nameOf(say, part)),
  );
  const said = known.map((part, at) => {
    const value = part.actual_grade === "estimate" ? sentences.estimated(actualText(say, part)) : actualText(say, part);
    const figure = `${inSentence(names[at] ?? nameOf(say, part))} ${value}`;
    if (part.target_id === null || part.attainment === null || !hasShareOfPlan(part) || part.attainment_kind !== "of_target") return figure;
    return sentences.because(figure, sentences.ofPlan(percent(say, part.attainment), planPhrase(say, part)));
  });
  return sentences.parts(said.join("; "));
}

/** How many indicators reached what, of those that have figures, and apart from them those that have none. */
export function countsSentence(say: Say, lead: string, rows: readonly Score[]): string {
  const { counts } = say.words.sentences;
  const judged = rows.filter(isJudged);
  const of = (status: Status) => rows.filter((row) => row.status === status).length;
  const count = (status: Status) => counts.of(of(status), inSentence(say.words.common.statuses[status]));
  if (rows.length === 0) return `${counts.noTargets(lead)}.`;
  const figures = rows.filter(({ actual }) => actual !== null).length;
  if (judged.length === 0 && figures > 0) return `${counts.few(lead, rows.length, figures)}.`;
  if (judged.length === 0) return `${of("no_data") > 0 ? counts.none(lead, rows.length) : counts.notDue(lead, rows.length)}.`;
  const reached = judged.filter(isReached).length;
  const present = statusOrder.filter((status) => of(status) > 0);
  const [good, short] = [
    present.filter((s) => statuses[s].judged && statuses[s].reached),
    present.filter((s) => statuses[s].judged && !statuses[s].reached),
  ];
  const split = good.length > 1 ? ` (${good.map(count).join(", ")})` : "";
  const others = present.filter((status) => !statuses[status].judged);
  const tail = [short.map(count).join(", "), others.map(count).join(", ")].filter((text) => text !== "");
  return `${[`${counts.judged(lead, reached, judged.length, howReached(say, rows))}${split}`, ...tail].join("; ")}.`;
}
