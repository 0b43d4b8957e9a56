import type { Staged } from "../ingest/importer.ts";
import type { Decision, StagedBlock, StagedCell, StagedName, StagedState } from "../ingest/staged.ts";
import { stagedStates } from "../ingest/staged.ts";
import { grouped } from "./grouped.ts";
import type { Review } from "./importReducer.ts";

/** What would become of a cell if all that can come in were accepted now. */
export type Standing = "waiting" | "ready" | "skipped" | "refused" | "same";

/** The group in which a cell is shown: what came in already is the same as what the set holds. */
export const stateOf = ({ taken }: Pick<Review, "taken">, { cell_id, state }: StagedCell): StagedState =>
  taken.has(cell_id) ? "same" : state;

export function standingOf({ taken, answered }: Pick<Review, "taken" | "answered">, cell: StagedCell): Standing {
  if (taken.has(cell.cell_id)) return "same";
  const decision = answered.decisions[cell.cell_id];
  if (decision === "skip" || answered.settled.names[cell.name_id] === "skip") return "skipped";
  if (decision !== undefined) return "ready";
  if (cell.state === "same" || cell.state === "refused") return cell.state;
  return cell.state === "doubtful" || cell.choices.length === 0 ? "waiting" : "ready";
}

export const nameIn = ({ names }: StagedBlock, { name_id }: StagedCell): StagedName | null =>
  names.find((name) => name.name_id === name_id) ?? null;

/** Whether the person must say first which indicator the row speaks of; a near one may be held in its place until then. */
export const isUnnamed = (block: StagedBlock, cell: StagedCell): boolean =>
  cell.indicator_id === null || nameIn(block, cell)?.isSettled === false;

/** All cells in the order of the review: by group, then as in the file. */
export function orderedCells(review: Pick<Review, "staged" | "taken">): StagedCell[] {
  const groups = grouped(
    review.staged.blocks.flatMap(({ cells }) => cells),
    (cell) => stateOf(review, cell),
  );
  return stagedStates.flatMap((state) => groups.get(state) ?? []);
}

/** The cells that can be walked through: those of the filter; of all, without those that bring nothing new. */
export const shownCells = (review: Pick<Review, "staged" | "taken" | "filter">): StagedCell[] =>
  orderedCells(review).filter((cell) => {
    const state = stateOf(review, cell);
    return review.filter === "all" ? state !== "same" : state === review.filter;
  });

/** The cell before or after the selected one; the selected one at either end. */
export function stepped(review: Review, to: "next" | "previous" | "first" | "last"): string | null {
  const cells = shownCells(review);
  const at = cells.findIndex(({ cell_id }) => cell_id === review.selected);
  const wanted = { next: at + 1, previous: at - 1, first: 0, last: cells.length - 1 }[to];
  return cells[Math.max(0, Math.min(cells.length - 1, wanted))]?.cell_id ?? null;
}

export const selectedCell = ({ staged, selected }: Review): StagedCell | null =>
  staged.blocks.flatMap(({ cells }) => cells.find(({ cell_id }) => cell_id === selected) ?? [])[0] ?? null;

/** The next cell that a person must decide, from the top again after the last; null when none is left. `named`: names that were settled just now. */
export function nextWaiting(review: Review, after: string | null, named: ReadonlySet<string> = new Set()): string | null {
  const cells = shownCells(review);
  const from = cells.findIndex(({ cell_id }) => cell_id === after) + 1;
  const waiting = [...cells.slice(from), ...cells.slice(0, from)].find(
    (cell) => standingOf(review, cell) === "waiting" && !named.has(cell.name_id),
  );
  return waiting?.cell_id ?? null;
}

export const blockOf = ({ blocks }: Staged, cellId: string): StagedBlock | null =>
  blocks.find(({ cells }) => cells.some(({ cell_id }) => cell_id === cellId)) ?? null;

/** Decisions after a new staging: a choice follows its row to its new number, and is gone with it. */
export function carriedOver(
  decisions: Readonly<Record<string, Decision>>,
  before: Staged,
  after: Staged,
): Readonly<Record<string, Decision>> {
  const ids = new Set(Object.keys(decisions));
  if (ids.size === 0) return decisions;
  const cellsIn = ({ blocks }: Staged) =>
    new Map(blocks.flatMap(({ cells }) => cells.filter(({ cell_id }) => ids.has(cell_id))).map((cell) => [cell.cell_id, cell]));
  const [old, now] = [cellsIn(before), cellsIn(after)];
  const kept = Object.entries(decisions).flatMap(([cell_id, decision]): [string, Decision][] => {
    const cell = now.get(cell_id);
    if (cell === undefined) return [];
    if (decision === "skip" || "figure" in decision) return [[cell_id, decision]];
    const row = JSON.stringify(old.get(cell_id)?.choices[decision.choice]?.row);
    const choice = cell.choices.findIndex((one) => JSON.stringify(one.row) === row);
    return choice < 0 ? [] : [[cell_id, { choice }]];
  });
  return Object.fromEntries(kept);
}

const byCell = new WeakMap<Staged, ReadonlyMap<string, StagedBlock>>();

/** The table of each cell; made once for what was staged. */
export function blocksByCell(staged: Staged): ReadonlyMap<string, StagedBlock> {
  const made = byCell.get(staged);
  if (made !== undefined) return made;
  const map = new Map(staged.blocks.flatMap((block) => block.cells.map(({ cell_id }) => [cell_id, block] as const)));
  byCell.set(staged, map);
  return map;
}

/** Cells that a person must decide. */
export const waitingCells = (review: Review): number =>
  review.staged.blocks.reduce((sum, { cells }) => sum + cells.filter((cell) => standingOf(review, cell) === "waiting").length, 0);
