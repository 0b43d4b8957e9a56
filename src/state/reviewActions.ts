import type { Decision, StagedBlock, StagedCell } from "../ingest/staged.ts";
import type { Direction } from "../model/kinds.ts";
import type { Row } from "../model/tables.ts";
import { columnCorrection, columnMates } from "./columnAnswers.ts";
import type { Review, ReviewEvent } from "./importReducer.ts";
import { indexOf } from "./knownIndex.ts";
import { newIndicator, unknownNames } from "./newIndicator.ts";

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

const madeIn = (review: Review): Row<"indicators">[] =>
  Object.values(review.answered.settled.names).flatMap((name) => (name !== "skip" && "create" in name ? [name.create] : []));

/** Indicators made from rows: one of each name and unit. */
function made(review: Review, block: StagedBlock, nameIds: readonly string[]): ReviewEvent {
  const known = indexOf(review.known);
  const taken = new Set(madeIn(review).map(({ indicator_id }) => indicator_id));
  const names: Record<string, { create: Row<"indicators"> }> = {};
  for (const name of block.names.filter(({ name_id }) => nameIds.includes(name_id))) {
    const create = newIndicator(name, block, known, taken);
    taken.add(create.indicator_id);
    names[name.name_id] = { create };
  }
  return { type: "settled", settled: { names } };
}

export const madeOne = (review: Review, block: StagedBlock, cell: StagedCell): ReviewEvent => made(review, block, [cell.name_id]);

/** Of all names of a table that nothing in the set is like. */
export const madeAll = (review: Review, block: StagedBlock): ReviewEvent =>
  made(
    review,
    block,
    unknownNames(block)
      .map(({ name_id }) => name_id)
      .filter((id) => review.answered.settled.names[id] === undefined),
  );

/** Another direction or sector of an indicator that is being made. */
export const remade = (
  row: { indicator: Row<"indicators">; name_ids: readonly string[] },
  change: { direction: Direction } | { sector_id: string },
): ReviewEvent => ({
  type: "settled",
  settled: { names: Object.fromEntries(row.name_ids.map((name_id) => [name_id, { create: { ...row.indicator, ...change } }])) },
});
