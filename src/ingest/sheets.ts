import type { Corrections, Question } from "./corrections.ts";
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
function letterheadOf({ rows, heading = [] }: Grid, [first]: readonly TableReading[]): string {
  const firstRow = first?.headerRows?.[0] ?? first?.drafts[0]?.row ?? 0;
  const above = rows
    .slice(0, Math.min(firstRow, 30))
    .flatMap((row) => row.flatMap(({ text, master }) => (text === "" || master ? [] : [text])));
  return [...heading, ...above].join("\n");
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

/** What was answered for a file as a whole: the sheets of one writer mean the same by "-". */
export function fileAnswers(sheets: readonly Sheet[], given: Readonly<Record<string, Corrections>>): ReadonlyMap<string, Corrections> {
  const found = new Map<string, Corrections>();
  for (const sheet of sheets)
    for (const index of sheet.first.keys()) {
      const dash = given[blockId(sheet, index)]?.dash;
      if (dash !== undefined) found.set(sheet.grid.file, { dash });
    }
  return found;
}

/** Questions of tables in turn, "-" asked once a file. */
export function askedOnceAFile<T extends Question>(questions: readonly T[]): T[] {
  const asked = new Set<string>();
  const sheets = new Map<string, Set<string | null>>();
  for (const { kind, file, sheet } of questions) if (kind === "dash") sheets.set(file, (sheets.get(file) ?? new Set()).add(sheet));
  return questions.flatMap((question) => {
    if (question.kind !== "dash") return [question];
    if (asked.has(question.file)) return [];
    asked.add(question.file);
    return [(sheets.get(question.file)?.size ?? 0) > 1 ? { ...question, sheet: null } : question];
  });
}

/** The tables of a sheet, read as a person corrected them over what was answered before for the same columns and sender. */
export function tablesOf(
  sheet: Sheet,
  readTables: ReadTables,
  known: Known,
  settled: Settled,
  given: Readonly<Record<string, Corrections>>,
  ofFile: Corrections = {},
): TableToStage[] {
  const corrections = sheet.first.map((reading, index) => {
    const block_id = blockId(sheet, index);
    const before = known.layout_answers?.length
      ? rememberedAnswers(reading, known, senderOf({ block_id, reading, letterhead: sheet.letterhead }, known, settled))
      : {};
    return { ...before, ...ofFile, ...given[block_id] };
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
