import { type Convention, conventionsIn, readNumeral } from "../model/numeral.ts";
import { unitOf } from "../model/unit.ts";
import type { GridCell } from "./grid.ts";
import { isKnownUnit } from "./unitText.ts";

/** A cell of a column of figures, with what its row tells of it. */
export interface ColumnCell {
  cell: GridCell;
  row: number;
  unit: string | null;
}

export interface ColumnConvention {
  convention: Convention | null;
  /** Rows whose figures the column does not settle; empty where it does. */
  unsettled: number[];
  /** The table's other columns settle it, the column itself does not. */
  isBorrowed: boolean;
}

const numerals = (text: string): string[] => text.match(/\d[\d.,]*\d/g) ?? [];
const isTyped = ({ cell }: ColumnCell) => cell.value === undefined && cell.day === undefined && cell.text !== "";
/** The two readings of "1.234": 1,234 and 1234. */
const readings = (text: string): [vi: number, en: number] | null => {
  const numeral = readNumeral(text);
  if (numeral === null || numeral.values.length < 2) return null;
  const [small, large] = [Math.min(...numeral.values), Math.max(...numeral.values)];
  return text.includes(",") ? [small, large] : [large, small];
};

const countable = (unit: string | null): boolean => {
  if (unit === null || !isKnownUnit(unit)) return false;
  const { dimension, scale, is_rate } = unitOf(unit);
  return scale === 1 && !is_rate && !/^(money|usd|area|length|number)/.test(dimension);
};

/** The convention that the column's own cells write, by shapes that only one of them has. */
function ownConvention(cells: readonly ColumnCell[]): { convention: Convention | null; isMixed: boolean } {
  const proofs = { vi: 0, en: 0, dots: 0 };
  for (const { cell } of cells)
    for (const numeral of numerals(cell.text))
      for (const proved of conventionsIn(numeral)) {
        proofs[proved] += 1;
        if (proved === "en" && /^\d+\.\d+$/.test(numeral)) proofs.dots += 1;
      }
  if (proofs.vi > 0 && proofs.en > 0) {
    const isStray = proofs.en === proofs.dots && proofs.vi >= 2 * proofs.en;
    return isStray ? { convention: "vi", isMixed: false } : { convention: null, isMixed: true };
  }
  return { convention: proofs.vi > 0 ? "vi" : proofs.en > 0 ? "en" : null, isMixed: false };
}

/** What units and the other figures of the rows prove: people are counted whole, and no figure is 1,000 times its neighbour. */
function provedByRows(cells: readonly ColumnCell[], neighbours: (row: number) => readonly number[]): Convention | null {
  const votes = { vi: 0, en: 0, whole: 0 };
  for (const { cell, row, unit } of cells)
    for (const numeral of numerals(cell.text)) {
      const both = readings(numeral);
      if (both === null) continue;
      const [vi, en] = both;
      if (countable(unit) && Number.isInteger(vi) !== Number.isInteger(en)) {
        votes[Number.isInteger(vi) ? "vi" : "en"] += 1;
        votes.whole += 1;
      }
      for (const neighbour of neighbours(row)) {
        const isNear = (value: number) => Math.abs(Math.log10(Math.abs(value / neighbour))) < 1;
        if (isNear(vi) !== isNear(en)) votes[isNear(vi) ? "vi" : "en"] += 1;
      }
    }
  if (votes.vi > 0 && votes.en > 0) return null;
  const enough = votes.whole > 0 ? 1 : 2;
  return votes.vi >= enough ? "vi" : votes.en >= enough ? "en" : null;
}

/** Figures of a row that can be read one way only, by column. */
export type SureFigures = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** The convention of each column of figures. `given`: what a person answered. `alsoTyped`: cells of percentages, which show how the table
 *  writes its decimals. `areComparable`: whether two columns hold figures of the same thing. */
export function columnConventions(
  columns: ReadonlyMap<number, readonly ColumnCell[]>,
  given: Readonly<Record<number, Convention>>,
  alsoTyped: readonly ColumnCell[],
  areComparable: (one: number, other: number) => boolean,
): ReadonlyMap<number, ColumnConvention> {
  const found = new Map<number, ColumnConvention>();
  const open: number[] = [];
  const proved = new Set<Convention>();
  for (const [column, all] of columns) {
    const cells = all.filter(isTyped);
    const answer = given[column];
    const own = ownConvention(cells);
    if (own.convention !== null) proved.add(own.convention);
    if (own.isMixed) for (const each of ["vi", "en"] as const) proved.add(each);
    const unsettled = cells.filter(({ cell }) => numerals(cell.text).some((numeral) => readings(numeral) !== null)).map(({ row }) => row);
    const isSettled = answer !== undefined || own.convention !== null || unsettled.length === 0;
    found.set(column, { convention: answer ?? own.convention, unsettled: isSettled ? [] : unsettled, isBorrowed: false });
    if (!isSettled && !own.isMixed) open.push(column);
  }
  if (open.length === 0) return found;
  for (const { cell } of alsoTyped) for (const convention of conventionsIn(cell.text)) proved.add(convention);
  const sure = sureFigures(columns, found);
  for (const column of open) {
    const before = found.get(column) as ColumnConvention;
    const cells = (columns.get(column) ?? []).filter(isTyped);
    const neighbours = (row: number) =>
      [...(sure.get(row) ?? [])].flatMap(([other, value]) =>
        other === column || value === 0 || !areComparable(column, other) ? [] : [value],
      );
    const byRows = provedByRows(cells, neighbours);
    const [borrowed] = proved.size === 1 ? [...proved] : [];
    if (byRows !== null) found.set(column, { convention: byRows, unsettled: [], isBorrowed: false });
    else if (borrowed !== undefined) found.set(column, { ...before, convention: borrowed, isBorrowed: true });
  }
  return found;
}

function sureFigures(columns: ReadonlyMap<number, readonly ColumnCell[]>, conventions: ReadonlyMap<number, ColumnConvention>): SureFigures {
  const sure = new Map<number, Map<number, number>>();
  for (const [column, cells] of columns) {
    const { convention = null } = conventions.get(column) ?? {};
    for (const { cell, row } of cells) {
      const value = cell.value ?? sureValue(cell.text, convention);
      if (value === null || !Number.isFinite(value)) continue;
      const line = sure.get(row) ?? new Map<number, number>();
      line.set(column, value);
      sure.set(row, line);
    }
  }
  return sure;
}

function sureValue(text: string, convention: Convention | null): number | null {
  const [only, ...rest] = numerals(text.length === 1 ? `0${text}` : text);
  if (only === undefined || rest.length > 0 || /%/.test(text)) return null;
  const numeral = readNumeral(only);
  if (numeral === null) return null;
  if (numeral.values.length === 1) return numeral.values[0] ?? null;
  if (convention === null) return null;
  return readings(only)?.[convention === "vi" ? 0 : 1] ?? null;
}
