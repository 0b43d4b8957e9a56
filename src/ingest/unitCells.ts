import type { GridCell, Position } from "./grid.ts";
import type { RowCells } from "./rowCells.ts";
import { isDitto, isKnownUnit, isUnitLabel, labelledUnit, unitFrom } from "./unitText.ts";

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

  /** "Tỷ đồng" alone over the columns of figures. */
  private bareUnit([only, ...others]: readonly number[], cells: readonly GridCell[]): number | undefined {
    const isOver = only !== undefined && others.length === 0 && this.cells.values.includes(only);
    return isOver && isKnownUnit(unitFrom(cells[only]?.text ?? "")) ? only : undefined;
  }

  /** Takes a row that says nothing but the unit of the rows below it; false for any other. */
  takesLabel(row: number): boolean {
    const cells = this.cells.grid.rows[row] ?? [];
    const own = cells.flatMap((_, column) => (this.cells.text(row, column) === "" ? [] : [column]));
    const column = own.find((each) => isUnitLabel(cells[each]?.text ?? "")) ?? this.bareUnit(own, cells);
    if (column === undefined) return false;
    const text = cells[column]?.text ?? "";
    this.above = { text: labelledUnit(text) ?? unitFrom(text), at: { row, column } };
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
