import type { Answer } from "../model/answer.ts";
import type { Accumulation, Basis, Bound, Grade } from "../model/kinds.ts";
import type { Locale } from "../model/locale.ts";
import type { Status } from "../model/status.ts";
import type { annex } from "../model/words/vi/annex.ts";

export type AnnexWords = typeof annex;

/** An actual that the annex adds up or compares, in its indicator's unit, over the half-open interval. */
export interface AnnexFigure {
  indicator_id: string;
  area_id: string;
  interval_start: string;
  interval_end: string;
  value: number | null;
  denominator: number | null;
  grade: Grade;
  as_written: string | null;
}

/** What was computed of a target: a row of `scores`. Units and meanings: db/sql/170 to 210. */
export interface AnnexScore {
  target_id: string | null;
  indicator_id: string;
  area_id: string;
  unit: string;
  direction: "up" | "down" | "within" | "none";
  accumulation: Accumulation;
  period_start: string;
  period_end: string;
  cutoff: string;
  is_final: boolean;
  basis: Basis | null;
  bound: Bound | "all" | null;
  low: number | null;
  high: number | null;
  tolerance: number | null;
  strict: boolean | null;
  baseline: number | null;
  baseline_given: boolean | null;
  goal: number | null;
  bound_figure: number | null;
  is_ceiling: boolean | null;
  is_percent: boolean;
  compared: number | null;
  actual: number | null;
  actual_denominator: number | null;
  denominator: number | null;
  previous: number | null;
  previous_year: number | null;
  attainment: number | null;
  attainment_kind: "of_target" | "of_reduction" | null;
  gap: number | null;
  share: number | null;
  share_source: string | null;
  expected: number | null;
  pace: number | null;
  change: number | null;
  change_points: number | null;
  computed_status: Status;
  override_status: Status | null;
  status: Status;
}

/** A target's figure with what is printed round it, or the words that stand for it. */
export type PlanText = { before: string; after: string; isSigned: boolean } | { text: string };

export interface AnnexSource {
  document: string;
  section: string;
  plan_as_written: string;
  assigned: string;
  source: string;
  url: string | null;
  grade: string;
  published: string;
  as_written: string;
  note: string;
}

/** A row of the table: an indicator, a part of a group that must be met as a whole, or a further target of the row above. */
export interface AnnexRow {
  kind: "main" | "member" | "second";
  order: string;
  name: string;
  isPart: boolean;
  unit: string;
  notes: string;
  plan: PlanText;
  /** What the gap is counted in where it is in points, else "". */
  points: string;
  /** What changes of a rate are counted in; "" for what is no rate. */
  ratePoints: string;
  /** Counted in the summary. */
  isCounted: boolean;
  score: AnnexScore;
  source: AnnexSource;
}

export interface AnnexGroup {
  order: string;
  name: string;
  rows: AnnexRow[];
}

/** All that an annex holds, as plain data that can be sent to a worker; its words are AnnexWords. */
export interface AnnexBook {
  locale: Locale;
  title: string;
  /** Lines under the title: area, filters, day of the figures, and the marks of what is not a real or final figure. */
  lines: readonly string[];
  /** Lines under the table. */
  notes: readonly string[];
  footer: { left: string; made: string };
  heads: { lastYear: string; previous: string | null; plan: string; actual: string; change: string; hasPace: boolean };
  groupHead: string;
  /** The period in words, for the titles of the other sheets. */
  when: string;
  groups: readonly AnnexGroup[];
  /** AnnexFigure by columns, as they were answered: a page hands them over faster than rows. Those of other rows than the table's are left out. */
  figures: Answer;
  /** The status cuts in force, with what they say. */
  cuts: readonly { band_id: string; cut: number; note: string }[];
  statusWords: Record<Status, string>;
}
