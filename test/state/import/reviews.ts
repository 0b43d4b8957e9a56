import type { Known } from "../../../src/ingest/staged.ts";
import { type ImportEvent, type Importing, importReducer, type Review } from "../../../src/state/importReducer.ts";
import { type Line, type Sheet, stagedOf } from "./lines.ts";

export const sheetOf = (lines: readonly Partial<Line>[], more: Partial<Sheet> = {}): Sheet => ({
  file: "bieu.xlsx",
  sheet: null,
  agency_id: null,
  interval: { start: "2013-01-01", end: "2013-10-01" },
  grade: "estimate",
  published_on: null,
  area_id: "quan",
  lines: lines.map((line, i) => ({ row: i + 10, name: `Dòng ${i + 1}`, indicator_id: `i${i + 1}`, text: "1", value: 1, ...line })),
  ...more,
});

export const doubt: Required<Pick<Line, "reasons">> = { reasons: [{ code: "words", evidence: null, facts: {} }] };

/** A review of made-up sheets against what is known. */
export function reviewOf(sheets: readonly Sheet[], known: Known = {}): Review {
  const staged = { blocks: sheets.map((sheet) => stagedOf(sheet, known)), questions: [] };
  const started = importReducer({ step: "idle" }, { type: "started", name: sheets[0]?.file ?? "" });
  const hashes = Object.fromEntries(sheets.map(({ file }) => [file, `hash of ${file}`]));
  const state = importReducer(started, { type: "reviewed", review: { set_id: "thu", hashes, problems: [], known, staged, plan: null } });
  if (state.step !== "review") throw new Error(state.step);
  return state.review;
}

/** The review after these events; fails when it is not under review any more. */
export function following(review: Review, ...events: ImportEvent[]): Review {
  const state = events.reduce<Importing>(importReducer, { step: "review", review });
  if (state.step !== "review") throw new Error(state.step);
  return state.review;
}

export const cellId = (row: number, file = "bieu.xlsx"): string => `${file}||F${row}`;
