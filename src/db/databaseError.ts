/** A statement failed: keeps the statement and the engine's own words. */
export class DatabaseError extends Error {
  readonly sql: string;
  constructor(sql: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = "DatabaseError";
    this.sql = sql;
  }
}
