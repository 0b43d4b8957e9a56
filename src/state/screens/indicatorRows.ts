import type { NamedRow } from "../../charts/rows.ts";
import type { Accumulation, Basis, Bound, Direction, Grade, PaceProfile, Tier } from "../../model/kinds.ts";
import type { Status } from "../../model/status.ts";

/** A row of `indicatorYears` and `partsOf`: one target at its usual cut-off, or a figure without a target. Units and meanings: db/sql/170 to 210. */
export interface IndicatorScore extends NamedRow {
  target_id: string | null;
  indicator_id: string;
  area_id: string;
  sector_id: string;
  unit: string;
  nature: "quantity" | "share" | "growth";
  price_basis: string | null;
  direction: Direction;
  accumulation: Accumulation;
  part_of: string | null;
  parts: "sum" | "some" | "all" | null;
  period: string;
  period_start: string;
  period_end: string;
  cutoff: string;
  is_final: boolean;
  is_main: boolean;
  basis: Basis | null;
  bound: Bound | "all" | null;
  low: number | null;
  high: number | null;
  tolerance: number | null;
  strict: boolean | null;
  denominator: number | null;
  baseline: number | null;
  baseline_given: boolean | null;
  tier: Tier | null;
  assigned_by: string | null;
  version: number | null;
  document_id: string | null;
  document_number: string | null;
  section: string | null;
  as_written: string | null;
  target_note: string | null;
  indicator_note: string | null;
  goal: number | null;
  goal_rate: number | null;
  bound_figure: number | null;
  is_ceiling: boolean | null;
  compared: number | null;
  actual: number | null;
  actual_denominator: number | null;
  actual_grade: Grade | null;
  actual_source: string | null;
  actual_source_url: string | null;
  actual_published_on: string | null;
  actual_as_written: string | null;
  actual_note: string | null;
  has_illustrative: boolean;
  previous: number | null;
  previous_year: number | null;
  attainment: number | null;
  attainment_kind: "of_target" | "of_reduction" | null;
  gap: number | null;
  gap_unit: string | null;
  gap_good: boolean | null;
  gap_ratio: number | null;
  is_met: boolean | null;
  is_percent: boolean;
  computed_status: Status;
  override_status: Status | null;
  override_reason: string | null;
  override_by: string | null;
  override_on: string | null;
  override_url: string | null;
  status: Status;
  share: number | null;
  share_low: number | null;
  share_high: number | null;
  share_source: PaceProfile | null;
  share_years: number | null;
  share_first_year: number | null;
  share_last_year: number | null;
  expected: number | null;
  pace: number | null;
  forecast: number | null;
  forecast_low: number | null;
  forecast_high: number | null;
  forecast_typed: boolean | null;
  required_rate: number | null;
  average_rate: number | null;
  change: number | null;
  change_points: number | null;
  reason: string | null;
  no_ratio: string | null;
  reason_detail: string | null;
}

/** A row of `history`: one publication of a figure. */
export interface PublicationRow {
  interval_start: string;
  interval_end: string;
  value: number | null;
  grade: Grade;
  published_on: string | null;
  source: string | null;
  source_url: string | null;
  as_written: string | null;
  note: string | null;
  reason: string | null;
  change_set_id: string;
  at: string;
  who: string;
  why: string;
  file_name: string | null;
  is_live: boolean;
  is_current: boolean;
  status: Status | null;
  gap: number | null;
  gap_unit: string | null;
}

/** A row of `indicators`: what the chooser offers. */
export interface IndicatorRow extends NamedRow {
  indicator_id: string;
  area_id: string;
  sector_id: string;
  unit: string;
  part_of: string | null;
  headline: boolean;
  periods: string;
  newest_period: string | null;
}

export interface PartCheckRow {
  indicator_id: string;
  area_id: string;
  total_target: number | null;
  parts_target: number | null;
  total_actual: number | null;
  parts_actual: number | null;
  parts: number;
  parts_with_figure: number;
}

export interface DocumentRow {
  document_id: string;
  number: string;
  title_vi: string;
  title_en: string | null;
  issuer: string | null;
  issued_on: string | null;
}
