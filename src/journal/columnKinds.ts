import type { z } from "zod";
import { type TableName, tables } from "../model/tables.ts";

export type ColumnKind = "number" | "boolean" | "date" | "string";

const accepts = (column: z.ZodType, value: unknown) => column.safeParse(value).success;

const kindOf = (column: z.ZodType): ColumnKind =>
  accepts(column, 1.5)
    ? "number"
    : accepts(column, true)
      ? "boolean"
      : accepts(column, "2013-01-31") && !accepts(column, "2013") && !accepts(column, "x")
        ? "date"
        : "string";

/** What the cells of a column are, found by trying its schema: so there is no second list to keep. */
export const columnKinds = (table: TableName): Record<string, ColumnKind> =>
  Object.fromEntries(Object.entries(tables[table].row.shape as Record<string, z.ZodType>).map(([name, column]) => [name, kindOf(column)]));
