import type { AnnexBook } from "./annexBook.ts";

export const printed = [
  "order",
  "name",
  "unit",
  "lastYear",
  "previous",
  "plan",
  "actual",
  "gap",
  "attainment",
  "change",
  "pace",
  "mark",
  "verdict",
  "notes",
] as const;
/** Beside the printed table, behind an empty column: what the working needs. */
export const beside = ["space", "compared", "goal", "high", "baseline", "tolerance", "share", "expected", "judged", "counted"] as const;
export type ColumnKey = (typeof printed)[number] | (typeof beside)[number];

/** In characters, as spreadsheets count. */
const widths: Record<ColumnKey, number> = {
  order: 5,
  name: 46,
  unit: 13,
  lastYear: 12,
  previous: 12,
  plan: 13,
  actual: 13,
  gap: 13,
  attainment: 10,
  change: 11,
  pace: 9,
  mark: 3,
  verdict: 15,
  notes: 28,
  space: 3,
  compared: 12,
  goal: 12,
  high: 10,
  baseline: 12,
  tolerance: 10,
  share: 12,
  expected: 12,
  judged: 16,
  counted: 11,
};

/** The width of each column; no word of a unit is broken. */
export const columnWidths = ({ groups }: AnnexBook): Record<ColumnKey, number> => ({
  ...widths,
  unit: Math.max(widths.unit, ...groups.flatMap(({ rows }) => rows.flatMap(({ unit }) => unit.split(" ").map((word) => word.length + 1)))),
});
