/** What a question is answered with: plain columns of equal length; days are ISO texts. It can be stored, sent and compared. */
export type Cell = string | number | boolean | null;
export interface Answer {
  columns: Record<string, Cell[]>;
  length: number;
}

/** The answer as rows, for small answers that a screen walks through. */
export function rowsOf<T extends object>({ columns, length }: Answer): T[] {
  const entries = Object.entries(columns);
  const rows: T[] = [];
  for (let at = 0; at < length; at += 1) {
    const row: Record<string, Cell | undefined> = {};
    for (const [name, cells] of entries) row[name] = cells[at];
    rows.push(row as T);
  }
  return rows;
}
