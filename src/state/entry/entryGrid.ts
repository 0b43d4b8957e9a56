import type { Accumulation, Grade } from "../../model/kinds.ts";
import type { Locale } from "../../model/locale.ts";
import { formatNumber } from "../../model/quantity.ts";
import { type FigureFault, readFigure } from "../../model/readFigure.ts";
import type { Row } from "../../model/tables.ts";
import type { Change } from "../write.ts";
import type { EntryColumn } from "./columns.ts";
import type { CellEdit, Sheet } from "./sheet.ts";

/** An indicator to enter figures for. */
export interface EntryRow {
  id: string;
  name: string;
  unit: string;
  nature: Row<"indicators">["nature"];
  accumulation: Accumulation;
  isPart: boolean;
}

/** A figure as it stands now. */
export interface StoredFigure extends Omit<Row<"actuals">, "indicator_id" | "area_id"> {
  who: string;
  at: string;
}

export interface EntryGrid {
  area_id: string;
  rows: readonly EntryRow[];
  columns: readonly EntryColumn[];
  /** By indicator, then by column. */
  stored: ReadonlyMap<string, ReadonlyMap<string, StoredFigure>>;
  locale: Locale;
}

/** Why a cell cannot be typed into: its period is locked, or its indicator is reported by whole years only. */
export type Closed = "locked" | "yearly" | null;

export const closedBy = (row: EntryRow, column: EntryColumn): Closed =>
  column.lock !== null ? "locked" : row.accumulation === "none" && column.id.length > 4 ? "yearly" : null;

/** A stored figure as one would type it: "640,5", "20/33", "x". */
export function storedText(stored: StoredFigure | undefined, locale: Locale): string {
  if (stored === undefined) return "";
  if (stored.value === null) return stored.as_written ?? "";
  const value = formatNumber(stored.value, { locale });
  return stored.denominator === null || stored.as_written?.includes("/") !== true
    ? value
    : `${value}/${formatNumber(stored.denominator, { locale })}`;
}

export type CellMark = "same" | "new" | "changed" | "removed" | "regraded" | FigureFault;
export const faults: readonly CellMark[] = ["dash", "words", "range", "unit", "change", "rest"] satisfies FigureFault[];
export const isFault = (mark: CellMark): mark is FigureFault => faults.includes(mark);

export interface CellState {
  mark: CellMark;
  /** How the text was read, where its decimal mark is not the language's. */
  readAs: string | null;
  /** What is to be saved; null where nothing is. */
  figure: Row<"actuals"> | null;
}

type Said = Pick<Row<"actuals">, "value" | "denominator" | "as_written" | "reason" | "source">;
const same: CellState = { mark: "same", readAs: null, figure: null };

/** What becomes of one cell: what was typed into it, the grade of its column, and the figure that stands there now. */
export function cellState(
  grid: Pick<EntryGrid, "area_id" | "locale">,
  row: EntryRow,
  column: EntryColumn,
  edit: CellEdit | undefined,
  stored: StoredFigure | undefined,
  chosen: Grade | undefined,
): CellState {
  const grade = chosen ?? (stored === undefined || stored.grade === "illustrative" ? column.grade : stored.grade);
  // Picked one by one: a stored figure also tells who entered it, which is no column of the table.
  const figureOf = ({ value, denominator, as_written, reason, source }: Said): Row<"actuals"> => ({
    indicator_id: row.id,
    area_id: grid.area_id,
    interval_start: column.start,
    interval_end: column.end,
    grade,
    published_on: null,
    source_url: null,
    note: stored?.note ?? null,
    value,
    denominator,
    as_written,
    reason,
    source,
  });
  if (edit === undefined) {
    const isRegraded = stored !== undefined && stored.grade !== "illustrative" && stored.grade !== grade && column.lock === null;
    return isRegraded ? { mark: "regraded", readAs: null, figure: { ...figureOf(stored), source_url: stored.source_url } } : same;
  }
  const reading = readFigure(edit.text, row, grid.locale);
  if (reading.kind === "fault") return { mark: reading.fault, readAs: null, figure: null };
  if (reading.kind === "blank") return stored === undefined ? same : { mark: "removed", readAs: null, figure: null };
  const readAs = reading.isUnsure && reading.value !== null ? formatNumber(reading.value, { locale: grid.locale }) : null;
  const isSameText = edit.text === storedText(stored, grid.locale);
  if (stored !== undefined && isSameText) {
    const isNoted = (edit.reason ?? stored.reason) !== stored.reason || (edit.source ?? stored.source) !== stored.source;
    if (!isNoted && stored.grade === grade) return same;
    const noted = { ...stored, reason: edit.reason ?? stored.reason, source: edit.source ?? stored.source };
    return { mark: isNoted ? "changed" : "regraded", readAs, figure: { ...figureOf(noted), source_url: stored.source_url } };
  }
  const figure = figureOf({
    value: reading.value,
    denominator: reading.denominator ?? stored?.denominator ?? null,
    as_written: reading.as_written,
    reason: edit.reason,
    source: edit.source ?? stored?.source ?? null,
  });
  return { mark: stored === undefined ? "new" : "changed", readAs, figure };
}

export interface EntryChanges {
  change: Pick<Change, "rows" | "removals"> & { removals: NonNullable<Change["removals"]> };
  counts: Record<"new" | "changed" | "removed" | "regraded", number>;
  /** The cells that cannot be saved, in reading order. */
  faulty: { row: string; column: string }[];
  /** Why figures are removed: a removal has no room for it, so that the change set's own reason tells it. */
  removedFor: { row: EntryRow; column: EntryColumn; reason: string }[];
}

/** All that a sheet would change, as the rows of one change set. `source`: of every figure typed that names none of its own. */
export function changesOfSheet(grid: EntryGrid, sheet: Sheet, source: string | null): EntryChanges {
  const changes: EntryChanges = {
    change: { rows: {}, removals: [] },
    counts: { new: 0, changed: 0, removed: 0, regraded: 0 },
    faulty: [],
    removedFor: [],
  };
  const actuals: Row<"actuals">[] = [];
  for (const row of grid.rows)
    for (const column of grid.columns) {
      if (closedBy(row, column) !== null) continue;
      const edit = sheet.cells[row.id]?.[column.id];
      const stored = grid.stored.get(row.id)?.get(column.id);
      const { mark, figure } = cellState(grid, row, column, edit, stored, sheet.grades[column.id]);
      if (isFault(mark)) changes.faulty.push({ row: row.id, column: column.id });
      else if (mark !== "same") changes.counts[mark] += 1;
      if (mark === "removed") {
        changes.change.removals.push({ table: "actuals", key: [row.id, grid.area_id, column.start, column.end] });
        if (edit?.reason) changes.removedFor.push({ row, column, reason: edit.reason });
      }
      if (figure !== null) actuals.push(mark === "regraded" || edit?.source ? figure : { ...figure, source: source ?? figure.source });
    }
  if (actuals.length > 0) changes.change.rows = { actuals };
  return changes;
}
