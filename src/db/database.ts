import type { Answer, Cell } from "../model/answer.ts";

export type Param = string | number | boolean | null;

/** What the app asks of an engine. DuckDB-WASM stands behind it; another could. */
export interface Database {
  /** Runs one statement, or a script of several without parameters; the answer of the last. Parameters take the places of `?`.
   *  Days come back as ISO texts. Throws DatabaseError. */
  query(sql: string, params?: readonly Param[]): Promise<Answer>;
  /** Adds columns of equal length to a table that is there, by name; days as ISO texts. Throws DatabaseError. */
  insert(table: string, columns: Record<string, readonly Cell[]>): Promise<void>;
  close(): Promise<void>;
}
