/** What a question is answered with: plain columns of equal length; days are ISO texts. It can be stored, sent and compared. */
export type Cell = string | number | boolean | null;
export interface Answer {
  columns: Record<string, Cell[]>;
  length: number;
}

/** The answer as rows, for small answers that a screen walks through. */
export function rowsOf<T extends object>({ columns, length }: Answer): T[] {
  const entries = Object.entries(columns);
  return Array.from({ length }, (_, row) => Object.fromEntries(entries.map(([name, cells]) => [name, cells[row]])) as T);
}
