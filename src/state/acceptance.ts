import type { Decision, StagedCell, StagedState, StagedValue } from "../ingest/staged.ts";
import { accept, type Taken, type TakenOfBlock, taken } from "../ingest/staging/accept.ts";
import { joinedFiles } from "../model/changeSet.ts";
import type { Rows } from "../model/tables.ts";
import { breath } from "./breath.ts";
import type { Acceptance, Review } from "./importReducer.ts";
import { standingOf } from "./reviewCells.ts";
import { stateOf } from "./reviewIndex.ts";
import type { Change } from "./write.ts";

/** What is accepted together: all that can come in, one group of it, or one cell. */
export type Scope = { all: true } | { state: StagedState } | { cell_id: string };

/** What the row says of a figure that a person typed; `why`: the change set's reason. */
export interface AcceptanceWords {
  typed: (text: string) => string;
  why: (name: string) => string;
}

/** What a typed figure goes into; null where nothing is known of the cell's indicator or area. */
const formOf = (cell: StagedCell): StagedValue | null => cell.choices[0]?.row ?? cell.blank ?? null;

/** Whether a figure can be typed in place of the cell. */
export const canType = (cell: StagedCell): boolean => formOf(cell) !== null;

/** The value that a cell brings in as it is decided, or as it is offered, for showing it; null when it brings none. */
export function shownValue(cell: StagedCell, decision: Decision | undefined): StagedValue | null {
  if (decision === "skip") return null;
  if (decision === undefined || "choice" in decision) return cell.choices[decision?.choice ?? 0]?.row ?? null;
  const form = formOf(cell);
  if (form === null) return null;
  if (form.table === "actuals") return { table: "actuals", row: { ...form.row, value: decision.figure, denominator: null } };
  return { table: "targets", row: { ...form.row, low: decision.figure, high: null } };
}

const isIn = (scope: Scope, review: Review, cell: StagedCell): boolean =>
  "all" in scope || ("state" in scope ? stateOf(review, cell) === scope.state : cell.cell_id === scope.cell_id);

/** So many cells are gone through before the page has its turn. */
const cellsAPiece = 10_000;

/** The cells that would come in. */
async function takenOf(review: Review, scope: Scope): Promise<TakenOfBlock[]> {
  // An object looks 100,000 ids up many times slower than a map.
  const decided = new Map(Object.entries(review.answered.decisions));
  const byBlock: TakenOfBlock[] = [];
  for (const block of review.staged.blocks) {
    const cells: Taken[] = [];
    for (const [n, cell] of block.cells.entries()) {
      if (n > 0 && n % cellsAPiece === 0) await breath();
      if (!isIn(scope, review, cell) || standingOf(review, cell) !== "ready") continue;
      const own = taken(cell, decided.get(cell.cell_id));
      if (own !== null) cells.push(own);
    }
    if (cells.length > 0) byBlock.push({ block, cells });
  }
  return byBlock;
}

/** Figures that a person typed say so, and what the file has in their place. */
function withReasons(rows: Rows, cells: readonly StagedCell[], { answered }: Review, words: AcceptanceWords): Rows {
  const typed = new Map<string, string>();
  const decided = new Map(Object.entries(answered.decisions));
  for (const cell of decided.size === 0 ? [] : cells) {
    const decision = decided.get(cell.cell_id);
    const form = formOf(cell);
    if (typeof decision === "object" && "figure" in decision && form?.table === "actuals")
      typed.set(keyOf(form.row), words.typed(cell.text));
  }
  return rows.actuals === undefined || typed.size === 0
    ? rows
    : { ...rows, actuals: rows.actuals.map((row) => ({ ...row, reason: typed.get(keyOf(row)) ?? row.reason })) };
}

const keyOf = (row: { indicator_id: string; area_id: string; interval_start: string; interval_end: string }): string =>
  `${row.indicator_id} ${row.area_id} ${row.interval_start} ${row.interval_end}`;

/** An acceptance as a change of the set, and what is told of it; null when nothing would come in. The page has its turns meanwhile. */
export async function acceptanceOf(
  review: Review,
  scope: Scope,
  words: AcceptanceWords,
): Promise<{ change: Change; acceptance: Omit<Acceptance, "change_set_id"> } | null> {
  const byBlock = await takenOf(review, scope);
  await breath();
  const rows = accept(byBlock, review.answered.settled);
  await breath();
  const cells = byBlock.flatMap((of) => of.cells.map(({ cell }) => cell));
  const figures = [...(rows.actuals ?? []), ...(rows.targets ?? [])];
  if (figures.length === 0) return null;
  const files = [...new Set(byBlock.map(({ block }) => block.file))];
  const hashes = files.flatMap((file) => review.hashes[file] ?? []);
  const counts: Acceptance["counts"] = {};
  for (const { state } of cells) counts[state] = (counts[state] ?? 0) + 1;
  return {
    change: {
      why: words.why(review.name),
      file_name: joinedFiles(files),
      file_sha256: hashes.length === 0 ? null : joinedFiles(hashes),
      rows: withReasons(rows, cells, review, words),
    },
    acceptance: {
      cell_ids: cells.map(({ cell_id }) => cell_id),
      counts,
      indicator_ids: [...new Set(figures.map(({ indicator_id }) => indicator_id))],
      rows: { indicators: rows.indicators ?? [], sectors: rows.sectors ?? [], areas: rows.areas ?? [] },
    },
  };
}
