import type { Position } from "./grid.ts";
import type { RowCells } from "./rowCells.ts";
import { isDitto, isUnitLabel, labelledUnit, unitFrom } from "./unitText.ts";

export interface PlacedUnit {
  text: string;
  at: Position;
}

/** The units that rows write, from the top down: a ditto mark repeats the last, a line "Đơn vị tính: …" holds for all below it. */
export class UnitCells {
  private last: PlacedUnit | null = null;
  /** What a row above says of all that follow. */
  above: PlacedUnit | null = null;

  constructor(private readonly cells: RowCells) {}

  /** The unit cell of the row. */
  next(row: number): PlacedUnit | null {
    const at = this.cells.first(row, "unit");
    if (at === null) return null;
    const { text } = this.cells.cell(at);
    if (isDitto(text)) return this.last;
    if (/^[-–x…]$/i.test(text)) return null;
    this.last = { text: spelled(text), at };
    return this.last;
  }

  /** Takes a row that says nothing but the unit of the rows below it; false for any other. */
  takesLabel(row: number): boolean {
    const cells = this.cells.grid.rows[row] ?? [];
    const column = cells.findIndex(({ text }, index) => text !== "" && isUnitLabel(this.cells.text(row, index)));
    if (column < 0) return false;
    this.above = { text: labelledUnit(cells[column]?.text ?? "") ?? "", at: { row, column } };
    return true;
  }
}

/** As the file writes it, without brackets; "1000 người" is spelled out. */
function spelled(text: string): string {
  if (/^[^\s()\d]+( [^\s()]+)*$/.test(text)) return text;
  const clean = text
    .replace(/\s+/g, " ")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
  return /^\d/.test(clean) ? unitFrom(clean) : clean;
}
