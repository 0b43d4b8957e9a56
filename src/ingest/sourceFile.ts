import type { Problem } from "../model/problem.ts";
import type { Grid } from "./grid.ts";

/** A file as it was dropped, chosen or pasted. */
export interface SourceFile {
  /** With "/" between folders. */
  path: string;
  bytes: Uint8Array;
}

/** Unpacks a zip within limits, or says why not: the journal has one, and the state hands it over. */
export type Unzip = (file: SourceFile, limits: { bytes: number; entries: number }) => Promise<{ files: SourceFile[]; problems: Problem[] }>;

export interface Tools {
  unzip: Unzip;
}

/** What a file gave: its tables, or a Data Package for the journal to read. */
export interface FileReading {
  grids: Grid[];
  /** The files of a Data Package; null for all else. */
  dataPackage: SourceFile[] | null;
  problems: Problem[];
}

export const refused = (problem: Problem): FileReading => ({ grids: [], dataPackage: null, problems: [problem] });

/** More than any report holds; a table beyond it is refused, or it would stop the page. */
export const gridLimits = { rows: 200_000, columns: 1_000, cells: 3_000_000 } as const;

/** The problem of a table that is too large; null when it is not. */
export function sizeProblem(file: string, sheet: string | null, rows: number, columns: number): Problem | null {
  const place = { code: "tooLarge", file, ...(sheet === null ? {} : { sheet }) } as const;
  if (columns > gridLimits.columns) return { ...place, found: `${columns} columns`, wanted: `${gridLimits.columns} columns` };
  if (rows > gridLimits.rows) return { ...place, found: `${rows} rows`, wanted: `${gridLimits.rows} rows` };
  return rows * columns > gridLimits.cells ? { ...place, found: `${rows} x ${columns}`, wanted: `${gridLimits.cells} cells` } : null;
}
