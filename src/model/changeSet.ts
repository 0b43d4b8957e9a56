import { z } from "zod";
import { type Rows, type TableName, tableNames } from "./tables.ts";

/** One import, edit, override or undo: immutable, only ever added. */
export interface ChangeSet {
  /** ULID, or a readable id in a package that ships. */
  change_set_id: string;
  /** The newest change sets that this one had seen. */
  after: string[];
  /** ISO instant. */
  at: string;
  who: string;
  why: string;
  file_name: string | null;
  file_sha256: string | null;
  /** The change set that this one undoes. */
  cancels: string | null;
  /** Rows added, or set anew under their key. */
  rows: Rows;
  /** Keys of rows that this change set takes away: the key's values in the order of the table's `key`. */
  removals: { table: TableName; key: string[] }[];
}

/** The columns of change_sets.csv: all but the rows, which stand in their own tables with the change set's id. */
export const ChangeSetHead = z.object({
  change_set_id: z.string().min(1, { error: "missing" }),
  after: z.string().transform((v) => (v === "" ? [] : v.split(";"))),
  at: z.string().refine((v) => !Number.isNaN(Date.parse(v)), { error: "notADay" }),
  who: z.string(),
  why: z.string(),
  file_name: z.string().transform((v) => v || null),
  file_sha256: z.string().transform((v) => v || null),
  cancels: z.string().transform((v) => v || null),
});

/** The ids of the change sets that count: one that a counting change set cancels does not, so that undoing an undo brings it back.
 *  A cancel always names an older change set, so one pass from the newest settles all. */
export function liveIds(changeSets: readonly Pick<ChangeSet, "change_set_id" | "cancels">[]): Set<string> {
  const cancelled = new Set<string>();
  const live = new Set<string>();
  for (const { change_set_id, cancels } of [...changeSets].reverse()) {
    if (cancelled.has(change_set_id)) continue;
    live.add(change_set_id);
    if (cancels !== null) cancelled.add(cancels);
  }
  return live;
}

/** The files that a change set came from, as one text: their names, or their hashes in the same order. What would part two files is written
 *  ";\ " within a name. */
export const joinedFiles = (names: readonly string[]): string => names.map((name) => name.replace(/;(\\*)(?= )/g, ";$1\\")).join("; ");

/** The names or hashes that `joinedFiles` joined. */
export const filesOf = (joined: string | null): string[] =>
  (joined ?? "").split("; ").flatMap((one) => (one === "" ? [] : [one.replace(/;(\\*)\\(?= )/g, ";$1")]));

/** Rows of each table, for telling a person what a change set holds. */
export const countsOf = ({ rows }: Pick<ChangeSet, "rows">): Partial<Record<TableName, number>> =>
  Object.fromEntries(tableNames.flatMap((table) => (rows[table]?.length ? [[table, rows[table].length]] : [])));

/** What a change set sets or takes away; for one that undoes another, what the other did. */
export function touchedBy(changeSet: ChangeSet, known: readonly ChangeSet[]): Pick<ChangeSet, "rows" | "removals"> {
  const undone = changeSet.cancels === null ? undefined : known.find(({ change_set_id }) => change_set_id === changeSet.cancels);
  return undone === undefined ? changeSet : touchedBy(undone, known);
}
