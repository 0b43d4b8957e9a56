import type { Corrections } from "./corrections.ts";
import type { TableReading } from "./draft.ts";
import type { Grid } from "./grid.ts";

/** The tables of a sheet, each with corrections by its number. No layout is known here yet. */
export const readTables = (_grid: Grid, _corrections: Corrections | readonly Corrections[] = {}): TableReading[] => [];
