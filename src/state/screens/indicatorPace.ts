import { toneOf } from "../../charts/marks.ts";
import { lastDayOf } from "../../model/period.ts";
import { daysBetween, figure, inPeriod, monthsBetween, percent, rounded, type Say, short, withUnit } from "./indicatorFigures.ts";
import { reasonText } from "./indicatorReasons.ts";
import type { IndicatorScore } from "./indicatorRows.ts";
import { type Cuts, paceBand } from "./indicatorVerdict.ts";
import type { WorkingLine } from "./indicatorWorking.ts";

/** Where the share of the year comes from, by the indicator's profile. */
function shareOrigin(say: Say, row: IndicatorScore): string {
  const { working } = say.words.indicator;
  switch (row.share_source) {
    case "linear":
      return working.linear(daysBetween(row.period_start, row.cutoff), daysBetween(row.period_start, row.period_end));
    case "seasonal": {
      const bare = (ratio: number | null) => (ratio === null ? "" : say.print.number(ratio * 100, 1, 1));
      return working.seasonal(
        row.share_years ?? 0,
        String(row.share_first_year ?? ""),
        String(row.share_last_year ?? ""),
        bare(row.share_low),
        `${bare(row.share_high)}%`,
      );
    }
    case "phased":
      return working.phased;
    case "step":
      return row.share === 0 ? working.stepBefore : working.stepAfter;
    default:
      return "";
  }
}

function paceLine(say: Say, row: IndicatorScore, cuts: Cuts): WorkingLine | null {
  const { actual, goal, share, expected, pace } = row;
  if (pace === null || actual === null || goal === null || share === null || expected === null) return null;
  const due = `${figure(say, goal)} × ${percent(say, share)}`;
  const [a, e] = [figure(say, actual), short(say, expected)];
  const formula = row.is_ceiling ? `(${due}) ÷ ${a} = ${e} ÷ ${a}` : `${a} ÷ (${due}) = ${a} ÷ ${e}`;
  const status = row.computed_status;
  return {
    id: "pace",
    label: say.words.indicator.working.pace,
    value: `${say.print.number(pace, 2, 2)} · ${say.words.common.statuses[status]}`,
    tone: toneOf(status),
    formula: `${formula}; ${paceBand(say, pace, cuts)}`,
  };
}

function forecastLine(say: Say, row: IndicatorScore): WorkingLine | null {
  const { working } = say.words.indicator;
  const { actual, share, forecast, forecast_low, forecast_high } = row;
  if (forecast === null)
    return row.reason === "early"
      ? { id: "forecast", label: working.forecast, value: working.none, formula: reasonText(say, "early", null) ?? "" }
      : null;
  if (row.forecast_typed)
    return { id: "forecast", label: working.typed, value: withUnit(say, figure(say, forecast), row.unit), formula: working.typedFormula };
  if (actual === null || share === null) return null;
  const hasRange = forecast_low !== null && forecast_high !== null && row.share_low !== null && row.share_high !== null;
  const formula = `${figure(say, actual)} ÷ ${percent(say, share)}`;
  return {
    id: "forecast",
    label: working.forecast,
    value: hasRange
      ? `${rounded(say, forecast)} (${rounded(say, forecast_low)}–${rounded(say, forecast_high)})`
      : withUnit(say, rounded(say, forecast), row.unit),
    formula: hasRange ? `${formula}; ${working.range(percent(say, row.share_high ?? 0), percent(say, row.share_low ?? 0))}` : formula,
  };
}

function requiredLine(say: Say, row: IndicatorScore): WorkingLine | null {
  const { working } = say.words.indicator;
  const { actual, goal, required_rate, average_rate } = row;
  if (required_rate === null || actual === null || goal === null) return null;
  const left = monthsBetween(row.cutoff, row.period_end);
  const past = monthsBetween(row.period_start, row.cutoff);
  const average = average_rate === null ? "" : `; ${working.average(past, short(say, average_rate))}`;
  return {
    id: "required",
    label: working.required,
    value: required_rate <= 0 ? working.enough : withUnit(say, short(say, required_rate), row.unit),
    formula: `(${figure(say, goal)} − ${figure(say, actual)}) ÷ ${left}${average}`,
  };
}

/** What is computed while the period is under way: share of the year, pace, forecast, what each month left must bring. */
export function paceLines(say: Say, row: IndicatorScore, cuts: Cuts): WorkingLine[] {
  const { working } = say.words.indicator;
  if (row.is_final || (row.accumulation !== "sum" && row.accumulation !== "last") || row.actual === null) return [];
  const share: WorkingLine | null =
    row.share === null
      ? row.accumulation === "last" || row.reason !== "no_share"
        ? null
        : { id: "share", label: working.pace, value: working.none, formula: reasonText(say, "no_share", null) ?? inPeriod(say, row.period) }
      : {
          id: "share",
          label: working.share(say.print.day(lastDayOf({ end: row.cutoff }))),
          value: percent(say, row.share),
          formula: shareOrigin(say, row),
        };
  return [share, paceLine(say, row, cuts), forecastLine(say, row), requiredLine(say, row)].filter((line) => line !== null);
}
