import type { Grade, Tier } from "../model/kinds.ts";
import type { Convention } from "../model/numeral.ts";
import type { Interval } from "../model/period.ts";

/** What a column holds. An interval is null where the row says it (a column of periods), or nobody does. */
export type ColumnRole =
  | { kind: "number" | "code" | "name" | "unit" | "area" | "period" | "measure" | "section" | "note" | "verdict" | "ignored" }
  | { kind: "target"; interval: Interval | null; tier: Tier; isAdjusted: boolean; assigned_by: string | null }
  | { kind: "actual"; interval: Interval | null; grade: Grade }
  /** A percentage that the file itself computed: checked, never stored. */
  | { kind: "percent"; of: "target" | "previous" }
  /** Figures of which nothing says what they are: asked. */
  | { kind: "unknown"; interval: Interval | null };

/** What a person decided about one table, by hand or as answers to questions: plain data, kept for the agency and the layout. */
export interface Corrections {
  layout?: string;
  /** First and last header row, counted from 0; null: the table has none. */
  headerRows?: [first: number, last: number] | null;
  roles?: Record<number, ColumnRole>;
  /** The unit of every row that names none. */
  unit?: string;
  year?: number;
  conventions?: Record<number, Convention>;
  /** What "(28,4)" means in a column. */
  brackets?: Record<number, "negative" | "positive">;
  /** What "-" means in this file. */
  dash?: "missing" | "zero";
  /** Whether shares are stored as ratios: 0,874 for 87,4 %. */
  shares?: Record<number, "ratio" | "percent">;
  /** Whether figures of shorter periods run on from the start of the year. */
  running?: boolean;
  /** The year in which a school year counts. */
  schoolYear?: "first" | "last";
  /** What a plan without a time is of, in a report on one month or quarter. */
  planOf?: "months" | "year";
  /** Whether hidden rows and columns are read. */
  hidden?: "read" | "skip";
}

export type QuestionKind =
  | "convention"
  | "brackets"
  | "dash"
  | "shares"
  | "running"
  | "hidden"
  | "year"
  | "schoolYear"
  | "planOf"
  | "role"
  | "unit";

/** Something that the file does not settle, asked once for a column or a table. Its answer goes into the corrections. */
export interface Question {
  kind: QuestionKind;
  file: string;
  sheet: string | null;
  column: number | null;
  /** The header of the column, or the title of the table. */
  about: string;
  /** Cells that show what is asked: address and text. */
  examples: { address: string; text: string }[];
  /** Answers to offer, likeliest first. */
  choices: readonly string[];
  /** Figures wait for the answer; without it they are doubtful. Else the first choice holds until then. */
  isBlocking: boolean;
}
