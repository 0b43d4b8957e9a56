import { fold } from "../model/fold.ts";
import { unitOf } from "../model/unit.ts";
import type { Position } from "./grid.ts";
import type { PlacedRow } from "./hierarchy.ts";
import { countedUnit } from "./unitText.ts";

export interface RowUnit {
  unit: string | null;
  at: Position | null;
}

export interface TableUnits {
  /** What a person said for rows that name none. */
  given: string | undefined;
  /** Of the header, where all its figures share one. */
  header: string | null;
  title: string | null;
}

/** A share or a rate is not in the table's unit of money. */
export const isRateName = (name: string) => /^(ty le|ti le|toc do|ty trong|muc giam ty le|chi so|co cau|%)/.test(fold(name));

/** The unit of each row: its own cell, its name, its whole's, its heading, a row above, the title. */
export function rowUnits(rows: readonly PlacedRow[], { given, header, title }: TableUnits): RowUnit[] {
  const wholes = new Set(rows.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  const byRow = new Map<number, RowUnit>();
  return rows.map((row) => {
    const found = unitOfRow(row, byRow.get(row.parent ?? -1) ?? null, { given, header, title });
    if (wholes.has(row.row)) byRow.set(row.row, found);
    return found;
  });
}

function unitOfRow(row: PlacedRow, whole: RowUnit | null, { given, header, title }: TableUnits): RowUnit {
  if (row.unitCell) return { unit: row.unitCell.text, at: row.unitCell.at };
  if (row.unit !== null) return { unit: row.unit, at: row.nameAt };
  const fits = (unit: string) => !isRateName(row.name) || unitOf(unit).is_rate;
  const candidates: RowUnit[] = [
    ...(row.isDerived || whole === null || row.unitAbove ? [] : [whole]),
    ...(row.headingUnit && row.headingUnit.at.row > (row.unitAbove?.at.row ?? -1) ? [row.headingUnit] : []),
    { unit: given ?? null, at: null },
    ...(row.unitAbove ? [{ unit: row.unitAbove.text, at: row.unitAbove.at }] : []),
    { unit: header, at: null },
    { unit: title, at: null },
  ];
  const found = candidates.find(({ unit }) => unit !== null && unit !== "" && fits(unit)) ?? { unit: null, at: null };
  const counted = countedUnit(row.name);
  const isOther = counted !== null && (found.unit === null || unitOf(found.unit).dimension !== unitOf(counted).dimension);
  return isOther && found.unit !== given ? { unit: counted, at: row.nameAt } : found;
}
