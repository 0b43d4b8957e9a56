/** One cell as it stands in the file: what a person sees, and what the file keeps behind it. */
export interface GridCell {
  /** NFC, without invisible marks; "" is blank. */
  text: string;
  /** The number that a workbook stores; a percentage as its ratio (0.955). */
  value?: number;
  /** Excel's number format of a stored number. */
  format?: string;
  /** The day that a workbook stores: often a range such as "1-2" that Excel took for a date. */
  day?: string;
  isError?: true;
  /** A formula that was saved without its value. */
  isUncomputed?: true;
  /** Levels by which the text is indented. */
  indent?: number;
  /** The first cell of the merged range that this one repeats. */
  master?: Position;
}

/** Counted from 0. */
export interface Position {
  row: number;
  column: number;
}

/** A table of cells without meaning: one sheet, one text file, one table of a document or of a pasted block. */
export interface Grid {
  file: string;
  /** Null where the file has but one table without a name. */
  sheet: string | null;
  /** Rows may differ in length; a hole is blank. */
  rows: GridCell[][];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** The sheet itself is hidden. */
  isHidden: boolean;
  /** Of a document: its first lines, where they do not stand above the table itself. */
  heading?: readonly string[];
}

const blank: GridCell = { text: "" };

export const cellAt = (grid: Grid, row: number, column: number): GridCell => grid.rows[row]?.[column] ?? blank;
export const widthOf = (grid: Grid): number => grid.rows.reduce((most, row) => Math.max(most, row.length), 0);

const columnNames: string[] = [];

/** "A", "Z", "AA". */
export const columnName = (column: number): string => {
  columnNames[column] ??= nameOfColumn(column);
  return columnNames[column];
};

function nameOfColumn(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** "F12", as Excel names it. */
export const addressOf = ({ row, column }: Position): string => `${columnName(column)}${row + 1}`;

/** "F12" is row 11, column 5. */
export function positionOf(address: string): Position | null {
  const [, letters, digits] = /^([A-Z]{1,4})(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** A cell without what people cannot see: byte order marks, zero-width and bidirectional marks, control characters. */
export const visible = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g, "")
    .replace(/\u00a0|\u202f|\u2007/g, " ")
    .normalize("NFC");

/** The longest text that a cell may hold: Excel's own limit is 32,767, a long note is some 500. */
const longest = 4000;

/** Whether the cell of a text is cut. */
export const isCut = (text: string): boolean => text.length > longest;

/** The cell of a text, cut where it is too long. */
export function textCell(text: string): GridCell {
  const shown = visible(isCut(text) ? text.slice(0, longest) : text);
  const indent = /^[ \t]*/.exec(shown)?.[0].length ?? 0;
  const trimmed = shown.trim();
  return indent > 0 && trimmed !== "" ? { text: trimmed, indent: Math.ceil(indent / 2) } : { text: trimmed };
}

/** Repeats the first cell of each merged range in the range's other cells, as far as the grid reaches. */
export function expandMerges(rows: GridCell[][], merges: readonly { from: Position; to: Position }[]): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const { from, to } of merges) {
    const first = rows[from.row]?.[from.column];
    if (first === undefined || first.text === "" || first.master) continue;
    for (let row = from.row; row <= Math.min(to.row, rows.length - 1); row += 1)
      for (let column = from.column; column <= Math.min(to.column, width - 1); column += 1) {
        if (row === from.row && column === from.column) continue;
        const cells = rows[row] as GridCell[];
        while (cells.length <= column) cells.push(blank);
        cells[column] = { ...first, master: from };
      }
  }
}
