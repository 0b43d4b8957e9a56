import type { ChangeSet } from "../../model/changeSet.ts";
import { fieldsOf } from "../../model/fields.ts";
import { lastDayOf } from "../../model/period.ts";
import { intervalLabel, periodLabel } from "../../model/periodLabel.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Status } from "../../model/status.ts";
import { type TableName, tableNames, tables } from "../../model/tables.ts";
import { nameOf, quantity, type Say } from "./indicatorFigures.ts";

export type Cells = Record<string, string | number | boolean | null>;

/** The newest row under each id that any change set gave, also one that is gone: to name what a row points to. */
export type Lookup = ReadonlyMap<TableName, ReadonlyMap<string, Cells>>;

export function lookupOf(changeSets: readonly ChangeSet[]): Lookup {
  const lookup = new Map<TableName, Map<string, Cells>>(tableNames.map((table) => [table, new Map()]));
  for (const { rows } of changeSets)
    for (const table of [
      "sectors",
      "documents",
      "agencies",
      "areas",
      "indicators",
      "targets",
      "tasks",
      "projects",
      "reporting",
      "bands",
      "decks",
    ] as const)
      for (const row of rows[table] ?? []) lookup.get(table)?.set(String((row as Cells)[tables[table].key[0]]), row as Cells);
  return lookup;
}

const text = (cell: Cells[string] | undefined): string => (cell === null || cell === undefined ? "" : String(cell));
const named = (say: Say, row: Cells): string => nameOf(say, { name_vi: text(row.name_vi), name_en: row.name_en as string | null });

/** What a slide is of: its own title, else what it shows. */
function slideTitle(say: Say, row: Cells, lookup: Lookup): string {
  const shown = lookup.get(row.kind === "indicator" ? "indicators" : "sectors")?.get(text(row.subject_id));
  if (row.title !== null) return text(row.title);
  return shown === undefined ? (say.words.tables.options.kind?.[text(row.kind)] ?? text(row.kind)) : named(say, shown);
}

/** What a row is about, for people: "Thu ngân sách, Quận 2, 9 tháng 2013". */
export function rowTitle(say: Say, table: TableName, row: Cells, lookup: Lookup): string {
  const of = (to: TableName, id: Cells[string] | undefined): string => {
    const found = lookup.get(to)?.get(text(id));
    return found === undefined ? text(id) : rowTitle(say, to, found, lookup);
  };
  const join = (...parts: string[]) => parts.filter((part) => part !== "").join(", ");
  switch (table) {
    case "actuals":
      return join(
        of("indicators", row.indicator_id),
        of("areas", row.area_id),
        intervalLabel({ start: text(row.interval_start), end: text(row.interval_end) }, say.locale),
      );
    case "targets":
    case "causes":
      return join(of("indicators", row.indicator_id), of("areas", row.area_id), periodLabel(text(row.period), say.locale));
    case "overrides":
      return of("targets", row.target_id);
    case "locks":
      return periodLabel(text(row.period), say.locale);
    case "documents":
      return join(text(row.number), say.locale === "en" ? text(row.title_en ?? row.title_vi) : text(row.title_vi));
    case "tasks":
      return say.locale === "en" ? text(row.title_en ?? row.title_vi) : text(row.title_vi);
    case "task_states":
      return join(of("tasks", row.task_id), ...[row.due, row.on].filter((day) => day !== "*").map((day) => say.print.day(text(day))));
    case "project_states":
      return join(of("projects", row.project_id), say.print.day(text(row.on)));
    case "report_states":
      return join(
        of("reporting", row.report_id),
        row.due === "*" ? "" : say.print.day(text(row.due)),
        row.agency_id === "*" ? "" : of("agencies", row.agency_id),
      );
    case "ratings":
      return join(of("agencies", row.agency_id), periodLabel(text(row.period), say.locale));
    case "reporting":
      return say.locale === "en" ? text(row.what_en ?? row.what_vi) : text(row.what_vi);
    case "bands":
      return say.locale === "en" ? text(row.note_en ?? row.note_vi) : text(row.note_vi ?? row.band_id);
    case "name_matches":
      return join(text(row.name), of("indicators", row.indicator_id));
    case "layout_answers":
      return join(text(row.sender), text(row.layout));
    case "decks":
      return text(row.name);
    case "slides":
      return join(of("decks", row.deck_id), slideTitle(say, row, lookup));
    default:
      return named(say, row);
  }
}

/** A cell as people read it: figures and days in the locale, words of closed lists, names for ids; "" where it is blank. */
export function cellText(say: Say, table: TableName, column: string, cell: Cells[string] | undefined, lookup: Lookup): string {
  if (cell === null || cell === undefined || cell === "") return "";
  const control = fieldOf(table, column)?.control;
  const value = String(cell);
  switch (control?.kind) {
    case "number":
      return say.print.number(Number(cell));
    case "flag":
      return cell === true ? say.words.tables.yes : say.words.tables.no;
    case "day":
      return say.print.day(value);
    case "lastDay":
      return say.print.day(lastDayOf({ end: value }));
    case "period":
      return periodLabel(value, say.locale);
    case "unit":
      return unitLabel(value, say.locale);
    case "choice":
      return say.words.tables.options[column]?.[value] ?? say.words.common.statuses[value as Status] ?? value;
    case "reference":
      return (control.many ? value.split(";") : [value])
        .map((id) => {
          const found = lookup.get(control.to)?.get(id.trim());
          return found === undefined ? id : rowTitle(say, control.to, found, lookup);
        })
        .join("; ");
    default:
      return value;
  }
}

const fields = new Map(tableNames.map((table) => [table, new Map(fieldsOf(table).map((field) => [field.column, field]))]));
export const fieldOf = (table: TableName, column: string) => fields.get(table)?.get(column);

/** What a column is called. */
export const columnName = ({ words }: Pick<Say, "words">, table: TableName, column: string): string =>
  words.tables.columns[`${table}.${column}`] ?? words.tables.columns[column] ?? column;

/** A figure's value with its indicator's unit. */
export function valueText(say: Say, row: Cells, lookup: Lookup): string {
  const unit = text(lookup.get("indicators")?.get(text(row.indicator_id))?.unit);
  return row.value === null ? say.words.common.noFigure : quantity(say, Number(row.value), unit);
}
