import type { ListTable } from "../model/listTable.ts";
import { download } from "./download.ts";

/** Gives the person a list as a file, `name` with the day and the file's own ending; answers what it is called. */
export async function saveList(table: ListTable, kind: "xlsx" | "docx", name: string, day: string): Promise<string> {
  const file = `${name}-${day}.${kind}`;
  if (kind === "docx") {
    const { writeListDocx } = await import("../export/listDocx.ts");
    download(file, await writeListDocx(table));
  } else {
    const { writeListXlsx } = await import("../export/listXlsx.ts");
    const bytes = await writeListXlsx(table);
    download(file, new Blob([bytes as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }));
  }
  return file;
}
