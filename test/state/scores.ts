import { printer } from "../../src/charts/print.ts";
import type { Answer, Cell } from "../../src/model/answer.ts";
import type { Locale } from "../../src/model/locale.ts";
import type { Status } from "../../src/model/status.ts";
import { en } from "../../src/model/words/en.ts";
import { vi } from "../../src/model/words/vi.ts";
import type { PeriodRow } from "../../src/state/screens/filters.ts";
import type { Say } from "../../src/state/screens/indicatorFigures.ts";
import type { OptionRow, Score } from "../../src/state/screens/scored.ts";

export const say = (locale: Locale = "vi"): Say => ({ locale, words: { vi, en }[locale], print: printer(locale) });

const empty: Score = {
  target_id: "t",
  indicator_id: "i",
  area_id: "a",
  sector_id: "kinh-te",
  agency_id: null,
  name_vi: "Chỉ tiêu",
  name_en: "Indicator",
  short_vi: null,
  short_en: null,
  unit: "%",
  nature: "share",
  price_basis: null,
  direction: "up",
  accumulation: "none",
  part_of: null,
  parts: null,
  headline: false,
  position: 1,
  main_rank: 1,
  in_group: false,
  period: "2023",
  period_start: "2023-01-01",
  period_end: "2024-01-01",
  cutoff: "2024-01-01",
  is_final: true,
  is_main: true,
  basis: "level",
  bound: "at_least",
  low: null,
  high: null,
  tolerance: null,
  strict: false,
  denominator: null,
  baseline: null,
  baseline_given: false,
  tier: "plan",
  assigned_by: null,
  version: 1,
  document_id: "d",
  document_number: "68/2022/QH15",
  section: null,
  as_written: null,
  target_note: null,
  indicator_note: null,
  goal: null,
  goal_rate: null,
  bound_figure: null,
  is_ceiling: false,
  compared: null,
  actual: null,
  actual_denominator: null,
  actual_grade: null,
  actual_source: null,
  actual_source_url: null,
  actual_published_on: null,
  actual_as_written: null,
  actual_note: null,
  has_illustrative: false,
  previous: null,
  previous_year: null,
  attainment: null,
  attainment_kind: null,
  gap: null,
  gap_unit: null,
  gap_good: null,
  gap_ratio: null,
  is_met: null,
  is_percent: true,
  computed_status: "no_data",
  override_status: null,
  override_reason: null,
  override_by: null,
  override_on: null,
  override_url: null,
  status: "no_data",
  share: null,
  share_low: null,
  share_high: null,
  share_source: null,
  share_years: null,
  share_first_year: null,
  share_last_year: null,
  expected: null,
  pace: null,
  forecast: null,
  forecast_low: null,
  forecast_high: null,
  forecast_typed: null,
  required_rate: null,
  average_rate: null,
  change: null,
  change_points: null,
  reason: null,
  no_ratio: null,
  reason_detail: null,
};

let count = 0;
/** A row of `scores`: a rate with a floor, unless said otherwise. */
export function score(name: string, status: Status, more: Partial<Score> = {}): Score {
  count += 1;
  const id = more.indicator_id ?? `i${count}`;
  return {
    ...empty,
    indicator_id: id,
    target_id: `t-${count}`,
    name_vi: name,
    name_en: name,
    short_vi: name,
    short_en: name,
    position: count,
    status,
    computed_status: status,
    ...more,
  };
}

/** A rate with a floor and its figure: the gap is in points. */
export const rate = (name: string, status: Status, actual: number, low: number, more: Partial<Score> = {}): Score =>
  score(name, status, {
    actual,
    low,
    goal: low,
    bound_figure: low,
    compared: actual,
    gap: Math.round((actual - low) * 1e9) / 1e9,
    gap_unit: "điểm %",
    gap_good: actual >= low,
    is_met: actual >= low,
    attainment: actual / low,
    attainment_kind: "of_target",
    ...more,
  });

export const year = (period: string, more: Partial<PeriodRow> = {}): PeriodRow => ({
  period,
  period_start: `${period}-01-01`,
  period_end: `${Number(period) + 1}-01-01`,
  cutoff: `${Number(period) + 1}-01-01`,
  has_months: false,
  indicators: 10,
  with_figure: 8,
  has_illustrative: false,
  is_default: true,
  ...more,
});

export const sectors: OptionRow[] = [
  { kind: "sector", id: "kinh-te", name_vi: "Kinh tế", name_en: "Economy", position: 1 },
  { kind: "sector", id: "dau-tu", name_vi: "Đầu tư", name_en: "Investment", position: 3 },
  { kind: "sector", id: "y-te", name_vi: "Y tế - dân số", name_en: "Health and population", position: 9 },
];

/** Rows as an answer of the engine. */
export function answerOf(rows: readonly object[]): Answer {
  const names = Object.keys(rows[0] ?? {});
  return {
    columns: Object.fromEntries(names.map((name) => [name, rows.map((row) => (row as Record<string, Cell>)[name] ?? null)])),
    length: rows.length,
  };
}
