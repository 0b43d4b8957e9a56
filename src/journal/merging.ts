import { type ChangeSet, liveIds } from "../model/changeSet.ts";
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

/** What two sides of one data set have that the other lacks, and where a person must choose. Both with all that lies under them, in any order.
 *  A conflict is two live change sets on one key that do not know each other (by `after`); an undo counts as one on the keys that it takes
 *  back. Where both say the same there is none; where only one side wrote, or one had seen the other, that one's row stands after the merge. */
export function mergingOf(here: readonly ChangeSet[], theirs: readonly ChangeSet[]): Merging {
  const [idsHere, idsThere] = [here, theirs].map((side) => new Set(side.map(({ change_set_id }) => change_set_id))) as [
    Set<string>,
    Set<string>,
  ];
  // A file may leave made-up figures out of a change set: of what both have, the whole one counts.
  const there = inOrder([...theirs, ...here]).filter(({ change_set_id }) => idsThere.has(change_set_id));
  const all = inOrder([...there, ...here]);
  const newHere = all.filter(({ change_set_id }) => !idsThere.has(change_set_id));
  const newThere = all.filter(({ change_set_id }) => !idsHere.has(change_set_id));
  if (newHere.length === 0 || newThere.length === 0) return { newHere, newThere, conflicts: [] };

  const byId = new Map(all.map((changeSet) => [changeSet.change_set_id, changeSet]));
  const live = liveIds(all);
  const isShared = (id: string) => idsHere.has(id) && idsThere.has(id);
  /** Down to what was undone in the end; an undo of what only this side had made leaves nothing. */
  const takenBackBy = ({ cancels }: ChangeSet): Place[] => {
    const cancelled = cancels === null || !isShared(cancels) ? undefined : byId.get(cancels);
    return cancelled ? [...writtenBy(cancelled), ...takenBackBy(cancelled)] : [];
  };
  const newestOf = (side: readonly ChangeSet[]): Map<Place, ChangeSet> =>
    new Map(
      side
        .filter(({ change_set_id }) => live.has(change_set_id))
        .flatMap((changeSet) => [...writtenBy(changeSet), ...takenBackBy(changeSet)].map((place) => [place, changeSet] as const)),
    );

  const [madeHere, madeThere] = [newestOf(newHere), newestOf(newThere)];
  const [rowsHere, rowsThere, rowsMerged] = [standing(inOrder(here)), standing(inOrder(there)), standing(all)];
  const knows = knowing(all);
  const conflicts = [...new Set([...rowsHere.keys(), ...rowsThere.keys(), ...rowsMerged.keys()])].flatMap((place): Conflict[] => {
    const sideHere: Side = { changeSet: madeHere.get(place) ?? null, row: rowsHere.get(place) ?? null };
    const sideThere: Side = { changeSet: madeThere.get(place) ?? null, row: rowsThere.get(place) ?? null };
    const merged = rowsMerged.get(place) ?? null;
    const [one, other] = [sideHere.changeSet, sideThere.changeSet];
    const stands = isSame(place, sideHere.row, sideThere.row)
      ? sideHere
      : other === null || (one !== null && knows(one, other))
        ? sideHere
        : one === null || knows(other, one)
          ? sideThere
          : null;
    if (stands !== null && isSame(place, stands.row, merged)) return [];
    const [table, key] = placeParts(place);
    return [{ table, key, here: sideHere, there: sideThere }];
  });
  return { newHere, newThere, conflicts };
}

/** The rows and removals that make the chosen side of each conflict stand. `chosen`: in the order of the conflicts. */
export function settlementOf(conflicts: readonly Conflict[], chosen: readonly ("here" | "there")[]): Pick<ChangeSet, "rows" | "removals"> {
  const rows: Record<string, Row<TableName>[]> = {};
  const removals: ChangeSet["removals"] = [];
  conflicts.forEach((conflict, index) => {
    const { table, key } = conflict;
    const { row } = conflict[chosen[index] ?? "here"];
    if (row === null) removals.push({ table, key });
    else rows[table] = [...(rows[table] ?? []), row];
  });
  return { rows: rows as Rows, removals };
}
