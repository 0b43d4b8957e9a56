import type { OfficeDocument } from "../../export/docx/officeDocument.ts";
import { fileName } from "../../model/fileName.ts";
import { download } from "../download.ts";
import { localDay } from "../localDay.ts";
import { openDocxWriter } from "../writeDocx.ts";

/** Writes a paper as a Word file on another thread and gives it to the person; answers its name, which is made of `parts`. */
export async function saveWord(paper: OfficeDocument, parts: string[], signal: AbortSignal): Promise<string> {
  const writer = openDocxWriter(signal);
  try {
    const file = await writer.write(paper);
    const name = fileName(parts, localDay(), "docx");
    download(name, file);
    return name;
  } finally {
    writer.close();
  }
}
