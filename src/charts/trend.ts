import type { Status } from "../model/status.ts";
import { toneOf } from "./marks.ts";
import { type Print, signed } from "./print.ts";
import type { ScoreRow, VintageRow } from "./rows.ts";
import { type FigureText, left, right, type SpecBase } from "./spec.ts";
import type { Tone } from "./theme.ts";
import type { ChartWords } from "./words.ts";

/** A variance: its place on the scale, what is printed, and its colour by good and bad. */
export interface Variance {
  value: number;
  text: string;
  tone: Tone;
}

export interface TrendColumn {
  /** Unique x key. */
  period: string;
  label: string;
  chosen: boolean;
  plan: number | null;
  /** Upper end of a printed range, drawn dashed. */
  planEnd: number | null;
  second: number[];
  actual: number | null;
  hatched: boolean;
  /** Other published figures of the same year. */
  vintages: number[];
  gap: Variance | null;
  ratio: Variance | null;
  planText: string;
  actualText: string;
  status: Status | null;
  overridden: boolean;
  tip: string[];
}

export interface PanelLabel {
  name: string;
  unit: string;
}

export interface TrendSpec extends SpecBase {
  kind: "trend";
  columns: TrendColumn[];
  /** Labels of the panels, top to bottom; a panel without values is left out. */
  panels: { ratio: PanelLabel | null; gap: PanelLabel | null; value: PanelLabel };
  rowLabels: { plan: string; actual: string; verdict: string };
}

export interface TrendWords extends ChartWords {
  year: string;
  /** "Quy mô GDP so với" / "mức kế hoạch, %". */
  ratioPanel: PanelLabel;
  gapPanel: PanelLabel;
  valuePanel: PanelLabel;
  nothing: string;
}

export interface TrendInput {
  /** Every target of one indicator and area, all years; the main one of a year first among equals by `is_main`. */
  scores: readonly ScoreRow[];
  vintages?: readonly VintageRow[];
  chosen: string | null;
  text: FigureText;
  words: TrendWords;
  print: Print;
}

/** The colour of a variance: the verdict's, and by its side of the target where there is no verdict. */
const toneFor = ({ status, gap_good }: ScoreRow): Tone => {
  const tone = toneOf(status);
  return tone === "quiet" && gap_good !== null ? (gap_good ? "good" : "bad") : tone;
};

function columnOf(
  main: ScoreRow,
  others: readonly ScoreRow[],
  vintages: readonly VintageRow[],
  chosen: boolean,
  words: TrendWords,
  print: Print,
): TrendColumn {
  const isRange = main.low !== null && main.high !== null && main.low !== main.high && main.basis === "level";
  const plan = isRange ? main.low : main.goal;
  const values = vintages
    .filter((v) => v.period === main.period && v.value !== null && v.value !== main.actual)
    .map((v) => v.value as number);
  const actualText = main.actual === null ? "–" : print.number(main.actual, 3);
  const gap = main.gap === null ? null : { value: main.gap, text: signed(print, main.gap, 2), tone: toneFor(main) };
  const percent = main.gap_ratio === null ? null : main.gap_ratio * 100;
  return {
    period: main.period,
    label: words.period(main.period),
    chosen,
    plan,
    planEnd: isRange ? main.high : null,
    second: [...new Set(others.map((other) => other.goal).filter((goal) => goal !== null && goal !== plan))] as number[],
    actual: main.actual,
    hatched: main.actual_grade === "estimate",
    vintages: [...new Set(values)],
    gap,
    ratio: percent === null ? null : { value: percent, text: signed(print, percent, 1, 1), tone: toneFor(main) },
    planText: words.target(main),
    actualText,
    status: main.status,
    overridden: main.override_status !== null,
    tip: [
      `${words.actual} ${main.actual === null ? words.noFigure : print.withUnit(actualText, main.unit)}`,
      `${words.plan} ${print.withUnit(words.target(main), main.unit)}`,
      ...(gap === null ? [] : [`${words.gap} ${print.withUnit(gap.text, main.gap_unit ?? main.unit)}`]),
      words.status(main.status),
    ],
  };
}

/** One indicator over its years: plan and actual as columns, absolute and relative variance above on the same axis. */
export function trend({ scores, vintages = [], chosen, text, words, print }: TrendInput): TrendSpec {
  const periods = [...new Set(scores.map((row) => row.period))].sort();
  const columns = periods.map((period) => {
    const ofPeriod = scores.filter((row) => row.period === period);
    const main = ofPeriod.find((row) => row.is_main) ?? (ofPeriod[0] as ScoreRow);
    return columnOf(
      main,
      ofPeriod.filter((row) => row !== main),
      vintages,
      period === chosen,
      words,
      print,
    );
  });
  const drawable = columns.some((column) => column.plan !== null || column.actual !== null);
  return {
    ...text,
    kind: "trend",
    empty: drawable ? null : words.nothing,
    columns,
    panels: {
      ratio: columns.some((column) => column.ratio !== null) ? words.ratioPanel : null,
      gap: columns.some((column) => column.gap !== null) ? words.gapPanel : null,
      value: words.valuePanel,
    },
    rowLabels: { plan: words.plan, actual: words.actual, verdict: words.verdict },
    table: {
      columns: [
        left("period", words.year),
        right("plan", words.plan),
        right("actual", words.actual),
        right("gap", `${words.gapPanel.name}, ${words.gapPanel.unit}`),
        right("ratio", `${words.ratioPanel.name} ${words.ratioPanel.unit}`),
        left("verdict", words.verdict),
      ],
      rows: columns.map((column) => ({
        period: column.label,
        plan: column.planText,
        actual: column.actualText,
        gap: column.gap?.text ?? null,
        ratio: column.ratio?.text ?? null,
        verdict: column.status === null ? null : words.status(column.status),
      })),
    },
  };
}
