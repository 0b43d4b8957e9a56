import { fold } from "./fold.ts";
import type { TableName } from "./tables.ts";

/** A name as an id: "Thu ngân sách" is "thu-ngan-sach". */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 48)
    .replace(/-$/, "");

const free = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
};

/** The id of a new row, from what it is called; one that no row has or ever had. */
export function newId(table: TableName, row: Readonly<Record<string, unknown>>, taken: ReadonlySet<string>): string {
  const text = (column: string) => (typeof row[column] === "string" ? (row[column] as string) : "");
  if (table === "targets") {
    const version = Number(row.version ?? 1);
    const parts = [
      text("period").replace("/", "-"),
      text("indicator_id"),
      text("basis") === "level" ? "" : text("basis"),
      text("tier") === "plan" ? "" : text("tier"),
      version > 1 ? `v${version}` : "",
    ];
    return free(parts.filter((part) => part !== "").join("."), taken);
  }
  const name = text("number") || text("name_vi") || text("title_vi") || text("what_vi");
  return free(slug(name) || table, taken);
}
