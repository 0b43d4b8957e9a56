import type { Corrections } from "./corrections.ts";
import type { TableReading } from "./draft.ts";
import type { Grid } from "./grid.ts";
import type { Known, Settled } from "./staged.ts";
import { rememberedAnswers } from "./staging/remember.ts";
import { senderOf, type TableToStage } from "./staging/stage.ts";

/** Reads the tables of a sheet, each with corrections by its number. */
export type ReadTables = (grid: Grid, corrections?: readonly Corrections[]) => TableReading[];

/** A sheet in hand: as it was read first, and as it was read last with corrections. */
export interface Sheet {
  id: string;
  grid: Grid;
  letterhead: string;
  first: readonly TableReading[];
  last: { corrections: string; readings: readonly TableReading[] } | null;
}

/** "file|sheet"; tables of one sheet are told apart from the second on. */
const blockId = ({ id }: Sheet, index: number) => (index === 0 ? id : `${id}/${index + 1}`);

/** The lines above the first table. */
function letterheadOf({ rows }: Grid, [first]: readonly TableReading[]): string {
  const firstRow = first?.headerRows?.[0] ?? first?.drafts[0]?.row ?? 0;
  return rows
    .slice(0, Math.min(firstRow, 30))
    .flatMap((row) => row.flatMap(({ text, master }) => (text === "" || master ? [] : [text])))
    .join("\n");
}

/** The sheets of an import. `onSheet`: how many are read. */
export function readSheets(grids: readonly Grid[], readTables: ReadTables, onSheet: (done: number) => void): Sheet[] {
  const taken = new Set<string>();
  return grids.map((grid, index) => {
    const name = `${grid.file}|${grid.sheet ?? ""}`;
    let id = name;
    for (let n = 2; taken.has(id); n += 1) id = `${name}#${n}`;
    taken.add(id);
    const first = readTables(grid);
    onSheet(index + 1);
    return { id, grid, letterhead: letterheadOf(grid, first), first, last: null };
  });
}

/** The tables of a sheet, read as a person corrected them over what was answered before for the same columns and sender. */
export function tablesOf(
  sheet: Sheet,
  readTables: ReadTables,
  known: Known,
  settled: Settled,
  given: Readonly<Record<string, Corrections>>,
): TableToStage[] {
  const corrections = sheet.first.map((reading, index) => {
    const block_id = blockId(sheet, index);
    const before = known.layout_answers?.length
      ? rememberedAnswers(reading, known, senderOf({ block_id, reading, letterhead: sheet.letterhead }, known, settled))
      : {};
    return { ...before, ...given[block_id] };
  });
  const key = JSON.stringify(corrections);
  if (corrections.some((each) => Object.keys(each).length > 0) && sheet.last?.corrections !== key)
    sheet.last = { corrections: key, readings: readTables(sheet.grid, corrections) };
  const readings = sheet.last?.corrections === key ? sheet.last.readings : sheet.first;
  return readings.map((reading, index) => {
    const block_id = blockId(sheet, index);
    return { block_id, reading, letterhead: sheet.letterhead, corrections: given[block_id] };
  });
}
