import type { Problem } from "../model/problem.ts";
import type { Corrections, Question } from "./corrections.ts";
import type { Position } from "./grid.ts";
import type { SourceFile } from "./sourceFile.ts";
import type { AskedName, Known, Settled, StagedBlock, StagedName } from "./staged.ts";

/** What is read: files, or a block from the clipboard. */
export type Source = { kind: "files"; files: SourceFile[] } | { kind: "pasted"; html: string; text: string; name: string };

export interface Progress {
  step: "reading" | "recognising" | "matching";
  done: number;
  of: number;
}

/** What the files gave. */
export interface Read {
  /** SHA-256 in hex, by file. */
  hashes: Readonly<Record<string, string>>;
  /** A Data Package that was among them, for the journal to read; null otherwise. */
  dataPackage: SourceFile[] | null;
  tables: number;
  problems: Problem[];
}

/** The staged tables, and what the files do not settle. */
export interface Staged {
  blocks: StagedBlock[];
  questions: (Question & { block_id: string })[];
}

/** A cell in its surroundings, with the headers of its columns: rows and columns counted from 0, spans of merged cells kept. */
export interface Surroundings {
  columns: { index: number; name: string }[];
  rows: { row: number; cells: { column: number; text: string; span: number }[] }[];
  at: Position;
  evidence: Position | null;
}

/** An import in hand, in a worker of its own: the page stays free however large the files are. One source at a time. Rejects with the
 *  name "AbortError" when it is closed meanwhile. */
export interface Importer {
  read(source: Source, onProgress: (progress: Progress) => void): Promise<Read>;
  /** Holds what was read against the set; asked again whenever something was settled. `corrections`: by block_id. */
  stage(
    known: Known,
    settled: Settled,
    corrections: Readonly<Record<string, Corrections>>,
    onProgress: (progress: Progress) => void,
  ): Promise<Staged>;
  around(cellId: string, evidence: Position | null): Promise<Surroundings>;
  /** The indicators that a name may mean which was not ranked, in a table of this sender and layout. */
  candidates(asked: AskedName, table: Pick<StagedBlock, "agency_id" | "layout">): Promise<StagedName["candidates"]>;
  /** Stops at once whatever is under way. */
  close(): void;
}
