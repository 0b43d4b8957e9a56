import type { Print } from "../../charts/print.ts";
import { lastDayOf } from "../../model/period.ts";
import { isError, type Problem } from "../../model/problem.ts";
import type { Words } from "../../model/words/words.ts";
import type { KeptSet } from "../ownSets.ts";
import { setTitle } from "../setTitle.ts";
import type { Shipped } from "../shipped.ts";
import type { Locale } from "../view.ts";

/** One set, ready to print. */
export interface SetRow {
  set_id: string;
  title: string;
  ships: boolean;
  period: string;
  /** In the order of `countColumns`. */
  counts: string[];
  newest: string;
  /** How much the person changed; of two sets of one name, the id that tells them apart. */
  note: string | null;
  /** What one press does about the illustrative figures. */
  sample: "add" | "remove" | null;
}

export const countColumns = ["documents", "indicators", "targets", "tasks", "projects", "actuals"] as const;

export interface SetsScreen {
  shipped: SetRow[];
  own: SetRow[];
}

/** The sets that ship and the person's own. `kept`: null while it is being read. */
export function setsScreen(
  shipped: readonly Shipped[],
  kept: readonly KeptSet[] | null,
  words: Words["sets"],
  print: Print,
  locale: Locale,
): SetsScreen {
  const count = (n: number) => (n === 0 ? words.none : print.number(n));
  const years = (first: string, last: string) => (first === last ? first : `${first}–${last}`);
  const shippedRow = (set: Shipped): SetRow => {
    const mine = kept?.find(({ set_id }) => set_id === set.set_id);
    return {
      set_id: set.set_id,
      title: setTitle({ shipped: set, name: set.set_id }, locale),
      ships: true,
      period: years(set.first_period.slice(0, 4), set.last_period.slice(-4)),
      counts: countColumns.map((column) => count(set[column])),
      newest: set.newest_figure === null ? words.none : print.day(lastDayOf({ end: set.newest_figure })),
      note: mine === undefined || mine.changes === 0 ? null : words.changes(mine.changes),
      sample: set.sample === null ? null : mine?.has_illustrative ? "remove" : "add",
    };
  };
  const own = (kept ?? []).filter(({ ships }) => !ships);
  const ownRow = (set: KeptSet): SetRow => ({
    set_id: set.set_id,
    title: set.name,
    ships: false,
    period: set.years === null ? words.none : years(...set.years),
    counts: countColumns.map((column) => count(set[column])),
    newest: set.newest_figure === null ? words.none : print.day(set.newest_figure),
    note: own.some((other) => other !== set && other.name === set.name) ? set.set_id : null,
    sample: set.has_illustrative ? "remove" : null,
  });
  return { shipped: shipped.map(shippedRow), own: own.map(ownRow) };
}

/** A fault in a package, ready to print. */
export interface ProblemRow {
  key: string;
  isError: boolean;
  file: string;
  row: string;
  column: string;
  found: string;
  what: string;
  todo: string;
}

/** A list longer than this is not read: the rest is counted. */
const mostListed = 200;

export function problemRows(problems: readonly Problem[], words: Words["problems"]): { rows: ProblemRow[]; rest: number } {
  const sorted = [...problems].sort((a, b) => Number(isError(b)) - Number(isError(a)));
  const rows = sorted.slice(0, mostListed).map((problem, i): ProblemRow => {
    const { what, todo } = words.codes[problem.code];
    return {
      key: `${i}`,
      isError: isError(problem),
      file: problem.file,
      row: problem.row === undefined ? "" : String(problem.row),
      column: problem.column ?? "",
      found: problem.found === "" ? words.blank : (problem.found ?? ""),
      what: what(problem),
      todo,
    };
  });
  return { rows, rest: problems.length - rows.length };
}
