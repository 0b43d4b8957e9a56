import type { Staged } from "../ingest/importer.ts";
import type { PlanningImporter } from "../ingest/importerClient.ts";
import type { PlanDraft } from "../ingest/plan/buildPlan.ts";
import type { Known } from "../ingest/staged.ts";
import type { Answered } from "./importReducer.ts";

export type OnProgress = Parameters<PlanningImporter["read"]>[1];

/** The tables against the set; with names that nothing is settled about, also the plan that the tables would make of them. */
export async function heldAgainst(
  importer: PlanningImporter,
  known: Known,
  { settled, corrections }: Answered,
  onProgress: OnProgress,
): Promise<{ staged: Staged; plan: PlanDraft | null }> {
  const staged = await importer.stage(known, settled, corrections, onProgress);
  const isUnnamed = staged.blocks.some(({ names }) => names.some(({ isSettled }) => !isSettled));
  return { staged, plan: isUnnamed ? await importer.plan(known, settled, corrections) : null };
}
