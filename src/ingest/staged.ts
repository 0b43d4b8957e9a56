import type { Problem } from "../model/problem.ts";
import type { Row, Rows } from "../model/tables.ts";
import type { Position } from "./grid.ts";

/** What the set holds now: the current rows of each table. */
export type Known = Rows;

/** What became of one cell of a file, held against the set. `doubtful` waits for a person; `refused` cannot come in as it is. */
export const stagedStates = ["doubtful", "refused", "changed", "new", "same"] as const;
export type StagedState = (typeof stagedStates)[number];

/** Why a cell is doubtful or refused. The sentences stand in the words of the review, one for each code. */
export const reasonCodes = [
  // told by the file alone (draft.ts)
  "separator",
  "brackets",
  "words",
  "dateForRange",
  "shares",
  "textForValue",
  "unknownRole",
  "planPeriod",
  "growthForValue",
  "formulaError",
  "uncomputedFormula",
  "outOfRange",
  "noInterval",
  "noName",
  // told by what the set holds
  "unknownIndicator",
  "nearName",
  "unknownUnit",
  "scaleDiffers",
  "unitDiffers",
  "jump",
  "runningFalls",
  "partsDoNotSum",
  "percentDiffers",
  "duplicate",
  "locked",
  "olderPublication",
  "unknownArea",
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export interface Reason {
  code: ReasonCode;
  /** The cell that gives the reason, beside the staged cell itself. */
  evidence: Position | null;
  /** Figures and texts of the sentence, by name, as plain values: { factor: 1000, before: 561, unit: "triệu đồng" }. */
  facts: Readonly<Record<string, string | number | null>>;
}

/** One way to settle a cell; the first is what is offered. Its row comes in when it is chosen. */
export interface Choice {
  /** `take`: as it is read; `convert`: by the unit's scale; `other`: another reading of the text. */
  kind: "take" | "convert" | "other";
  row: StagedValue;
  /** What was done, for the sentence: { factor: 1000 }. */
  facts: Readonly<Record<string, string | number | null>>;
}

export type StagedValue = { table: "actuals"; row: Row<"actuals"> } | { table: "targets"; row: Row<"targets"> };

/** One cell of a file, held against the set. */
export interface StagedCell {
  /** "file|sheet|F12": the same as long as the same file is read. */
  cell_id: string;
  name_id: string;
  at: Position;
  text: string;
  state: StagedState;
  reasons: Reason[];
  /** Null while the indicator is not known. */
  indicator_id: string | null;
  /** ISO days, half-open. */
  interval: { start: string; end: string } | null;
  /** What the set holds under the same key. */
  current: StagedValue | null;
  /** Empty where nothing can come in before the name is settled, or the text holds no figure. */
  choices: Choice[];
  /** What a typed figure goes into where there is no choice; absent while the indicator or the area is not known. */
  blank?: StagedValue;
}

/** A row's name, with what else the row says of it. */
export interface AskedName {
  name: string;
  code: string | null;
  unit: string | null;
  /** Names of the rows that it is a part of, outermost first. */
  path: readonly string[];
  /** The indicator of the row right above in `path`; null while nobody knows it, or there is none. */
  parent_id: string | null;
}

/** A row's name, and the indicator that it is taken for. */
export interface StagedName {
  name_id: string;
  file: string;
  sheet: string | null;
  row: number;
  name: string;
  unit: string | null;
  headings: readonly string[];
  /** Likeliest first. score: 1 = the same name. */
  candidates: { indicator_id: string; score: number; why: "code" | "remembered" | "sameName" | "nearName" }[];
  indicator_id: string | null;
  /** Settled by a person, by a remembered answer, or by the same name or code; else it is asked. */
  isSettled: boolean;
  /** Of a table with more names than are ranked at once: what to ask for its candidates with. */
  unranked?: AskedName;
  /** Under which it is remembered for the sender and the layout. */
  remembered?: string;
}

/** One table of a file: what it was taken for. */
export interface StagedBlock {
  block_id: string;
  file: string;
  sheet: string | null;
  layout: string;
  title: string;
  /** Who sent it, as far as that is told by the file, its name, or the person. */
  agency_id: string | null;
  /** ISO day on which its figures were published: as the person, or the lines above the table, say. */
  published_on: string | null;
  cells: StagedCell[];
  names: StagedName[];
  problems: Problem[];
  /** The decision that new targets of the table name, where it has to be made with them. */
  document?: Row<"documents">;
  /** What a person answered about its columns, as it is remembered for the sender; absent where there is nothing new. */
  answers?: Pick<Row<"layout_answers">, "layout" | "answers">;
}

/** What a person settled so far, beside the corrections of how a table is read. */
export interface Settled {
  /** By name_id: an indicator of the set, one to be made from the row, or nothing. */
  names: Readonly<Record<string, { indicator_id: string } | { create: Row<"indicators"> } | "skip">>;
  /** By block_id. */
  agencies: Readonly<Record<string, string | null>>;
  /** Of targets: the decision that they come from, by block_id; null: a document is made from the title. */
  documents: Readonly<Record<string, string | null>>;
  /** By block_id: the day on which the figures were published, in place of what the table says. */
  publishedOn?: Readonly<Record<string, string>>;
  /** What is made along with a new plan: held as if the set had it, and taken in with the figures that need it. */
  made?: Pick<Rows, "sectors" | "areas">;
}

/** By cell_id: the number of a choice, a figure that the person typed, or nothing. */
export type Decision = { choice: number } | { figure: number } | "skip";
