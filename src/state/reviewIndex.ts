import { positionOf } from "../ingest/grid.ts";
import type { Staged } from "../ingest/importer.ts";
import type { StagedBlock, StagedCell, StagedName, StagedState } from "../ingest/staged.ts";
import { stagedStates } from "../ingest/staged.ts";
import type { Review, ReviewFilter } from "./importReducer.ts";
import { rememberLast } from "./rememberLast.ts";

/* What is asked of all cells is answered once for what was staged and came in: a file may have 100,000 of them, and a key must not wait for
 * that. Candidates that come later change a table, not its cells. */

type Cells = readonly StagedCell[];
/** Of what was staged, and of what came in of it. */
export type Taken = Pick<Review, "staged" | "taken">;

export const cellsOf = ({ blocks }: Staged): Cells[] => blocks.map(({ cells }) => cells);

/** `n`: counted through all tables. */
interface Place {
  cell: StagedCell;
  n: number;
}

/** The places that were asked for: looking for the few selected ones takes far less than a map of all. */
const placesIn = rememberLast((..._tables: Cells[]): Map<string, Place | null> => new Map());

function placeOf(staged: Staged, cellId: string | null): Place | null {
  if (cellId === null) return null;
  const places = placesIn(...cellsOf(staged));
  const before = places.get(cellId);
  if (before !== undefined) return before;
  const place = placeIn(staged, cellId);
  places.set(cellId, place);
  return place;
}

function placeIn(staged: Staged, cellId: string): Place | null {
  const own = blockOf(staged, cellId);
  let first = 0;
  for (const block of staged.blocks) {
    if (block !== own) {
      first += block.cells.length;
      continue;
    }
    const place = positionOf(cellId.slice(cellId.lastIndexOf("|") + 1));
    const at = block.cells.findIndex((cell) => cell.at.row === place?.row && cell.at.column === place.column);
    return at < 0 ? null : { cell: block.cells[at] as StagedCell, n: first + at };
  }
  return null;
}

export const cellOf = (staged: Staged, cellId: string | null): StagedCell | null => placeOf(staged, cellId)?.cell ?? null;

/** The table of a cell: its id begins with the table's. */
export function blockOf({ blocks }: Staged, cellId: string | null): StagedBlock | null {
  const blockId = cellId?.slice(0, cellId.lastIndexOf("|"));
  return blocks.find(({ block_id }) => block_id === blockId) ?? null;
}

/** The group in which a cell is shown: what came in already is the same as what the set holds. */
export const stateOf = ({ taken }: Pick<Review, "taken">, cell: StagedCell): StagedState => (isTaken(taken, cell) ? "same" : cell.state);

/** Whether the cell came in. The id of a cell is made when it is asked for: while nothing came in, none of 100,000 is. */
export const isTaken = (taken: Review["taken"], cell: StagedCell): boolean => taken.size > 0 && taken.has(cell.cell_id);

interface Groups {
  byState: Readonly<Record<StagedState, readonly StagedCell[]>>;
  /** Where each cell stands in its group, by `n`. */
  at: Int32Array;
}

const groupsIn = rememberLast((taken: ReadonlySet<string>, ...tables: Cells[]): Groups => {
  const byState: Record<StagedState, StagedCell[]> = { doubtful: [], refused: [], changed: [], new: [], same: [] };
  const at = new Int32Array(tables.reduce((sum, cells) => sum + cells.length, 0));
  let n = 0;
  for (const cells of tables)
    for (const cell of cells) {
      const group = byState[stateOf({ taken }, cell)];
      at[n] = group.length;
      group.push(cell);
      n += 1;
    }
  return { byState, at };
});

/** The cells of each group, as in the file. */
export const groupsOf = ({ staged, taken }: Taken): Groups["byState"] => groupsIn(taken, ...cellsOf(staged)).byState;

/** Of a cell in its group; −1 where there is none. */
export function placeInGroup({ staged, taken }: Taken, cellId: string | null): number {
  const place = placeOf(staged, cellId);
  return place === null ? -1 : (groupsIn(taken, ...cellsOf(staged)).at[place.n] ?? -1);
}

const shownStates = (filter: ReviewFilter): readonly StagedState[] =>
  filter === "all" ? stagedStates.filter((state) => state !== "same") : [filter];

const shownIn = rememberLast((filter: ReviewFilter, { byState }: Groups): Cells => shownStates(filter).flatMap((state) => byState[state]));

/** The cells that can be walked through: those of the filter; of all, without those that bring nothing new. */
export const shownCells = ({ staged, taken, filter }: Taken & Pick<Review, "filter">): Cells =>
  shownIn(filter, groupsIn(taken, ...cellsOf(staged)));

/** Of a cell among those that can be walked through; −1 where it is not one. */
export function placeShown({ staged, taken, filter }: Taken & Pick<Review, "filter">, cellId: string | null): number {
  const place = placeOf(staged, cellId);
  if (place === null) return -1;
  const { byState, at } = groupsIn(taken, ...cellsOf(staged));
  const states = shownStates(filter);
  const own = states.indexOf(stateOf({ taken }, place.cell));
  if (own < 0) return -1;
  return states.slice(0, own).reduce((sum, state) => sum + byState[state].length, at[place.n] ?? 0);
}

const byIndicatorIn = rememberLast((...tables: Cells[]): ReadonlyMap<string | null, StagedCell[]> => {
  const groups = new Map<string | null, StagedCell[]>();
  for (const cells of tables)
    for (const cell of cells) {
      const group = groups.get(cell.indicator_id);
      if (group === undefined) groups.set(cell.indicator_id, [cell]);
      else group.push(cell);
    }
  return groups;
});

/** The cells of each indicator, as in the file. */
export const cellsByIndicator = (staged: Staged): ReadonlyMap<string | null, readonly StagedCell[]> => byIndicatorIn(...cellsOf(staged));

const names = new WeakMap<readonly StagedName[], ReadonlyMap<string, StagedName>>();

export function nameIn({ names: all }: StagedBlock, { name_id }: StagedCell): StagedName | null {
  const byId = names.get(all) ?? new Map(all.map((name) => [name.name_id, name]));
  names.set(all, byId);
  return byId.get(name_id) ?? null;
}
