import { currentRows } from "../../journal/currentRows.ts";
import type { ChangeSet } from "../../model/changeSet.ts";
import { dependentsOf, type Removal } from "../../model/dependents.ts";
import { fold } from "../../model/fold.ts";
import { type Rows, type TableName, tableNames, tables } from "../../model/tables.ts";
import { adjustedTarget, newRow } from "../edit/rowForm.ts";
import type { Known } from "../useKnown.ts";
import type { View } from "../view.ts";
import type { Choice } from "./filters.ts";
import { planText, type Say } from "./indicatorFigures.ts";
import type { IndicatorScore } from "./indicatorRows.ts";
import { type Cells, cellText, type Lookup, lookupOf, rowTitle } from "./rowText.ts";

/** What is edited row by row, in this order; figures have the entry screen. */
export const editTables = [
  "indicators",
  "targets",
  "overrides",
  "documents",
  "agencies",
  "areas",
  "sectors",
  "bands",
  "tasks",
  "projects",
  "reporting",
] as const satisfies readonly TableName[];
export type EditTable = (typeof editTables)[number];

/** The cuts are a closed list: they can be set otherwise, but none more or fewer. */
export const isClosedList = (table: EditTable): boolean => table === "bands";

export interface EditLine {
  id: string;
  title: string;
  /** What tells it from others of its name: unit, level, number. */
  detail: string;
}

/** The row in hand. */
export interface Subject {
  /** Its id; null: it is new. */
  id: string | null;
  row: Cells;
  title: string;
  /** It is the next version of a target. */
  isAdjusting: boolean;
}

export interface EditScreen {
  table: EditTable;
  tables: { table: EditTable; name: string; count: string }[];
  lines: EditLine[];
  /** Lines that match, also those that are not listed. */
  found: number;
  all: number;
  subject: Subject | null;
  /** What each column that points to another table can point to. */
  choices: (to: TableName) => ReferenceChoice[];
}

/** A row that can be pointed to; of an indicator its unit too. */
export type ReferenceChoice = Choice & { unit?: string };

/** A list longer than this is searched, not read. */
const mostListed = 200;

/** Every table as it stands, the shared ones too. */
export function rowsNow({ changeSets, reference }: Pick<Known, "changeSets" | "reference">): Rows {
  const all = [reference, ...changeSets];
  return Object.fromEntries(tableNames.map((table) => [table, currentRows(table, all)])) as Rows;
}

const idOf = (table: TableName, row: Cells): string => String(row[tables[table].key[0]]);

function detailOf(say: Say, table: EditTable, row: Cells, lookup: Lookup): string {
  const cell = (column: string) => cellText(say, table, column, row[column], lookup);
  switch (table) {
    case "indicators":
      return [cell("unit"), cell("sector_id"), cell("agency_id")].filter(Boolean).join(" · ");
    case "targets": {
      const unit = String(lookup.get("indicators")?.get(String(row.indicator_id))?.unit ?? "");
      const plan = planText(say, {
        ...row,
        unit,
        bound_figure: row.low ?? row.high,
        is_percent: unit.includes("%"),
      } as unknown as IndicatorScore);
      return [plan, cell("tier"), lookup.get("documents")?.get(String(row.document_id))?.number].filter(Boolean).join(" · ");
    }
    case "overrides":
      return [cell("status"), cell("reason")].filter(Boolean).join(" · ");
    case "documents":
      return [cell("issuer"), cell("issued_on")].filter(Boolean).join(" · ");
    case "areas":
      return [cell("level"), cell("parent_id")].filter(Boolean).join(" · ");
    case "bands":
      return cell("cut");
    case "tasks":
      return [cell("lead_agency_ids"), cell("due_as_written")].filter(Boolean).join(" · ");
    case "projects":
      return [cell("lead_agency_id"), cell("due_as_written")].filter(Boolean).join(" · ");
    case "reporting":
      return cell("how_often");
    default:
      return "";
  }
}

/** What a new row of a view is known to have: the indicator, document or sector that one came from. */
function knownOf(table: EditTable, view: View, rows: Rows): Cells {
  const only = <T extends TableName>(name: T, column: string) =>
    rows[name]?.length === 1 ? String((rows[name][0] as Cells)[column]) : null;
  const document_id = view.document ?? only("documents", "document_id");
  const area_id = view.area ?? rows.areas?.find(({ parent_id }) => parent_id === null)?.area_id ?? null;
  switch (table) {
    case "indicators":
      return { sector_id: view.sector, agency_id: view.agency };
    case "targets":
      return { indicator_id: view.indicator, area_id, document_id, period: view.period };
    case "projects":
      return { document_id, area_id };
    case "tasks":
    case "reporting":
      return { document_id };
    default:
      return {};
  }
}

function subjectOf(say: Say, table: EditTable, view: View, rows: Rows, lookup: Lookup): Subject | null {
  const { item } = view;
  if (item === null) return null;
  const find = (id: string) => (rows[table] as Cells[] | undefined)?.find((row) => idOf(table, row) === id);
  const row = find(item);
  if (row !== undefined) return { id: item, row, title: rowTitle(say, table, row, lookup), isAdjusting: false };
  const isNew = { id: null, isAdjusting: false, title: "" };
  if (table === "overrides" && lookup.get("targets")?.has(item))
    return { ...isNew, row: newRow(table, { target_id: item }), title: rowTitle(say, table, { target_id: item }, lookup) };
  if (!item.startsWith("+")) return null;
  const adjusted = find(item.slice(1));
  if (adjusted !== undefined && table === "targets")
    return { ...isNew, row: adjustedTarget(adjusted), title: rowTitle(say, table, adjusted, lookup), isAdjusting: true };
  return { ...isNew, row: newRow(table, knownOf(table, view, rows)) };
}

/** The tables of a set, the rows of one of them, and the row in hand. */
export function editScreen(known: Known, view: View, say: Say): EditScreen {
  const rows = rowsNow(known);
  const lookup = lookupOf([known.reference, ...known.changeSets]);
  const table = editTables.find((one) => one === view.rows_of) ?? "indicators";
  const all = (rows[table] ?? []) as Cells[];
  const words = fold(view.find ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const lines = all
    .map((row) => ({ id: idOf(table, row), title: rowTitle(say, table, row, lookup), detail: detailOf(say, table, row, lookup) }))
    .filter(({ title, detail }) => {
      const text = fold(`${title} ${detail}`);
      return words.every((word) => text.includes(word));
    });
  return {
    table,
    tables: editTables.map((one) => ({ table: one, name: say.words.tables.names[one], count: say.print.number(rows[one]?.length ?? 0) })),
    lines: lines.slice(0, mostListed),
    found: lines.length,
    all: all.length,
    subject: subjectOf(say, table, view, rows, lookup),
    choices: (to) =>
      ((rows[to] ?? []) as Cells[]).map((row) => ({
        id: idOf(to, row),
        name: rowTitle(say, to, row, lookup),
        ...(to === "indicators" && { unit: String(row.unit) }),
      })),
  };
}

export interface Removing {
  /** What goes along, in words; "" is nothing. */
  along: string;
  /** What stands in the way, in words; "" is nothing. */
  blocked: string;
  removals: ChangeSet["removals"];
}

/** What removing a row means. */
export function removingOf(known: Known, table: EditTable, id: string, { words, print }: Say): Removing {
  const { removals, blocked } = dependentsOf(table, [id], rowsNow(known));
  const counted = new Map<TableName, number>();
  for (const removal of removals.slice(1)) counted.set(removal.table, (counted.get(removal.table) ?? 0) + 1);
  const said = (counts: Iterable<[TableName, number]>) =>
    [...counts].map(([name, n]) => words.tables.count(name, print.number(n))).join(", ");
  return { along: said(counted), blocked: said(blocked.map(({ table: name, count }) => [name, count])), removals: removals as Removal[] };
}
