import { type Convention, conventionsIn, readNumeral } from "../model/numeral.ts";
import { unitOf } from "../model/unit.ts";
import type { GridCell } from "./grid.ts";
import { isKnownUnit } from "./unitText.ts";

/** A typed cell of a column of figures, with the unit of its row. A number that a workbook stores needs no convention. */
export interface TypedCell {
  text: string;
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

const numerals = (text: string): string[] => (/^\d[\d.,]*$/.test(text) ? [text] : (text.match(/\d[\d.,]*\d/g) ?? []));
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

/** So many cells of one mind settle a column; one that goes against it is doubtful by itself. */
const enough = 200;

interface OwnProofs {
  convention: Convention | null;
  isMixed: boolean;
  /** Rows with a figure that its own shape does not settle. */
  open: number[];
}

/** The convention that the column's own cells write, by shapes that only one of them has. */
function ownProofs(cells: readonly TypedCell[]): OwnProofs {
  const proofs = { vi: 0, en: 0, dots: 0 };
  const open: number[] = [];
  for (const { text, row } of cells) {
    if (proofs.vi + proofs.en >= enough && (proofs.vi === 0 || proofs.en === 0)) break;
    if (/^-?\d{1,3}$/.test(text)) continue;
    for (const numeral of numerals(text)) {
      const read = readNumeral(numeral);
      if (read !== null && read.values.length > 1 && open.at(-1) !== row) open.push(row);
      if (!read?.convention) continue;
      proofs[read.convention] += 1;
      if (read.convention === "en" && /^\d+\.\d+$/.test(numeral)) proofs.dots += 1;
    }
  }
  const isStray = proofs.vi > 0 && proofs.en > 0 && proofs.en === proofs.dots && proofs.vi >= 2 * proofs.en;
  const isMixed = proofs.vi > 0 && proofs.en > 0 && !isStray;
  return { convention: isMixed ? null : proofs.vi > 0 ? "vi" : proofs.en > 0 ? "en" : null, isMixed, open };
}

/** What units and the other figures of the rows prove: people are counted whole, and no figure is 1,000 times its neighbour. */
function provedByRows(cells: readonly TypedCell[], neighbours: (row: number) => readonly number[]): Convention | null {
  const votes = { vi: 0, en: 0, whole: 0 };
  for (const { text, row, unit } of cells)
    for (const numeral of numerals(text)) {
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
  const least = votes.whole > 0 ? 1 : 2;
  return votes.vi >= least ? "vi" : votes.en >= least ? "en" : null;
}

export interface ConventionSources {
  /** Typed cells of each column of figures. */
  columns: ReadonlyMap<number, readonly TypedCell[]>;
  /** What a person answered. */
  given: Readonly<Record<number, Convention>>;
  /** Cells of percentages: they show how the table writes its decimals. */
  percents: readonly string[];
  /** The other columns that hold figures of the same thing. */
  besides: (column: number) => readonly number[];
  cellAt: (row: number, column: number) => GridCell;
}

/** The convention of each column of figures. */
export function columnConventions({ columns, given, percents, besides, cellAt }: ConventionSources): ReadonlyMap<number, ColumnConvention> {
  const found = new Map<number, ColumnConvention>();
  const open: number[] = [];
  const proved = new Set<Convention>();
  for (const [column, cells] of columns) {
    const answer = given[column];
    const own = ownProofs(cells);
    if (own.convention !== null) proved.add(own.convention);
    if (own.isMixed) for (const each of ["vi", "en"] as const) proved.add(each);
    const isSettled = answer !== undefined || own.convention !== null || own.open.length === 0;
    found.set(column, { convention: answer ?? own.convention, unsettled: isSettled ? [] : own.open, isBorrowed: false });
    if (!isSettled && !own.isMixed) open.push(column);
  }
  if (open.length === 0) return found;
  for (const text of percents) for (const convention of conventionsIn(text)) proved.add(convention);
  const byColumn = new Map<number, ColumnConvention>();
  for (const column of open) {
    const before = found.get(column) as ColumnConvention;
    const others = besides(column);
    const neighbours = (row: number) =>
      others.flatMap((other) => sureFigure(cellAt(row, other), found.get(other)?.convention ?? null) ?? []).filter((value) => value !== 0);
    const byRows = provedByRows(columns.get(column) ?? [], neighbours);
    const [borrowed] = proved.size === 1 ? [...proved] : [];
    if (byRows !== null) byColumn.set(column, { convention: byRows, unsettled: [], isBorrowed: false });
    else if (borrowed !== undefined) byColumn.set(column, { ...before, convention: borrowed, isBorrowed: true });
  }
  for (const [column, convention] of byColumn) found.set(column, convention);
  return found;
}

/** A figure that can be read one way only. */
function sureFigure({ text, value }: GridCell, convention: Convention | null): number | null {
  if (value !== undefined) return Number.isFinite(value) ? value : null;
  const [only, ...rest] = numerals(text);
  if (only === undefined || rest.length > 0 || text.includes("%")) return null;
  const numeral = readNumeral(only);
  if (numeral === null) return null;
  if (numeral.values.length === 1) return numeral.values[0] ?? null;
  return convention === null ? null : (readings(only)?.[convention === "vi" ? 0 : 1] ?? null);
}
