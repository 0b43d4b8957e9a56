import type { Locale } from "./locale.ts";

/** A column of a list that goes out as a file. */
export interface ListColumn {
  key: string;
  head: string;
  /** Of the page's width, in parts of all columns' sum. */
  width: number;
  /** input: what an office fills in; quiet: for the app, in small letters. */
  kind?: "input" | "quiet";
  isCentred?: boolean;
  /** What may be filled in. */
  choices?: readonly string[];
}

/** A list for a file, its rows as texts under headings. */
export interface ListTable {
  title: string;
  lines: readonly string[];
  sheet: string;
  locale: Locale;
  columns: readonly ListColumn[];
  groups: readonly { name: string; rows: readonly Readonly<Record<string, string>>[] }[];
}
