import { changesOf, type RowChange } from "../../journal/changesOf.ts";
import { type ChangeSet, countsOf, filesOf, liveIds } from "../../model/changeSet.ts";
import { fold } from "../../model/fold.ts";
import { columnsOf, type TableName, tableNames, tables } from "../../model/tables.ts";
import type { Known } from "../useKnown.ts";
import type { View } from "../view.ts";
import { clockOf, dayOf } from "./clock.ts";
import type { Choice } from "./filters.ts";
import type { Say } from "./indicatorFigures.ts";
import { type Cells, cellText, columnName, type Lookup, lookupOf, rowTitle, valueText } from "./rowText.ts";

export type ChangeKind = "ships" | "import" | "undo" | "lock" | "illustrative" | "edit";

/** One change set in the list. */
export interface ChangeLine {
  id: string;
  when: string;
  who: string;
  why: string;
  kind: ChangeKind;
  /** "a.xlsx và 14 tệp nữa". */
  files: string;
  /** "12 số liệu, 1 kế hoạch giao". */
  counts: string;
  /** What became of it, or what it undoes, in words. */
  fate: string | null;
  isLive: boolean;
  /** What can be done about it: undo it; or bring it back, by undoing the change set `undoes`. */
  act: { what: "undo" | "restore"; undoes: string } | null;
}

export interface HistoryScreen {
  title: string;
  lines: ChangeLine[];
  people: Choice[];
  files: Choice[];
  tables: Choice[];
}

export type HistoryView = Pick<View, "who" | "file" | "rows_of" | "find">;

const kindOf = (changeSet: ChangeSet, isOwn: boolean): ChangeKind => {
  if (changeSet.cancels !== null) return "undo";
  if (!isOwn) return "ships";
  if (changeSet.rows.actuals?.some(({ grade }) => grade === "illustrative")) return "illustrative";
  if (changeSet.file_name !== null) return "import";
  return changeSet.rows.locks?.length ? "lock" : "edit";
};

/** The instant as people write it, in their own clock: "14:05, 30/9/2013". */
const instant = ({ print, words }: Say, at: string): string => words.history.instant(clockOf(at), print.day(dayOf(at)));

function countsText({ words, print }: Say, changeSet: ChangeSet): string {
  const parts = Object.entries(countsOf(changeSet) as Record<string, number>).map(([table, n]) =>
    words.tables.count(table as TableName, print.number(n)),
  );
  const removed = changeSet.removals.length;
  return [...parts, ...(removed > 0 ? [words.history.removals(print.number(removed))] : [])].join(", ");
}

/** All of two files; of more the first, and how many there are. */
export const filesText = ({ words, print }: Say, files: readonly string[]): string =>
  files.length <= 2 ? files.join("; ") : words.history.moreFiles(files[0] ?? "", print.number(files.length - 1));

/** The files of a change set with what they are known by, each in a line. */
export function fileLines({ words }: Say, { file_name, file_sha256 }: Pick<ChangeSet, "file_name" | "file_sha256">): string[] {
  const [names, hashes] = [filesOf(file_name), filesOf(file_sha256)];
  if (names.length !== hashes.length) return [...(names.length > 2 ? names : []), ...hashes.map(words.history.fileHash)];
  return hashes.map((hash, at) => [names.length > 1 ? names[at] : "", words.history.fileHash(hash)].filter(Boolean).join(" · "));
}

/** What became of a change set that no longer counts, and what one does about another. */
function fateOf(say: Say, changeSet: ChangeSet, byId: ReadonlyMap<string, ChangeSet>, undoneBy: ChangeSet | undefined): string | null {
  const { history } = say.words;
  if (undoneBy !== undefined) return history.undone(undoneBy.who, instant(say, undoneBy.at), undoneBy.why);
  if (changeSet.cancels === null) return null;
  const undone = byId.get(changeSet.cancels);
  if (undone === undefined) return history.undoesUnknown;
  return undone.cancels === null ? history.undoes(undone.why, instant(say, undone.at)) : history.restores(instant(say, undone.at));
}

const distinct = (texts: readonly (string | null)[]): Choice[] =>
  [...new Set(texts.filter((one) => one !== null && one !== ""))].sort().map((one) => ({ id: one as string, name: one as string }));

/** The change sets of a set, the newest first, as far as the view's filters let them through. */
export function historyScreen({ changeSets, own }: Known, view: HistoryView, say: Say): HistoryScreen {
  const live = liveIds(changeSets);
  const byId = new Map(changeSets.map((changeSet) => [changeSet.change_set_id, changeSet]));
  const undoing = new Map(
    changeSets.flatMap((changeSet) =>
      changeSet.cancels !== null && live.has(changeSet.change_set_id) ? [[changeSet.cancels, changeSet] as const] : [],
    ),
  );
  const holds = (changeSet: ChangeSet, table: string) =>
    (changeSet.rows[table as TableName]?.length ?? 0) > 0 || changeSet.removals.some((removal) => removal.table === table);
  const wanted = changeSets.filter(
    (changeSet) =>
      (view.who === null || changeSet.who === view.who) &&
      (view.file === null || filesOf(changeSet.file_name).includes(view.file)) &&
      (view.rows_of === null || holds(changeSet, view.rows_of)) &&
      (view.find === null || fold(`${changeSet.why} ${filesOf(changeSet.file_name).join("; ")}`).includes(fold(view.find))),
  );
  const lines = wanted.map((changeSet): ChangeLine => {
    const id = changeSet.change_set_id;
    const undoneBy = undoing.get(id);
    const isOwn = own.has(id);
    return {
      id,
      when: instant(say, changeSet.at),
      who: changeSet.who,
      why: changeSet.why,
      kind: kindOf(changeSet, isOwn),
      files: filesText(say, filesOf(changeSet.file_name)),
      counts: countsText(say, changeSet),
      fate: fateOf(say, changeSet, byId, undoneBy),
      isLive: live.has(id),
      act: !isOwn
        ? null
        : undoneBy !== undefined
          ? { what: "restore", undoes: undoneBy.change_set_id }
          : live.has(id)
            ? { what: "undo", undoes: id }
            : null,
    };
  });
  return {
    title: say.words.history.title(changeSets.length, own.size),
    lines: lines.reverse(),
    people: distinct(changeSets.map(({ who }) => who)),
    files: distinct(changeSets.flatMap(({ file_name }) => filesOf(file_name))),
    tables: tableNames
      .filter((table) => changeSets.some((changeSet) => holds(changeSet, table)))
      .map((table) => ({ id: table, name: say.words.tables.names[table] })),
  };
}

/** One row that a change set touched: what it is, and each column that changed. */
export interface ChangedRow {
  key: string;
  title: string;
  what: "added" | "changed" | "removed";
  /** Of an added or removed row one entry with all that it holds. */
  cells: { column: string; before: string; after: string }[];
}

export interface ChangedTable {
  table: TableName;
  name: string;
  rows: ChangedRow[];
}

function allCells(say: Say, table: TableName, row: Cells, lookup: Lookup): string {
  const skipped = new Set<string>([...tables[table].key, "indicator_id", "area_id", "name_vi", "title_vi", "period"]);
  const shown = columnsOf(table).filter((column) => !skipped.has(column) && row[column] !== null && row[column] !== false);
  return shown
    .map((column) =>
      table === "actuals" && column === "value"
        ? valueText(say, row, lookup)
        : `${columnName(say, table, column)}: ${cellText(say, table, column, row[column], lookup)}`,
    )
    .join(" · ");
}

function changedRow(say: Say, { table, key, before, after }: RowChange, lookup: Lookup): ChangedRow {
  const row = (after ?? before) as Cells;
  const title = rowTitle(say, table, row, lookup);
  if (before === null || after === null) {
    const all = allCells(say, table, row, lookup);
    return before === null
      ? { key, title, what: "added", cells: [{ column: "", before: "", after: all }] }
      : { key, title, what: "removed", cells: [{ column: "", before: all, after: "" }] };
  }
  const columns = columnsOf(table).filter((column) => (before[column] ?? null) !== (after[column] ?? null));
  const blank = say.words.history.blank;
  return {
    key,
    title,
    what: "changed",
    cells: columns.map((column) => ({
      column: columnName(say, table, column),
      before: cellText(say, table, column, before[column], lookup) || blank,
      after: cellText(say, table, column, after[column], lookup) || blank,
    })),
  };
}

/** What one change set did, table by table, before and after. */
export function changedTables({ changeSets, reference }: Known, id: string, say: Say): ChangedTable[] {
  const lookup = lookupOf([reference, ...changeSets]);
  const changes = changesOf([reference, ...changeSets], id);
  return tableNames.flatMap((table) => {
    const rows = changes.filter((change) => change.table === table).map((change) => changedRow(say, change, lookup));
    return rows.length === 0 ? [] : [{ table, name: say.words.tables.names[table], rows }];
  });
}
