import { type PathSpec, path } from "../../charts/path.ts";
import type { PathRow, ScoreRow } from "../../charts/rows.ts";
import type { Notation } from "../../charts/Swatch.tsx";
import type { FigureText } from "../../charts/spec.ts";
import { type TrendSpec, trend } from "../../charts/trend.ts";
import { lastDayOf, periodOf } from "../../model/period.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import { unitLabel } from "../../model/quantity.ts";
import { pathWords, trendWords } from "../chartWordsIndicator.ts";
import type { Lens } from "../view.ts";
import type { Say } from "./indicatorFigures.ts";
import { planName } from "./indicatorPlans.ts";
import type { IndicatorScore, PublicationRow } from "./indicatorRows.ts";
import { forecastTitle } from "./indicatorTitle.ts";
import type { Cuts } from "./indicatorVerdict.ts";
import { vintageOf } from "./provenance.ts";

/** A sign of the notation and what it stands for here. */
export interface LegendItem {
  of: Notation;
  label: string;
}

export interface IndicatorPicture {
  spec: TrendSpec | PathSpec;
  legend: LegendItem[];
  /** What else must be said under the picture. */
  note: string;
}

const unique = <T extends string>(texts: readonly (T | null)[]): T[] => [...new Set(texts)].filter((text) => text !== null);
const named = (texts: readonly (string | null)[]): string => unique(texts).slice(0, 4).join(", ");

/** Sources, decisions, date and grade of what is drawn; several grades are left to the note. */
function footOf(
  rows: readonly IndicatorScore[],
  chosen: IndicatorScore,
): Pick<FigureText, "source" | "decision" | "as_of" | "grade" | "illustrative"> {
  const told = rows.filter((row) => row.actual !== null);
  const last = told.at(-1);
  const ownDecision = rows.filter((row) => row.period === chosen.period);
  const grades = unique(told.map((row) => row.actual_grade));
  return {
    source: named(told.map((row) => (row.actual_grade === "illustrative" ? null : row.actual_source))) || null,
    decision: named((ownDecision.length > 0 ? ownDecision : rows).map((row) => row.document_number)) || null,
    as_of: last === undefined ? null : lastDayOf({ end: last.cutoff }),
    grade: grades.length === 1 ? (grades[0] ?? null) : null,
    illustrative: rows.some((row) => row.has_illustrative),
  };
}

/** Which publication is shown, where it is not the newest. */
const vintageNote = (say: Say, lens: Lens): string | false => {
  const text = vintageOf(say, lens);
  return lens.vintage !== "newest" && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** What the foot has no room for: the decisions of the other years, and the grades when there are several. */
function moreOf({ words }: Say, rows: readonly IndicatorScore[], chosen: IndicatorScore): (string | false)[] {
  const { chart } = words.indicator;
  const decisions = (own: boolean) =>
    unique(rows.filter((row) => (row.period === chosen.period) === own).map((row) => row.document_number));
  const others = decisions(false).filter((number) => !decisions(true).includes(number));
  const grades = unique(rows.map((row) => (row.actual === null || row.actual_grade === "illustrative" ? null : row.actual_grade)));
  return [
    decisions(true).length > 0 && others.length > 0 && chart.otherDecisions(others.length),
    grades.length > 1 && chart.severalGrades(grades.map((grade) => words.common.grades[grade] ?? grade)),
  ];
}

/** Only differences of one kind share a panel: the kind that most periods have. */
function commonestGap(mains: readonly IndicatorScore[]): string {
  const units = mains.flatMap((row) => (row.gap === null || row.gap_unit === null ? [] : [row.gap_unit]));
  const count = (unit: string) => units.filter((other) => other === unit).length;
  return [...new Set(units)].sort((a, b) => count(b) - count(a))[0] ?? mains.at(-1)?.unit ?? "";
}

/** The indicator over its plan periods. `rows`: all its targets, oldest first. */
export function overYears(
  say: Say,
  rows: readonly IndicatorScore[],
  history: readonly PublicationRow[],
  chosen: IndicatorScore,
  lens: Lens,
): IndicatorPicture {
  const { chart } = say.words.indicator;
  const gapUnit = commonestGap(rows.filter((row) => row.is_main));
  const running = rows.filter((row) => row.is_main && !row.is_final && row.actual !== null);
  // a running total has no distance from the whole year's plan yet
  const drawn = rows.map((row) => {
    const isApart = row.gap_unit !== null && row.gap_unit !== gapUnit;
    return isApart || (!row.is_final && row.accumulation === "sum") ? { ...row, gap: null, gap_ratio: null } : row;
  });
  const vintages = history.flatMap((h) => {
    const period = periodOf({ start: h.interval_start, end: h.interval_end });
    const isAhead = lens.vintage === "known_on" && lens.known_on !== null && (h.published_on ?? h.at) > lens.known_on;
    return period === null || !h.is_live || isAhead
      ? []
      : [{ period, value: h.value, published_on: h.published_on, is_current: h.is_current }];
  });
  const label = (row: IndicatorScore | undefined, end: "start" | "end") =>
    row === undefined ? "" : end === "start" ? row.period_start.slice(0, 4) : lastDayOf({ end: row.period_end }).slice(0, 4);
  const spec = trend({
    scores: drawn as unknown as ScoreRow[],
    vintages,
    chosen: chosen.period,
    text: {
      title: chart.overYears(label(rows[0], "start"), label(rows.at(-1), "end")),
      subtitle: "",
      unit: unitLabel(chosen.unit, say.locale),
      ...footOf(rows, chosen),
    },
    words: trendWords(say, chosen, gapUnit, running),
    print: say.print,
  });
  const { legend } = chart;
  const items: (LegendItem | false)[] = [
    spec.columns.some((column) => column.actual !== null && !column.hatched) && { of: "actual", label: legend.actual },
    spec.columns.some((column) => column.hatched) && { of: "estimate", label: legend.estimate },
    spec.columns.some((column) => column.plan !== null) && {
      of: "plan",
      label: spec.columns.some((column) => column.planEnd !== null) ? legend.planRange : legend.plan,
    },
    spec.columns.some((column) => column.second.length > 0) && { of: "secondPlan", label: legend.second },
    spec.columns.some((column) => column.vintages.length > 0) && { of: "vintage", label: legend.vintage },
  ];
  const mixed = rows.some((row) => row.is_main && row.gap !== null && row.gap_unit !== gapUnit);
  const why =
    chosen.bound === "all"
      ? chart.nothingGroup
      : chosen.bound === "milestone" || chosen.bound === "qualitative"
        ? chart.nothingToMeasure
        : null;
  const notes = [
    vintageNote(say, lens),
    ...moreOf(say, rows, chosen),
    spec.panels.ratio !== null && chosen.nature === "growth" && chart.sourceNote,
    mixed && chart.mixedNote(gapUnit === "điểm %" ? say.words.common.points : unitLabel(gapUnit, say.locale)),
  ];
  return {
    spec: { ...spec, empty: why ?? spec.empty },
    legend: items.filter((item) => item !== false),
    note: notes.filter(Boolean).join(" "),
  };
}

/** The chosen year month by month. `targets`: those of the period, main first. */
export function withinYear(
  say: Say,
  targets: readonly IndicatorScore[],
  rows: readonly Omit<PathRow, "second_goal">[],
  cuts: Cuts,
  lens: Lens,
): IndicatorPicture {
  const main = targets[0] as IndicatorScore;
  const { chart, plans } = say.words.indicator;
  const second = targets.slice(1).find((row) => row.goal !== null && row.goal !== main.goal && row.basis === main.basis);
  const named = (row: IndicatorScore | undefined) => {
    if (row === undefined) return "";
    const full = planName(say, row, targets);
    return row.tier === "strive" ? (plans.tierLine.strive ?? full) : full === plans.tier.plan ? say.words.common.planShort : full;
  };
  const spec = path({
    rows: rows.map((row) => ({ ...row, second_goal: second?.goal ?? null })),
    cuts: { onPace: cuts["pace.on_pace"], watch: cuts["pace.watch"] },
    fallingIsGood: main.is_ceiling === true,
    text: {
      title: forecastTitle(say, main) ?? chart.inYear(periodLabel(main.period, say.locale)),
      subtitle: "",
      unit: unitLabel(main.unit, say.locale),
      ...footOf(targets, main),
    },
    words: pathWords(say, main, { main: named(main), second: named(second) }),
    print: say.print,
  });
  const { legend } = chart;
  const has = (pick: (month: PathSpec["months"][number]) => unknown) =>
    spec.months.some((month) => pick(month) !== null && pick(month) !== false);
  const hatched = spec.months.filter((month) => month.hatched && month.actual !== null);
  const items: (LegendItem | false)[] = [
    has((month) => month.actual !== null && !month.hatched) && {
      of: "actual",
      label: main.accumulation === "sum" ? legend.running : legend.month,
    },
    hatched.length > 0 && { of: "estimate", label: `${legend.estimate} ${hatched.map((month) => month.label).join(", ")}` },
    has((month) => month.previous) && { of: "previous", label: legend.previous(String(Number(main.period.slice(0, 4)) - 1)) },
    has((month) => month.expected) && { of: "expected", label: legend.expected },
    has((month) => month.forecastLow) && { of: "forecast", label: legend.forecast },
  ];
  return { spec, legend: items.filter((item) => item !== false), note: vintageNote(say, lens) || "" };
}
