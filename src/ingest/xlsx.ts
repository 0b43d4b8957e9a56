import { readXls, readXlsx } from "hucre/xlsx";
import { type FileReading, refused, type SourceFile } from "./sourceFile.ts";
import { gridsOf } from "./workbook.ts";

const causeOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200);
const isLocked = (error: unknown) => error instanceof Error && /Encrypted/.test(error.name);

/** A workbook of Excel 2007 and later; `bytes`: its plain archive. */
export async function readXlsxFile({ path, bytes }: SourceFile): Promise<FileReading> {
  try {
    return gridsOf(path, await readXlsx(bytes, { readStyles: true }));
  } catch (error) {
    return refused({ code: isLocked(error) ? "lockedFile" : "unreadableFile", file: path, found: causeOf(error) });
  }
}

/** A workbook of Excel 97 to 2003. */
export async function readXlsFile({ path, bytes }: SourceFile): Promise<FileReading> {
  try {
    return gridsOf(path, await readXls(bytes, { readStyles: true }));
  } catch (error) {
    return refused({ code: isLocked(error) ? "lockedFile" : "unreadableFile", file: path, found: causeOf(error) });
  }
}
