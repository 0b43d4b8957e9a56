import { toneOf } from "../../charts/marks.ts";
import type { Tone } from "../../charts/theme.ts";
import { intervalLabel } from "../../model/periodLabel.ts";
import type { Status } from "../../model/status.ts";
import { actualText, figure, gapText, inPeriod, operand, planText, type Say, signedPercent } from "./indicatorFigures.ts";
import { paceLines } from "./indicatorPace.ts";
import { planName, planOrigin } from "./indicatorPlans.ts";
import { attainmentLine, gapLines, rateLines } from "./indicatorRatios.ts";
import { reasonText } from "./indicatorReasons.ts";
import type { IndicatorScore, PublicationRow } from "./indicatorRows.ts";
import { type Cuts, verdictRule } from "./indicatorVerdict.ts";
import { sourceOf } from "./scored.ts";

/** One computed number, with the formula that it opens to. */
export interface WorkingLine {
  id: string;
  label: string;
  value: string;
  formula: string;
  tone?: Tone;
  /** The value is a status word: its mark stands before it. */
  status?: Status;
}

/** All that is computed of one target. */
export interface Working {
  target_id: string;
  title: string;
  plan: string;
  status: Status;
  overridden: boolean;
  main: boolean;
  lines: WorkingLine[];
}

/** The pieces of a running total, "561 + 79,5", when they add up to it; null when the figure was published whole. */
function pieces(say: Say, row: IndicatorScore, history: readonly PublicationRow[]): string | null {
  if (row.accumulation !== "sum" || row.actual === null) return null;
  const live = history.filter(
    (h) => h.is_current && h.value !== null && h.interval_start >= row.period_start && h.interval_end <= row.cutoff,
  );
  const byEnd = (a: PublicationRow, b: PublicationRow) => (a.interval_end < b.interval_end ? 1 : -1);
  const base = live.filter((h) => h.interval_start === row.period_start).sort(byEnd)[0];
  if (base === undefined || base.interval_end === row.cutoff) return null;
  const after = live.filter((h) => h.interval_start >= base.interval_end).sort((a, b) => (a.interval_start < b.interval_start ? -1 : 1));
  const chain: PublicationRow[] = [base];
  for (const next of after) if (next.interval_start === chain.at(-1)?.interval_end) chain.push(next);
  const sum = chain.reduce((total, { value }) => total + (value ?? 0), 0);
  if (chain.at(-1)?.interval_end !== row.cutoff || Math.abs(sum - row.actual) > 1e-6 * Math.max(1, Math.abs(sum))) return null;
  return chain.map(({ value }) => operand(say, value ?? 0)).join(" + ");
}

function actualLine(say: Say, row: IndicatorScore, history: readonly PublicationRow[]): WorkingLine {
  const { working } = say.words.indicator;
  const span = row.is_final ? null : intervalLabel({ start: row.period_start, end: row.cutoff }, say.locale);
  const sum = pieces(say, row, history);
  const why = row.actual === null ? reasonText(say, row.reason, row.reason_detail) : null;
  const origin = [
    span,
    why,
    row.actual !== null && (sourceOf(say, row) ?? working.noSource),
    row.actual_published_on && working.published(say.print.day(row.actual_published_on)),
    row.actual_grade && row.actual_grade !== "illustrative" && say.words.common.grades[row.actual_grade],
    sum && working.sum(sum),
  ];
  return {
    id: "actual",
    label: working.actual,
    value: row.actual === null ? working.none : actualText(say, row),
    formula: origin.filter(Boolean).join(", "),
  };
}

function changeLine(say: Say, row: IndicatorScore): WorkingLine | null {
  const { working } = say.words.indicator;
  if (row.actual === null || row.previous === null || row.basis === "growth" || row.basis === "points") return null;
  const label = row.is_final ? working.previousYear : working.samePeriod;
  if (row.change_points !== null)
    return {
      id: "change",
      label,
      value: gapText(say, row.change_points, "điểm %"),
      formula: `${operand(say, row.actual)} − ${operand(say, row.previous)}`,
    };
  if (row.change !== null)
    return {
      id: "change",
      label,
      value: signedPercent(say, row.change),
      formula: `${figure(say, row.actual)} ÷ ${figure(say, row.previous)} − 1`,
    };
  return null;
}

/** Everything that is computed of one target at its cut-off. `among`: all targets of the period. */
export function workingOf(
  say: Say,
  row: IndicatorScore,
  among: readonly IndicatorScore[],
  history: readonly PublicationRow[],
  cuts: Cuts,
): Working {
  const { working } = say.words.indicator;
  const isGroup = row.bound === "all";
  const name = planName(say, row, among);
  const underWay = paceLines(say, row, cuts);
  const hasPace = underWay.some(({ id }) => id === "pace");
  const verdict: WorkingLine[] = hasPace
    ? []
    : [
        {
          id: "verdict",
          label: working.verdict,
          value: say.words.common.statuses[row.computed_status],
          status: row.computed_status,
          tone: toneOf(row.computed_status),
          formula: verdictRule(say, row, cuts),
        },
      ];
  const plan: WorkingLine = { id: "plan", label: name, value: planText(say, row), formula: planOrigin(say, row, among) };
  const lines = isGroup
    ? [plan, ...verdict]
    : [
        plan,
        ...(row.is_main ? [actualLine(say, row, history)] : []),
        ...rateLines(say, row),
        attainmentLine(say, row),
        ...gapLines(say, row),
        ...underWay,
        ...verdict,
        ...(row.is_main ? [changeLine(say, row)] : []),
      ].filter((line) => line !== null);
  return {
    target_id: row.target_id ?? row.period,
    title: row.is_main ? working.title(inPeriod(say, row.period)) : working.against(name),
    plan: planText(say, row),
    status: row.status,
    overridden: row.override_status !== null,
    main: row.is_main,
    lines,
  };
}
