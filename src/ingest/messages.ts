import type { Corrections } from "./corrections.ts";
import type { Position } from "./grid.ts";
import type { Progress, Read, Source, Staged, Surroundings } from "./importer.ts";
import type { Packed } from "./packed.ts";
import type { PlanDraft } from "./plan/buildPlan.ts";
import type { AskedName, Known, Settled, StagedBlock, StagedName } from "./staged.ts";
import type { KeptFigures } from "./stagedTable.ts";

type TableOf = keyof Known;

/** What the page asks of the worker. What the set holds goes in pieces before, table by table, and only where it changed. */
export type Request =
  | { kind: "known"; table: TableOf; isFirst: boolean; rows: unknown[] }
  | { kind: "read"; id: number; source: Source }
  | { kind: "stage" | "plan"; id: number; settled: Settled; corrections: Readonly<Record<string, Corrections>> }
  | { kind: "around"; id: number; cellId: string; evidence: Position | null }
  | { kind: "candidates"; id: number; asked: AskedName; table: Pick<StagedBlock, "agency_id" | "layout"> };

/** What each question is answered with. */
export interface Answers {
  read: Read;
  stage: Staged;
  plan: PlanDraft;
  around: Surroundings;
  candidates: StagedName["candidates"];
}

/** What the worker tells. Long lists come in pieces before the answer's head, so that no message holds the page up; the texts of figures too. */
export type Reply =
  | { kind: "progress"; id: number; progress: Progress }
  | { kind: "piece"; id: number; block: number; cells: Packed; names: Packed; texts: readonly string[] }
  | { kind: "figures"; id: number; block: number; figures: KeptFigures }
  | { kind: "done"; id: number; value: Answers[keyof Answers] }
  | { kind: "failed"; id: number; message: string };
