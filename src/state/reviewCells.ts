import type { Staged } from "../ingest/importer.ts";
import { hasChoice } from "../ingest/plainCell.ts";
import type { Choice, Decision, StagedBlock, StagedCell, StagedState } from "../ingest/staged.ts";
import { breath } from "./breath.ts";
import type { Review } from "./importReducer.ts";
import { rememberLast } from "./rememberLast.ts";
import { cellsOf, groupsOf, isTaken, nameIn, placeShown, shownCells, stateOf } from "./reviewIndex.ts";

/** What would become of a cell if all that can come in were accepted now. */
export type Standing = "waiting" | "ready" | "skipped" | "refused" | "same";

/** All that the standing of cells follows from. */
export type Standings = Pick<Review, "staged" | "taken" | "answered">;

/** What was answered, by maps: 100,000 texts are sought in them five times as fast as among the names of an object's fields. */
const lookupsOf = rememberLast(({ decisions, settled }: Review["answered"]) => ({
  decisions: new Map(Object.entries(decisions)),
  skipped: new Set(Object.entries(settled.names).flatMap(([name_id, answer]) => (answer === "skip" ? [name_id] : []))),
}));

/** The locked period that keeps a figure out until it is unlocked. */
export function lockOn({ reasons }: StagedCell): string | null {
  const period = reasons.find(({ code }) => code === "locked")?.facts.period;
  return typeof period === "string" ? period : null;
}

export function standingOf({ taken, answered }: Pick<Review, "taken" | "answered">, cell: StagedCell): Standing {
  if (isTaken(taken, cell)) return "same";
  const { decisions, skipped } = lookupsOf(answered);
  const decision = decisions.size === 0 ? undefined : decisions.get(cell.cell_id);
  if (decision === "skip" || (skipped.size > 0 && skipped.has(cell.name_id))) return "skipped";
  if (decision !== undefined) return lockOn(cell) === null ? "ready" : "refused";
  if (cell.state === "same" || cell.state === "refused") return cell.state;
  return cell.state === "doubtful" || !hasChoice(cell) ? "waiting" : "ready";
}

/** Whether the person must say first which indicator the row speaks of; a near one may be held in its place until then. */
export const isUnnamed = (block: StagedBlock, cell: StagedCell): boolean =>
  cell.indicator_id === null || nameIn(block, cell)?.isSettled === false;

/** The cell before or after the selected one; the selected one at either end. */
export function stepped(review: Review, to: "next" | "previous" | "first" | "last"): string | null {
  const cells = shownCells(review);
  const at = placeShown(review, review.selected);
  const wanted = { next: at + 1, previous: at - 1, first: 0, last: cells.length - 1 }[to];
  return cells[Math.max(0, Math.min(cells.length - 1, wanted))]?.cell_id ?? null;
}

/** The next cell that a person must decide, from the top again after the last; null when none is left. `named`: names that were settled just now. */
export function nextWaiting(review: Review, after: string | null, named: ReadonlySet<string> = new Set()): string | null {
  const cells = shownCells(review);
  const from = placeShown(review, after) + 1;
  for (let n = 0; n < cells.length; n += 1) {
    const cell = cells[(from + n) % cells.length];
    if (cell !== undefined && standingOf(review, cell) === "waiting" && !named.has(cell.name_id)) return cell.cell_id;
  }
  return null;
}

interface Tallies {
  /** How many stand how: of each group, and of all. */
  byState: Readonly<Record<StagedState, Readonly<Record<Standing, number>>>>;
  all: Readonly<Record<Standing, number>>;
  /** Of those that can come in: what they are in the file, and how many a person decided. */
  readyStates: ReadonlySet<StagedState>;
  decided: number;
}

const none = (): Record<Standing, number> => ({ waiting: 0, ready: 0, skipped: 0, refused: 0, same: 0 });

const talliesIn = rememberLast((taken: Review["taken"], answered: Review["answered"], ...tables: (readonly StagedCell[])[]): Tallies => {
  const byState = { doubtful: none(), refused: none(), changed: none(), new: none(), same: none() };
  const readyStates = new Set<StagedState>();
  const [review, all] = [{ taken, answered }, none()];
  const { decisions } = lookupsOf(answered);
  let decided = 0;
  for (const cells of tables)
    for (const cell of cells) {
      const standing = standingOf(review, cell);
      byState[stateOf(review, cell)][standing] += 1;
      all[standing] += 1;
      if (standing !== "ready") continue;
      readyStates.add(cell.state);
      if (decisions.size > 0 && decisions.has(cell.cell_id)) decided += 1;
    }
  return { byState, all, readyStates, decided };
});

/** How all cells stand; counted once for what was settled and came in. */
export const talliesOf = ({ staged, taken, answered }: Standings): Tallies => talliesIn(taken, answered, ...cellsOf(staged));

/** Counts ahead what is asked of all cells when they are first shown, one count a task: all at once they would hold the page up. */
export async function countedAhead(standings: Standings): Promise<void> {
  await breath();
  groupsOf(standings);
  await breath();
  talliesOf(standings);
  await breath();
}

/** So many ids are made before the page has its turn. */
const idsAPiece = 20_000;

/** Makes the ids of all cells once they are shown: the first decision is sought by them. */
export async function idsAhead(staged: Staged, taken: Review["taken"]): Promise<void> {
  let n = 0;
  for (const cells of cellsOf(staged))
    for (const cell of cells) {
      n += 1;
      if (n % idsAPiece === 0) await breath();
      taken.has(cell.cell_id);
    }
}

/** What a choice brings in, whatever day and document are answered for the whole table. */
const broughtBy = (choice: Choice | undefined): string | undefined =>
  choice && JSON.stringify({ ...choice.row, row: { ...choice.row.row, published_on: null, document_id: null, target_id: null } });

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
    const brought = broughtBy(old.get(cell_id)?.choices[decision.choice]);
    const choice = cell.choices.findIndex((one) => broughtBy(one) === brought);
    return choice < 0 ? [] : [[cell_id, { choice }]];
  });
  return Object.fromEntries(kept);
}
