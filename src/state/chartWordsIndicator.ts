import type { PathWords } from "../charts/path.ts";
import type { TrendWords } from "../charts/trend.ts";
import { unitLabel } from "../model/quantity.ts";
import { chartWords } from "./chartWords.ts";
import { covered, planShort, type Say, shortNameOf } from "./screens/indicatorFigures.ts";
import type { IndicatorScore } from "./screens/indicatorRows.ts";

const gapUnitLabel = ({ words, locale }: Say, unit: string): string => (unit === "điểm %" ? words.common.points : unitLabel(unit, locale));

/** Words of the picture over the years. `gapUnit`: what its differences are counted in; `running`: the main targets of periods that are not over. */
export function trendWords(say: Say, row: IndicatorScore, gapUnit: string, running: readonly IndicatorScore[]): TrendWords {
  const { chart } = say.words.indicator;
  const { common } = say.words;
  const base = chartWords(say);
  const { ratioPanel } = chart;
  const isGrowth = row.nature === "growth";
  const unit = unitLabel(row.unit, say.locale);
  return {
    ...base,
    plan: common.planShort,
    actual: common.actualShort,
    period: (period) => {
      const open = running.find((other) => other.period === period);
      return open === undefined ? base.period(period) : `${chart.underWay(covered(say, open))}/${period}`;
    },
    // the builder hands over whole rows of `indicatorYears`
    target: (target) => planShort(say, target as unknown as IndicatorScore),
    year: chart.year,
    ratioPanel: isGrowth
      ? { name: row.direction === "down" ? ratioPanel.prices : ratioPanel.growth, unit: ratioPanel.growthUnit }
      : { name: ratioPanel.level, unit: ratioPanel.levelUnit },
    gapPanel: { name: chart.gapPanel, unit: gapUnitLabel(say, gapUnit) },
    valuePanel: { name: isGrowth ? shortNameOf(say, row) : chart.valuePanel, unit: isGrowth ? chart.growthUnit(unit) : unit },
    nothing: chart.nothing,
  };
}

/** Words of the picture within one year. `goals`: names of the main and the second plan, at the ends of their lines. */
export function pathWords(say: Say, row: IndicatorScore, goals: { main: string; second: string }): PathWords {
  const { chart } = say.words.indicator;
  const { common } = say.words;
  const unit = unitLabel(row.unit, say.locale);
  const year = row.period.slice(0, 4);
  const kinds = { sum: chart.running, average: chart.mean, last: chart.atMonth, none: chart.atMonth };
  return {
    month: chart.monthName,
    monthHead: chart.month,
    actual: common.actualShort,
    previous: chart.previous,
    expected: chart.expected,
    forecast: chart.forecastName,
    plan: common.planShort,
    valuePanel: { name: common.actual, unit: kinds[row.accumulation](unit) },
    gapPanel: { name: chart.gapPace, unit },
    pacePanel: { name: chart.pace, unit: chart.paceUnit },
    goalEnd: (value, main) => `${value} ${main ? goals.main : goals.second}`,
    forecastEnd: chart.forecastEnd,
    forecastRange: chart.forecastRange,
    previousEnd: (value) => chart.previousEnd(value, String(Number(year) - 1)),
    expectedAt: chart.expectedAt,
    nothing: chart.nothingInYear,
  };
}
