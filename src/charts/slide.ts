import type { Status } from "../model/status.ts";
import type { PathSpec } from "./path.ts";
import type { TableColumn } from "./spec.ts";
import type { StatusBarsSpec } from "./statusBars.ts";
import type { Tone } from "./theme.ts";
import type { TrendSpec } from "./trend.ts";

/** The stage that every slide is laid out on, in its own units: 16:9. */
export const stage = { width: 1920, height: 1080, margin: 96 } as const;

/** A span such as Jan–Sep stays on one line. */
export const unbroken = (text: string): string => text.replaceAll("–", "–\u2060");

/** What of the page a figure on a slide opens. */
export interface SlideTarget {
  indicator_id: string;
  area_id: string;
}

/** One indicator as a line of a slide; texts are ready to print. */
export interface SlideFact {
  key: string;
  name: string;
  status: Status;
  overridden: boolean;
  /** The status in words. */
  word: string;
  /** "ước": stands small before the figure; "" for others. */
  grade: string;
  value: string;
  plan: string;
  target: SlideTarget;
}

export interface FactColumn {
  title: string;
  tone: Tone;
  facts: SlideFact[];
  /** What the column has no room for, in words; "" when all is shown. */
  more: string;
}

/** The one figure beside a picture, with what it means and what follows from it. */
export interface SlideFigure {
  value: string;
  label: string;
  status: Status;
  overridden: boolean;
  word: string;
  lines: { strong: string; weak: string }[];
  target: SlideTarget;
}

export interface SlideTableRow {
  key: string;
  cells: Record<string, string>;
  /** The name of a group, over the whole width. */
  isHead: boolean;
  status: Status | null;
  target: SlideTarget | null;
}

export type SlideBody =
  | { kind: "facts"; columns: FactColumn[]; note: { status: Status; text: string } | null }
  | { kind: "bars"; spec: StatusBarsSpec }
  | { kind: "picture"; spec: TrendSpec | PathSpec; subtitle: string; figure: SlideFigure }
  | { kind: "table"; columns: TableColumn[]; rows: SlideTableRow[] }
  | { kind: "text"; paragraphs: string[] }
  | { kind: "nothing"; text: string };

/** One slide, ready to be drawn on the stage or written into a file. */
export interface Slide {
  slide_id: string;
  /** Unique among the slides of a deck: a long table makes several of one. */
  key: string;
  title: string;
  body: SlideBody;
  /** Source, decision, date, vintage. */
  foot: string;
  illustrative: boolean;
  estimated: boolean;
  /** What the speaker may be asked: the sentence of the report, the working, the sources. */
  notes: string[];
}

/** A deck, ready to be shown. */
export interface SlideShow {
  name: string;
  slides: Slide[];
}
