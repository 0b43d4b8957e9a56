import type { Bound, Grade, Tier } from "../model/kinds.ts";
import type { Interval } from "../model/period.ts";
import type { Problem } from "../model/problem.ts";
import type { ColumnRole, Question } from "./corrections.ts";
import type { Position } from "./grid.ts";

/** Why a figure waits for a person, as far as the file alone shows it. */
export type ReadingDoubt =
  | "separator"
  | "brackets"
  | "words"
  | "dateForRange"
  | "shares"
  | "textForValue"
  | "unknownRole"
  | "planPeriod"
  | "growthForValue";

/** A figure in the row's unit. A bare one has low = high and no bound. */
export interface Figure {
  low: number;
  high: number;
  bound: Extract<Bound, "at_least" | "at_most" | "about"> | null;
  /** The text says "trên" or "dưới": a person may confirm that the figure itself is excluded. */
  isStrict: boolean;
  denominator: number | null;
  /** `growth`: percent against the year before, signed; `points`: difference in the unit, signed. */
  basis: "level" | "growth" | "points";
  /** Of "0,7% (còn 4,33%)": the level that is left. */
  left: number | null;
}

/** One cell that holds a target or an actual. */
export interface DraftValue {
  at: Position;
  /** As the file shows it. */
  text: string;
  kind: "target" | "actual";
  /** Null where nothing says it: then `problem` is noInterval. */
  interval: Interval | null;
  grade: Grade;
  tier: Tier;
  isAdjusted: boolean;
  assigned_by: string | null;
  /** Null where the cell holds words, or a fault. */
  figure: Figure | null;
  doubts: readonly ReadingDoubt[];
  /** Other figures that the text could mean. */
  others: readonly Figure[];
  /** The unit that the cell itself names, where it differs from the row's and cannot be converted. */
  cellUnit: string | null;
  problem: Problem | null;
}

/** A percentage printed in the file beside the figures. */
export interface DraftCheck {
  at: Position;
  of: "target" | "previous";
  /** 100 = as planned, or unchanged. */
  index: number;
  /** Decimals as printed, of a percentage. */
  decimals: number;
  /** The cells it was computed from; null where that is not clear. */
  numerator: number | null;
  denominator: number | null;
}

/** One row of a table that speaks of an indicator. */
export interface Draft {
  file: string;
  sheet: string | null;
  row: number;
  /** Without numbering, bullets, footnote marks and unit. */
  name: string;
  nameAt: Position;
  code: string | null;
  /** "I", "1.1", "a" as printed. */
  number: string | null;
  /** As the file writes it; null where nothing says it. */
  unit: string | null;
  unitAt: Position | null;
  /** The row of the indicator that this one is a part of. */
  parent: number | null;
  /** A heading with figures below it but none of its own. */
  isGroup: boolean;
  isTotal: boolean;
  /** A ratio of the row above, not an indicator of its own. */
  isDerived: boolean;
  /** Section headings from the outermost. */
  headings: readonly string[];
  /** The area that the row, the column or the sheet names. */
  area: string | null;
  values: DraftValue[];
  checks: DraftCheck[];
  note: string | null;
  /** What the file says of the result: "Đạt". */
  verdict: string | null;
}

export interface Column {
  index: number;
  /** Header texts from the top. */
  path: string[];
  role: ColumnRole;
  unit: string | null;
  area: string | null;
  /** The indicator, where columns are indicators. */
  indicator: string | null;
}

/** A table as a layout read it. */
export interface TableReading {
  file: string;
  sheet: string | null;
  layout: string;
  /** The id of the agency that sends it, where the table itself names it so. */
  sender?: string | null;
  title: TitleBlock;
  headerRows: [first: number, last: number] | null;
  columns: Column[];
  drafts: Draft[];
  questions: Question[];
  problems: Problem[];
}

/** What stands above the table. */
export interface TitleBlock {
  text: string;
  year: number | null;
  /** Months of the year that the title speaks of; null for the whole year or when it says none. */
  months: [from: number, to: number] | null;
  unit: string | null;
  /** "123/BC-UBND" */
  documentNumber: string | null;
  /** The day of the report. */
  day: string | null;
  /** What its figures are, where the headers do not say. */
  kind: "target" | "actual" | null;
}
