import { surroundings } from "./around.ts";
import type { Corrections } from "./corrections.ts";
import { readFiles } from "./formats.ts";
import { type Position, positionOf } from "./grid.ts";
import { hashesOf } from "./hashes.ts";
import type { Progress, Read, Source, Staged, Surroundings } from "./importer.ts";
import { matcher } from "./matching/match.ts";
import { readPasted } from "./pasted.ts";
import { buildPlan, type PlanDraft } from "./plan/buildPlan.ts";
import { askedOnceAFile, fileAnswers, type ReadTables, readSheets, type Sheet, tablesOf } from "./sheets.ts";
import type { Tools } from "./sourceFile.ts";
import type { AskedName, Known, Settled, StagedBlock, StagedName } from "./staged.ts";
import type { StagedTable } from "./stagedTable.ts";
import { stageTables, type TableToStage } from "./staging/stage.ts";
import { unpackedFiles } from "./zipped.ts";

export type OnProgress = (progress: Progress) => void;
export interface Reading extends Tools {
  readTables: ReadTables;
}

/** The staged tables before their cells are put together, and what the files do not settle. */
export interface StagedTables {
  tables: StagedTable[];
  questions: Staged["questions"];
}

/** One import, beside whatever thread it runs on: its sheets stay here, and only what a person sees goes out. */
export interface ImportInHand {
  read(source: Source, onProgress: OnProgress): Promise<Read>;
  stage(known: Known, settled: Settled, corrections: Readonly<Record<string, Corrections>>, onProgress: OnProgress): StagedTables;
  plan(known: Known, settled: Settled, corrections: Readonly<Record<string, Corrections>>): PlanDraft;
  around(cellId: string, evidence: Position | null): Surroundings;
  candidates(known: Known, asked: AskedName, table: Pick<StagedBlock, "agency_id" | "layout">): StagedName["candidates"];
}

const nowhere: Surroundings = { columns: [], rows: [], at: { row: 0, column: 0 }, evidence: null };

export function importInHand({ readTables, ...tools }: Reading): ImportInHand {
  let sheets: Sheet[] = [];
  let tables: TableToStage[] = [];

  const takeTables = (known: Known, settled: Settled, corrections: Readonly<Record<string, Corrections>>, onProgress?: OnProgress) => {
    const ofFiles = fileAnswers(sheets, corrections);
    tables = sheets.flatMap((sheet, index) => {
      const own = tablesOf(sheet, readTables, known, settled, corrections, ofFiles.get(sheet.grid.file));
      onProgress?.({ step: "recognising", done: index + 1, of: sheets.length });
      return own;
    });
    return tables.filter(({ reading }) => reading.drafts.length > 0 || reading.questions.length > 0 || reading.problems.length > 0);
  };

  return {
    read: async (given, onProgress) => {
      const { files: unpacked, problems } = given.kind === "files" ? await unpackedFiles(given.files, tools) : { files: [], problems: [] };
      const source: Source = given.kind === "files" ? { kind: "files", files: unpacked } : given;
      const hashes = await hashesOf(source);
      const files = source.kind === "files" ? source.files.length : 1;
      onProgress({ step: "reading", done: 0, of: files });
      const reading =
        source.kind === "files"
          ? await readFiles(source.files, tools, (done) => onProgress({ step: "reading", done, of: files }))
          : readPasted(source, source.name);
      sheets = readSheets(reading.grids, readTables, (done) => onProgress({ step: "recognising", done, of: reading.grids.length }));
      const found = sheets.flatMap(({ first }) => first.filter(({ drafts }) => drafts.length > 0));
      return { hashes, dataPackage: reading.dataPackage, tables: found.length, problems: [...problems, ...reading.problems] };
    },
    stage: (known, settled, corrections, onProgress) => {
      const own = takeTables(known, settled, corrections, onProgress);
      const of = own.reduce((sum, { reading }) => sum + reading.drafts.length, 0);
      const staged = stageTables(own, known, settled, (done) => onProgress({ step: "matching", done, of }));
      const questions = own.flatMap(({ block_id, reading }) => reading.questions.map((question) => ({ ...question, block_id })));
      return { tables: staged, questions: askedOnceAFile(questions) };
    },
    plan: (known, settled, corrections) => buildPlan(takeTables(known, settled, corrections), known, settled),
    candidates: (known, asked, { agency_id, layout }) =>
      matcher({ indicators: known.indicators ?? [], remembered: known.name_matches ?? [] })(agency_id, layout)(asked).candidates,
    around: (cellId, evidence) => {
      const [block_id, address] = [cellId.slice(0, cellId.lastIndexOf("|")), cellId.slice(cellId.lastIndexOf("|") + 1)];
      const table = tables.find((each) => each.block_id === block_id);
      const sheet = sheets.find(({ id }) => id === block_id) ?? sheets.find(({ id }) => block_id.startsWith(`${id}/`));
      const at = positionOf(address);
      return table && sheet && at ? surroundings(sheet.grid, table.reading, at, evidence) : nowhere;
    },
  };
}
