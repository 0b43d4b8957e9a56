import type { z } from "zod";
import { Accumulation, Basis, Bound, Direction, Grade, Nature, PaceProfile, PartsRule, SlideKind, Tier } from "./kinds.ts";
import { Rating } from "./rating.ts";
import { ReportState } from "./reportStatus.ts";
import { Status } from "./status.ts";
import { columnsOf, type TableName, tables } from "./tables.ts";

/** How a column is filled in by hand. */
export type Control =
  /** `lastDay`: stored is the day after, as half-open intervals want it; a person says the last day. */
  | { kind: "text" | "lines" | "number" | "day" | "lastDay" | "period" | "flag" | "unit" }
  | { kind: "choice"; options: readonly string[] }
  /** `many`: several ids, separated by `;` in the cell. */
  | { kind: "reference"; to: TableName; many: boolean };

export interface Field {
  column: string;
  control: Control;
  /** An empty cell is refused. */
  isRequired: boolean;
}

/** Columns of a closed vocabulary, as `table.column`. */
const choices: Readonly<Record<string, readonly string[]>> = {
  "indicators.nature": Nature.options,
  "indicators.direction": Direction.options,
  "indicators.accumulation": Accumulation.options,
  "indicators.parts": PartsRule.options,
  "indicators.pace": PaceProfile.options,
  "targets.basis": Basis.options,
  "targets.bound": Bound.options,
  "targets.tier": Tier.options,
  "actuals.grade": Grade.options,
  "report_states.state": ReportState.options,
  "ratings.rating": Rating.options,
  "ratings.proposed": Rating.options,
  "overrides.status": Status.options,
  "slides.kind": SlideKind.options,
};
const ofLines = [
  "note",
  "reason",
  "cause",
  "aliases",
  "title_vi",
  "title_en",
  "what_vi",
  "what_en",
  "output_vi",
  "note_vi",
  "note_en",
  "body",
];
function controlOf(table: TableName, column: string, schema: z.ZodType): Control {
  const options = choices[`${table}.${column}`];
  if (options !== undefined) return { kind: "choice", options };
  const to = (tables[table].references as Readonly<Record<string, string>>)[column];
  if (to !== undefined) return { kind: "reference", to: to.replace("[]", "") as TableName, many: to.endsWith("[]") };
  const accepts = (value: unknown) => schema.safeParse(value).success;
  if (accepts(1.5)) return { kind: "number" };
  if (accepts(true)) return { kind: "flag" };
  if (column === "unit") return { kind: "unit" };
  if (ofLines.includes(column)) return { kind: "lines" };
  if (accepts("2013-01-31") && !accepts("x") && !accepts("2013"))
    return { kind: column.endsWith("_end") || column === "as_of" ? "lastDay" : "day" };
  if (accepts("2013-Q1") && !accepts("x") && !accepts("2013-01-31")) return { kind: "period" };
  return { kind: "text" };
}

/** The columns of a table as fields of a form, in the order of the table: found by trying each column's schema, so there is no second list. */
export const fieldsOf = (table: TableName): Field[] =>
  columnsOf(table).map((column) => {
    const schema = (tables[table].row.shape as Record<string, z.ZodType>)[column] as z.ZodType;
    const control = controlOf(table, column, schema);
    return { column, control, isRequired: !schema.safeParse("").success };
  });
