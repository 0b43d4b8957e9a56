import { toneOf } from "../../charts/marks.ts";
import type { Tone } from "../../charts/theme.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Status } from "../../model/status.ts";
import { actualText, covered, gapText, inPeriod, percent, planText, type Say, signedPercent } from "./indicatorFigures.ts";
import { hasShareOfPlan, planFigure, planName } from "./indicatorPlans.ts";
import type { IndicatorScore, PublicationRow } from "./indicatorRows.ts";
import { inSentence } from "./scored.ts";

/** One piece of the line under the title: quiet words, then the figure. */
export interface Fact {
  id: string;
  label: string;
  value: string;
  note: string;
  tone: Tone | null;
  status: Status | null;
  overridden: boolean;
}

const fact = (id: string, label: string, value: string, more: Partial<Fact> = {}): Fact => ({
  id,
  label,
  value,
  note: "",
  tone: null,
  status: null,
  overridden: false,
  ...more,
});

/** The grade, and whether it is the first figure published for the whole period. */
function gradeNote(say: Say, row: IndicatorScore, history: readonly PublicationRow[]): string {
  const published = history.filter(
    (h) => h.is_live && h.interval_start === row.period_start && h.interval_end === row.cutoff && h.published_on !== null,
  );
  const isFirst =
    row.is_final &&
    published.length > 0 &&
    row.actual_published_on !== null &&
    published.every((h) => (h.published_on ?? "") >= (row.actual_published_on ?? ""));
  const notes = [
    isFirst && say.words.indicator.facts.first,
    row.actual_grade && row.actual_grade !== "illustrative" && say.words.common.grades[row.actual_grade],
  ];
  return notes.filter(Boolean).join(", ");
}

/** A target beside the figure: its share done, or where rates are compared its own figure. */
function planFact(say: Say, row: IndicatorScore, among: readonly IndicatorScore[]): Fact {
  const name = planName(say, row, among);
  const { facts, plans } = say.words.indicator;
  if (row.attainment !== null && row.attainment_kind === "of_target" && row.basis === "level" && hasShareOfPlan(row)) {
    const isNamed = among.length > 1 && (row.tier !== "plan" || name !== plans.tier.plan);
    return fact(
      `plan:${row.target_id}`,
      facts.percentOf(isNamed ? name : say.words.common.planShort, planFigure(say, row)),
      percent(say, row.attainment),
    );
  }
  return fact(`plan:${row.target_id}`, name, planText(say, row));
}

function gapFacts(say: Say, row: IndicatorScore): Fact[] {
  if (row.gap === null || row.compared === null || (!row.is_final && row.accumulation === "sum")) return [];
  const tone = toneOf(row.status);
  const text =
    row.bound === "within" && row.gap === 0 ? say.words.indicator.working.inside : gapText(say, row.gap, row.gap_unit ?? row.unit);
  return [fact("gap", say.words.common.gap, text, { tone: tone === "quiet" ? null : tone })];
}

function changeFacts(say: Say, row: IndicatorScore): Fact[] {
  const { facts } = say.words.indicator;
  const label = row.is_final ? facts.previousYear : facts.samePeriod;
  if (row.basis === "growth" && row.compared !== null) return [fact("change", label, signedPercent(say, row.compared / 100))];
  if (row.change !== null) return [fact("change", label, signedPercent(say, row.change))];
  return [];
}

/** The line under the title: the figure with its grade, each plan by its name, the gap, the status, and what is measured. `rows`: the targets of the period, main first. */
export function factsOf(say: Say, rows: readonly IndicatorScore[], history: readonly PublicationRow[]): Fact[] {
  const main = rows[0];
  if (main === undefined) return [];
  const { facts } = say.words.indicator;
  const span = main.is_final ? inPeriod(say, main.period) : covered(say, main);
  const targets = rows.filter((row) => row.target_id !== null);
  const inForce = targets.filter((row) => (row.version ?? 1) >= (main.version ?? 1));
  const own = main.bound === "all" ? [] : [fact("actual", facts.in(span), actualText(say, main), { note: gradeNote(say, main, history) })];
  return [
    ...own,
    ...inForce.map((row) => planFact(say, row, targets)),
    ...gapFacts(say, main),
    ...changeFacts(say, main),
    fact("status", "", say.words.common.statuses[main.status], {
      status: main.status,
      tone: toneOf(main.status),
      overridden: main.override_status !== null,
      note:
        main.override_status === null || main.override_status === main.computed_status
          ? ""
          : facts.overridden(inSentence(say.words.common.statuses[main.computed_status])),
    }),
    fact(
      "meta",
      facts.meta(
        unitLabel(main.unit, say.locale) || facts.noUnit,
        main.price_basis && (say.words.common.priceBases[main.price_basis] ?? main.price_basis),
        say.words.common.directions[main.direction] ?? "",
      ),
      "",
    ),
  ];
}
