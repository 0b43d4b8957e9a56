import { type PlanAnswers, settledWithPlan } from "../ingest/plan/buildPlan.ts";
import type { Decision, StagedBlock, StagedCell } from "../ingest/staged.ts";
import { columnCorrection, columnMates } from "./columnAnswers.ts";
import type { Review, ReviewEvent } from "./importReducer.ts";

const decide = (cells: readonly StagedCell[], decision: Decision): ReviewEvent => ({
  type: "decided",
  decisions: Object.fromEntries(cells.map(({ cell_id }) => [cell_id, decision])),
  advance: true,
});

/** What a decision does: for the cell alone, or for all cells of its column that share the doubt. Where the answer can be kept for the sender's
 *  next files, it corrects how the column is read, and the rows follow from that. */
export function decision(review: Review, block: StagedBlock, cell: StagedCell, taken: Decision, wholeColumn: boolean): ReviewEvent {
  if (!wholeColumn || taken === "skip" || "figure" in taken) return decide([cell], taken);
  const mates = columnMates(review, block, cell, taken.choice);
  const corrections = mates.length === 0 ? null : columnCorrection(cell, taken.choice);
  if (corrections !== null) return { type: "corrected", block_id: block.block_id, corrections };
  return decide(mates.length === 0 ? [cell] : mates, taken);
}

/** The name of a row is one of the set's indicators, everywhere in its table. */
export const named = (cell: StagedCell, indicator_id: string): ReviewEvent => ({
  type: "settled",
  settled: { names: { [cell.name_id]: { indicator_id } } },
});

export const skippedName = (cell: StagedCell): ReviewEvent => ({ type: "settled", settled: { names: { [cell.name_id]: "skip" } } });

/** Indicators made from rows as a person answered, with the totals that they are parts of. */
export function planned({ plan, answered }: Pick<Review, "plan" | "answered">, answers: PlanAnswers): ReviewEvent | null {
  if (plan === null) return null;
  const byId = new Map(plan.indicators.map((one) => [one.row.indicator_id, one]));
  const wanted = new Set<string>();
  for (let id of Object.keys(answers))
    for (let one = byId.get(id); one !== undefined && !wanted.has(id); one = byId.get(id)) {
      wanted.add(id);
      id = one.row.part_of ?? "";
    }
  const indicators = plan.indicators.filter(({ row }) => wanted.has(row.indicator_id));
  const totals = Object.fromEntries(indicators.map(({ row, offered }) => [row.indicator_id, { ...offered, direction: row.direction }]));
  const settled = settledWithPlan({ ...plan, indicators }, { ...totals, ...answers }, answered.settled);
  return { type: "settled", settled };
}
