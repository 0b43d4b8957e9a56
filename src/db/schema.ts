import type { Database } from "./database.ts";

const files = import.meta.glob<string>("./sql/*.sql", { query: "?raw", import: "default", eager: true });

/** The tables and views, in the order of their file names. */
export const schema: readonly string[] = Object.keys(files)
  .sort()
  .map((name) => files[name] ?? "");

/** Makes all tables and views in an empty database. */
export async function createSchema(db: Database): Promise<void> {
  for (const script of schema) await db.query(script);
}
