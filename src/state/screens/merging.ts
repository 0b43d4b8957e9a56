import { keyOf } from "../../journal/currentRows.ts";
import type { Conflict, Side } from "../../journal/merging.ts";
import { inOrder } from "../../journal/order.ts";
import { type ChangeSet, countsOf } from "../../model/changeSet.ts";
import { momentLabel } from "../../model/moment.ts";
import { intervalLabel, periodLabel } from "../../model/periodLabel.ts";
import { columnsOf, type Row, type TableName, tableNames, tables } from "../../model/tables.ts";
import type { PendingMerge } from "../merge.ts";
import type { Say } from "./indicatorFigures.ts";
import { actualCell, targetCell } from "./mergingCells.ts";

/** A change set as it is listed: when and by whom, why, and how much it holds. */
export interface MadeRow {
  id: string;
  who: string;
  why: string;
  counts: string;
}

/** What one side says in a conflict: the main figure, what else differs, and whose it is. */
export interface SideCell {
  lines: string[];
  by: string;
}

export interface ConflictRow {
  id: string;
  /** What the row is, and its name: "Thực hiện", "Thu ngân sách, 9 tháng 2013". */
  kind: string;
  name: string;
  here: SideCell;
  there: SideCell;
  /** The locked period that taking the file's side would change. */
  locked: string | null;
}

/** Change sets of one side: the newest first, the rest counted. */
export interface MadeList {
  rows: MadeRow[];
  rest: number;
  total: number;
}

export interface MergingScreen {
  newHere: MadeList;
  newThere: MadeList;
  conflicts: ConflictRow[];
}

const mostListed = 6;
type Cells = Record<string, string | number | boolean | null>;

/** When a change set was made and by whom, in that order of interest: "Lan, 30/9/2013 09:41". */
const byLine = ({ words, locale }: Say, { who, at }: ChangeSet): string =>
  words.merging.by(who === "" ? words.merging.unnamed : who, momentLabel(new Date(at), locale));

function countsText({ words, print }: Say, changeSet: ChangeSet): string {
  const { counted, count, removed, undo, nothingCounted } = words.merging;
  const counts = countsOf(changeSet);
  const parts = [
    ...(changeSet.cancels === null ? [] : [undo]),
    ...tableNames.flatMap((table) => (counts[table] === undefined ? [] : [count(print.number(counts[table]), counted[table])])),
    ...(changeSet.removals.length === 0 ? [] : [removed(print.number(changeSet.removals.length))]),
  ];
  return parts.length === 0 ? nothingCounted : parts.join(", ");
}

const madeList = (say: Say, made: readonly ChangeSet[]): MadeList => ({
  rows: made
    .slice(-mostListed)
    .reverse()
    .map((changeSet) => ({
      id: changeSet.change_set_id,
      who: byLine(say, changeSet),
      why: changeSet.why === "" ? say.words.merging.noReason : changeSet.why,
      counts: countsText(say, changeSet),
    })),
  rest: Math.max(0, made.length - mostListed),
  total: made.length,
});

/** The names that rows are called by on either side, also of those that one side took away. */
interface Names {
  indicator(id: unknown): Row<"indicators"> | null;
  of(table: TableName, id: unknown): string;
}

function namesIn(all: readonly ChangeSet[], { locale }: Say): Names {
  const byTable = new Map<TableName, Map<unknown, Cells>>();
  const rowsOf = (table: TableName) => {
    const rows = byTable.has(table) ? [] : all.flatMap((changeSet) => (changeSet.rows[table] ?? []) as Cells[]);
    const known = byTable.get(table) ?? new Map(rows.map((row) => [row[tables[table].key[0]], row]));
    byTable.set(table, known);
    return known;
  };
  return {
    indicator: (id) => (rowsOf("indicators").get(id) as Row<"indicators"> | undefined) ?? null,
    of: (table, id) => {
      const row = rowsOf(table).get(id);
      const name =
        (locale === "en" ? (row?.name_en ?? row?.title_en ?? row?.what_en) : null) ??
        row?.name_vi ??
        row?.title_vi ??
        row?.what_vi ??
        row?.number;
      return String(name ?? id);
    },
  };
}

/** "Thu ngân sách, 9 tháng 2013": the key in words. */
function nameOf(names: Names, say: Say, { table, key, here, there }: Conflict): string {
  const row = (here.row ?? there.row ?? {}) as Cells;
  const { locale } = say;
  if (table === "actuals") {
    const [indicator, area, start = "", end = ""] = key;
    return [names.of("indicators", indicator), names.of("areas", area), intervalLabel({ start, end }, locale)].join(", ");
  }
  if (table === "targets" && row.indicator_id)
    return [names.of("indicators", row.indicator_id), names.of("areas", row.area_id), periodLabel(String(row.period), locale)].join(", ");
  if (table === "causes") return [names.of("indicators", key[0]), names.of("areas", key[1]), periodLabel(key[2] ?? "", locale)].join(", ");
  if (table === "overrides") return names.of("indicators", names.of("targets", key[0]));
  if (table === "task_states" || table === "project_states") {
    const days = key.slice(1).filter((day) => day !== "*");
    return [names.of(table === "task_states" ? "tasks" : "projects", key[0]), ...days.map((day) => say.print.day(day))].join(", ");
  }
  if (table === "report_states")
    return [
      names.of("reporting", key[0]),
      ...(key[1] === "*" ? [] : [say.print.day(key[1] ?? "")]),
      ...(key[2] === "*" ? [] : [names.of("agencies", key[2])]),
    ].join(", ");
  if (table === "ratings") return [names.of("agencies", key[0]), periodLabel(key[1] ?? "", say.locale)].join(", ");
  return key.length === 1 ? names.of(table, key[0]) : key.join(", ");
}

function cellText({ words, print }: Say, value: Cells[string] | undefined): string {
  const { blank, yes, no } = words.merging;
  if (value === null || value === undefined) return blank;
  return typeof value === "boolean" ? (value ? yes : no) : typeof value === "number" ? print.number(value) : value;
}

/** The figure of a row whose kind has one, with the columns that it tells of. */
function figureOf(names: Names, say: Say, table: TableName, row: Cells): { text: string; told: readonly string[] } | null {
  const unit = names.indicator(row.indicator_id)?.unit ?? "";
  if (table === "actuals") return actualCell(say, row as unknown as Row<"actuals">, unit);
  return table === "targets" ? targetCell(say, row as unknown as Row<"targets">, unit) : null;
}

/** Whether any of a side's change sets set the row of a conflict, of those that one side lacks. */
function everHeld(conflicts: readonly Conflict[], side: readonly ChangeSet[]): (conflict: Conflict) => boolean {
  const placeOf = (table: TableName, key: string) => `${table} ${key}`;
  const lacking = conflicts.filter(({ here, there }) => here.row === null || there.row === null);
  const wanted = new Set(lacking.map(({ table, key }) => placeOf(table, JSON.stringify(key))));
  const asked = new Set(lacking.map(({ table }) => table));
  const held = new Set<string>();
  for (const { rows } of side)
    for (const table of asked)
      for (const row of rows[table] ?? []) {
        const place = placeOf(table, keyOf(table, row));
        if (wanted.has(place)) held.add(place);
      }
  return ({ table, key }) => held.has(placeOf(table, JSON.stringify(key)));
}

/** `wasHeld`: whether the side ever had the row. */
function sideCell(names: Names, say: Say, table: TableName, side: Side, other: Side, wasHeld: boolean): SideCell {
  const by = side.changeSet === null ? "" : byLine(say, side.changeSet);
  if (side.row === null) return { lines: [wasHeld ? say.words.merging.takenAway : say.words.merging.neverHeld], by };
  const [row, against] = [side.row, other.row] as unknown as [Cells, Cells | null];
  const figure = figureOf(names, say, table, row);
  const shown = columnsOf(table).filter((column) => !figure?.told.includes(column));
  const differing = shown.filter((column) => against !== null && (row[column] ?? null) !== (against[column] ?? null));
  const lines = differing.map((column) => `${say.words.merging.columns[column]}: ${cellText(say, row[column])}`);
  if (figure !== null) return { lines: [figure.text, ...lines], by };
  return { lines: lines.length > 0 ? lines : [names.of(table, row[tables[table].key[0]])], by };
}

/** Both sides of a merge, ready to print. */
export function mergingScreen(say: Say, { merging, here }: PendingMerge): MergingScreen {
  const { newHere, newThere, conflicts } = merging;
  const names = namesIn(inOrder([...here, ...newThere]), say);
  const onlyHere = new Set(newHere.map(({ change_set_id }) => change_set_id));
  const wasHere = everHeld(conflicts, here);
  const wasThere = everHeld(conflicts, [...here.filter(({ change_set_id }) => !onlyHere.has(change_set_id)), ...newThere]);
  return {
    newHere: madeList(say, newHere),
    newThere: madeList(say, newThere),
    conflicts: conflicts.map((conflict): ConflictRow => {
      const { table, key } = conflict;
      return {
        id: JSON.stringify([table, key]),
        kind: say.words.merging.tables[table],
        name: nameOf(names, say, conflict),
        here: sideCell(names, say, table, conflict.here, conflict.there, wasHere(conflict)),
        there: sideCell(names, say, table, conflict.there, conflict.here, wasThere(conflict)),
        locked: conflict.locked === undefined ? null : periodLabel(conflict.locked, say.locale),
      };
    }),
  };
}
