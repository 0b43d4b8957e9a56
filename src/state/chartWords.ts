import type { FigureWords } from "../charts/Figure.tsx";
import type { RankedWords } from "../charts/rankedVariance.ts";
import type { StatusBarsInput } from "../charts/statusBars.ts";
import type { ChartWords } from "../charts/words.ts";
import type { MatrixWords } from "../charts/yearSectorMatrix.ts";
import type { Locale } from "../model/locale.ts";
import { periodLabel } from "../model/periodLabel.ts";
import { figure, nameOf, type Say, shortNameOf } from "./screens/indicatorFigures.ts";

/** A period as the head of a column: "2013", "2008–2010", "Quý I", "9 tháng". */
export const columnLabel = (period: string, locale: Locale): string =>
  /^\d{4}(\/\d{4})?$/.test(period) ? period.replace("/", "–") : periodLabel(period, locale).replace(/[ /]\d{4}$/, "");

type Target = Parameters<ChartWords["target"]>[0] & { basis?: string | null };

/** The level that a target asks for, without its unit: "≤ 4,5", "5–6", "khoảng 5,5". Growth and points by the level that they imply. */
function targetText(say: Say, { low, high, goal, bound, basis }: Target): string {
  if (basis === "growth" || basis === "points") return goal === null ? "–" : `${bound === "at_most" ? "≤ " : ""}${figure(say, goal)}`;
  if (bound === "about") return goal === null ? "–" : `${say.words.common.about} ${figure(say, goal)}`;
  if (low !== null && high !== null && low !== high) return `${figure(say, low)}–${figure(say, high)}`;
  if (bound === "at_most") return high === null ? "–" : `≤ ${figure(say, high)}`;
  return low === null ? "–" : figure(say, low);
}

export function chartWords(say: Say): ChartWords {
  const { words, locale } = say;
  const { indicator, unit, plan, actual, gap, verdict, noFigure, statuses } = words.common;
  return {
    status: (status) => statuses[status],
    period: (period) => columnLabel(period, locale),
    name: (row) => nameOf(say, row),
    short: (row) => shortNameOf(say, row),
    target: (row) => targetText(say, row),
    indicator,
    unit,
    plan,
    actual,
    gap,
    verdict,
    noFigure,
  };
}

/** `within`: the columns are reporting periods of one year, and the whole year says so; `paced`: some are judged by their pace. */
export function matrixWords(say: Say, within: boolean, paced: boolean): MatrixWords {
  const { matrix } = say.words.overview;
  const base = chartWords(say);
  const label = (period: string) => (within && /^\d{4}$/.test(period) ? matrix.wholeYear(period) : base.period(period));
  return {
    ...base,
    period: label,
    sector: say.words.common.sector,
    all: matrix.all,
    allNote: matrix.allNote(paced),
    eachMark: matrix.eachMark,
    keys: matrix.keys,
    sectorName: (row) => nameOf(say, row),
    reached: matrix.reached,
    notAssigned: (period) => matrix.notAssigned(base.period(period), !within),
    waiting: matrix.waiting,
    notDue: matrix.notDue,
    nothing: matrix.nothing,
  };
}

export function statusBarsWords({ words }: Say, paced: boolean): StatusBarsInput["words"] {
  const { bars, matrix } = words.overview;
  return {
    group: words.common.sector,
    total: bars.total,
    reached: bars.reached(paced),
    status: (status) => words.common.statuses[status],
    nothing: matrix.nothing,
  };
}

export function rankedWords(say: Say, byPace: boolean): RankedWords {
  const { worse, worsePace, better, pinsTitle, nothing } = say.words.sector.ranked;
  return { ...chartWords(say), worse: byPace ? worsePace : worse, better, pinsTitle, nothing };
}

/** What stands round every picture. */
export function figureWords({ words }: Say): FigureWords {
  const { figure: labels } = words.overview;
  const { illustrative, grades, asTable, asChart } = words.common;
  return { illustrative, ...labels, grade: (grade) => grades[grade] ?? grade, showTable: asTable, showChart: asChart };
}
