import { type ChangeSet, liveIds } from "../model/changeSet.ts";
import { lockedPeriods, lockOver } from "../model/locks.ts";
import { columnsOf, type Row, type Rows, type TableName, tableNames } from "../model/tables.ts";
import { keyOf } from "./currentRows.ts";
import { inOrder } from "./order.ts";

/** What one side says of a key: its newest live change set there, if it made one, and the row as that side sees it; null where it has none. */
export interface Side {
  changeSet: ChangeSet | null;
  row: Row<TableName> | null;
}

/** One key of which the two sides say different things, without either having seen the other's. */
export interface Conflict {
  table: TableName;
  /** The values of the table's key, in its order. */
  key: string[];
  here: Side;
  there: Side;
  /** The period that is locked here and covers the figure: to take the other side's is to unlock it. */
  locked?: string;
}

export interface Merging {
  /** Oldest first. */
  newHere: ChangeSet[];
  newThere: ChangeSet[];
  conflicts: Conflict[];
}

/** A table and a key within it, as one text. */
type Place = string;
const placeOf = (table: TableName, key: string): Place => JSON.stringify([table, key]);
const placeParts = (place: Place): [TableName, string[]] => {
  const [table, key] = JSON.parse(place) as [TableName, string];
  return [table, JSON.parse(key) as string[]];
};

/** The places that a change set itself writes to. */
const writtenBy = ({ rows, removals }: ChangeSet): Place[] => [
  ...tableNames.flatMap((table) => (rows[table] ?? []).map((row) => placeOf(table, keyOf(table, row)))),
  ...removals.map(({ table, key }) => placeOf(table, JSON.stringify(key))),
];

/** All rows as they stand after these change sets, oldest first. */
function standing(changeSets: readonly ChangeSet[]): Map<Place, Row<TableName>> {
  const live = liveIds(changeSets);
  const rows = new Map<Place, Row<TableName>>();
  for (const changeSet of changeSets) {
    if (!live.has(changeSet.change_set_id)) continue;
    for (const { table, key } of changeSet.removals) rows.delete(placeOf(table, JSON.stringify(key)));
    for (const table of tableNames) for (const row of changeSet.rows[table] ?? []) rows.set(placeOf(table, keyOf(table, row)), row);
  }
  return rows;
}

/** Whether the first has seen the second, itself or through what it has seen. */
function knowing(all: readonly ChangeSet[]): (one: ChangeSet, other: ChangeSet) => boolean {
  const byId = new Map(all.map((changeSet) => [changeSet.change_set_id, changeSet]));
  const seenBy = new Map<ChangeSet, Set<string>>();
  const seen = (one: ChangeSet): Set<string> => {
    const known = seenBy.get(one) ?? new Set<string>();
    if (seenBy.has(one)) return known;
    seenBy.set(one, known);
    const path = [one];
    for (let next = path.pop(); next; next = path.pop())
      for (const id of next.cancels === null ? next.after : [...next.after, next.cancels]) {
        if (known.has(id)) continue;
        known.add(id);
        path.push(...(byId.get(id) ? [byId.get(id) as ChangeSet] : []));
      }
    return known;
  };
  return (one, other) => seen(one).has(other.change_set_id);
}

const isSame = (place: Place, a: Row<TableName> | null, b: Row<TableName> | null): boolean => {
  if (a === null || b === null) return a === b;
  const [one, other] = [a, b] as Record<string, unknown>[];
  return columnsOf(placeParts(place)[0]).every((column) => (one?.[column] ?? null) === (other?.[column] ?? null));
};

/** The places that each of these change sets of one side bears on, with the newest of them: what it writes, and what an undo takes back. An
 *  undo of what only this side had made leaves nothing, so that `shared`, which both sides have, is all that counts. */
function newestAt(side: readonly ChangeSet[], shared: ReadonlyMap<string, ChangeSet>): Map<Place, ChangeSet> {
  const newest = new Map<Place, ChangeSet>();
  for (const changeSet of side) {
    for (const place of writtenBy(changeSet)) newest.set(place, changeSet);
    const path = new Set<ChangeSet>();
    // An undo of an undo takes back what the first was about; damage may make a circle.
    for (let next = shared.get(changeSet.cancels ?? ""); next && !path.has(next); next = shared.get(next.cancels ?? "")) {
      path.add(next);
      for (const place of writtenBy(next)) newest.set(place, changeSet);
    }
  }
  return newest;
}

/** The side that stands after a merge without asking: the only one that wrote, the one that had seen the other, or either where both say
 *  the same. Null where a person must choose. */
function standingSide(place: Place, here: Side, there: Side, knows: ReturnType<typeof knowing>): Side | null {
  if (isSame(place, here.row, there.row)) return here;
  if (there.changeSet === null) return here;
  if (here.changeSet === null) return there;
  return knows(here.changeSet, there.changeSet) ? here : knows(there.changeSet, here.changeSet) ? there : null;
}

/** The locked period that covers a figure, of those that are locked here and stay so: who unlocked one on the other side said why. */
function locksOf(here: ReadonlyMap<Place, Row<TableName>>, merged: ReadonlyMap<Place, Row<TableName>>) {
  const [now, then] = [here, merged].map((rows) =>
    lockedPeriods([...rows].flatMap(([place, row]) => (placeParts(place)[0] === "locks" ? [row as Row<"locks">] : []))),
  ) as [string[], string[]];
  const locked = now.filter((period) => then.includes(period));
  return (table: TableName, [, , start = "", end = ""]: readonly string[]): string | null =>
    table === "actuals" ? lockOver({ start, end }, locked) : null;
}

/** What two sides of one data set have that the other lacks, and where a person must choose. A conflict is two live change sets on one key
 *  that do not know each other (by `after`); an undo counts as one on the keys that it takes back. What would change a figure in a period that is locked
 *  here is one too.
 *  `under`: what lies under both, oldest first; the sides themselves in any order. */
export function mergingOf(here: readonly ChangeSet[], theirs: readonly ChangeSet[], under: readonly ChangeSet[] = []): Merging {
  const [hasHere, hasThere] = [here, theirs].map((side) => {
    const ids = new Set(side.map(({ change_set_id }) => change_set_id));
    return ({ change_set_id }: ChangeSet) => ids.has(change_set_id);
  }) as [(one: ChangeSet) => boolean, (one: ChangeSet) => boolean];
  // A file may leave made-up figures out of a change set: of what both have, the whole one counts.
  const all = inOrder([...theirs, ...here]);
  const newHere = all.filter((one) => !hasThere(one));
  const newThere = all.filter((one) => !hasHere(one));
  if (newThere.length === 0) return { newHere, newThere, conflicts: [] };

  const shared = new Map([...under, ...all.filter((one) => hasHere(one) && hasThere(one))].map((one) => [one.change_set_id, one]));
  const live = liveIds([...under, ...all]);
  const [madeHere, madeThere] = [newHere, newThere].map((side) =>
    newestAt(
      side.filter(({ change_set_id }) => live.has(change_set_id)),
      shared,
    ),
  ) as [Map<Place, ChangeSet>, Map<Place, ChangeSet>];
  const rowsHere = standing([...under, ...all.filter(hasHere)]);
  const rowsThere = standing([...under, ...all.filter(hasThere)]);
  const rowsMerged = standing([...under, ...all]);
  const knows = knowing([...under, ...all]);
  const lockOf = locksOf(rowsHere, rowsMerged);
  const conflicts = [...new Set([rowsHere, rowsThere, rowsMerged].flatMap((rows) => [...rows.keys()]))].flatMap((place): Conflict[] => {
    const sideHere: Side = { changeSet: madeHere.get(place) ?? null, row: rowsHere.get(place) ?? null };
    const sideThere: Side = { changeSet: madeThere.get(place) ?? null, row: rowsThere.get(place) ?? null };
    const stands = standingSide(place, sideHere, sideThere, knows);
    const isPlain = stands !== null && isSame(place, stands.row, rowsMerged.get(place) ?? null);
    if (isPlain && isSame(place, sideHere.row, stands.row)) return [];
    const [table, key] = placeParts(place);
    const locked = lockOf(table, key);
    if (isPlain && locked === null) return [];
    return [{ table, key, here: sideHere, there: sideThere, ...(locked === null ? {} : { locked }) }];
  });
  return { newHere, newThere, conflicts };
}

/** The locked periods that the chosen sides change. */
export const unlockedBy = (conflicts: readonly Conflict[], chosen: readonly ("here" | "there")[]): string[] =>
  [...new Set(conflicts.flatMap(({ locked }, index) => (locked !== undefined && chosen[index] === "there" ? [locked] : [])))].sort();

/** The rows and removals that make the chosen side of each conflict stand. `chosen`: in the order of the conflicts; `reason`: why locked
 *  periods are unlocked for it. */
export function settlementOf(
  conflicts: readonly Conflict[],
  chosen: readonly ("here" | "there")[],
  reason: string | null = null,
): Pick<ChangeSet, "rows" | "removals"> {
  const rows: Record<string, Row<TableName>[]> = {};
  const removals: ChangeSet["removals"] = [];
  conflicts.forEach((conflict, index) => {
    const { table, key } = conflict;
    const { row } = conflict[chosen[index] ?? "here"];
    if (row === null) removals.push({ table, key });
    else rows[table] = [...(rows[table] ?? []), row];
  });
  const unlocked = unlockedBy(conflicts, chosen).map((period) => ({ period, is_locked: false, reason }));
  if (unlocked.length > 0) rows.locks = [...(rows.locks ?? []), ...unlocked];
  return { rows: rows as Rows, removals };
}
