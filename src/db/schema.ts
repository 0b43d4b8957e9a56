import type { Database } from "./database.ts";

const files = import.meta.glob<string>("./sql/*.sql", { query: "?raw", import: "default", eager: true });
const scripts = (numbered: (name: string) => boolean): string =>
  Object.keys(files)
    .filter((path) => numbered(path.slice("./sql/".length)))
    .sort()
    .map((path) => files[path] ?? "")
    .join("\n");

/** Makes the tables that change sets are loaded into, in an empty database. */
export const createTables = async (db: Database): Promise<void> => {
  await db.query(scripts((name) => name.startsWith("0")));
};

/** Makes the views, and the tables that some of them are kept in, from what is loaded. Done once, behind the first load: on empty tables it would be
 *  the same work for nothing. */
export const createViews = async (db: Database): Promise<void> => {
  await db.query(scripts((name) => !name.startsWith("0")));
};
