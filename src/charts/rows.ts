import type { Basis, Bound, Direction, Grade, Tier } from "../model/kinds.ts";
import type { Status } from "../model/status.ts";

/** What the pictures read of the questions' answers: a row with more columns fits too. */
export interface NamedRow {
  name_vi: string;
  name_en: string;
  short_vi: string | null;
  short_en: string | null;
}

/** A row of `marks` and `marks_within`: an indicator in a year or reporting period. */
export interface MarkRow extends NamedRow {
  period: string;
  sector_id: string;
  indicator_id: string;
  area_id: string;
  position: number;
  status: Status;
  override_status: Status | null;
  actual: number | null;
  low: number | null;
  high: number | null;
  goal: number | null;
  bound: Bound;
  unit: string;
  gap: number | null;
  gap_unit: string | null;
  has_illustrative: boolean;
}

export interface SectorRow {
  sector_id: string;
  position: number;
  name_vi: string;
  name_en: string;
}

/** The part of a score that is drawn: one target at one cut-off. */
export interface ScoreRow extends NamedRow {
  target_id: string;
  indicator_id: string;
  area_id: string;
  sector_id: string;
  unit: string;
  direction: Direction;
  period: string;
  is_main: boolean;
  basis: Basis;
  bound: Bound;
  low: number | null;
  high: number | null;
  tier: Tier | null;
  goal: number | null;
  goal_rate: number | null;
  actual: number | null;
  actual_grade: Grade | null;
  has_illustrative: boolean;
  gap: number | null;
  gap_unit: string | null;
  gap_good: boolean | null;
  gap_ratio: number | null;
  expected: number | null;
  status: Status;
  override_status: Status | null;
  as_written: string | null;
  document_number: string | null;
}

/** A row of `spark`: one indicator in one year. */
export interface SparkRow {
  period_start: string;
  actual: number | null;
  goal: number | null;
  status: Status;
}

/** A row of `indicator_path`: running totals at the end of each month. */
export interface PathRow {
  month: number;
  cumulative: number | null;
  cumulative_grade: Grade | null;
  previous: number | null;
  expected: number | null;
  forecast: number | null;
  forecast_low: number | null;
  forecast_high: number | null;
  gap: number | null;
  pace: number | null;
  goal: number | null;
  second_goal: number | null;
}

/** One publication of a figure: a row of `history`. */
export interface VintageRow {
  period: string;
  value: number | null;
  published_on: string | null;
  is_current: boolean;
}
