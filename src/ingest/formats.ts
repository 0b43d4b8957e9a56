import { readCsvFile } from "./csv.ts";
import { decodeText } from "./decode.ts";
import { readDocxFile } from "./docx.ts";
import { readHtmlTables } from "./htmlTable.ts";
import { officeParts, plainZip } from "./officeZip.ts";
import { type FileReading, refused, type SourceFile, type Tools } from "./sourceFile.ts";
import { readXlsFile, readXlsxFile } from "./xlsx.ts";

/** A file format. Told by its content, never by its name alone: names lie. */
interface Format {
  id: "xlsx" | "docx" | "data_package" | "xls" | "html" | "csv";
  /** What a file dialog offers. */
  extensions: readonly string[];
  /** `parts`: the files of a zip archive, none when it is not one. */
  recognises: (file: SourceFile, parts: readonly SourceFile[]) => boolean;
  read: (file: SourceFile, parts: readonly SourceFile[]) => FileReading | Promise<FileReading>;
}

const startsWith = ({ bytes }: SourceFile, ...start: number[]) => start.every((byte, index) => bytes[index] === byte);
const isZip = (file: SourceFile) => startsWith(file, 0x50, 0x4b, 0x03, 0x04);
const has = (parts: readonly SourceFile[], path: RegExp) => parts.some((part) => path.test(part.path));
const headOf = ({ bytes }: SourceFile) => decodeText(bytes.subarray(0, 4096))?.text ?? "";

/** Add a file format: write one file beside this one and name it here. The first that recognises a file reads it. */
export const formats: readonly Format[] = [
  {
    id: "xlsx",
    extensions: [".xlsx", ".xlsm"],
    recognises: (_file, parts) => has(parts, /^xl\/workbook\d*\.(xml|bin)$/i),
    read: ({ path }, parts) => readXlsxFile({ path, bytes: plainZip(parts) }),
  },
  {
    id: "docx",
    extensions: [".docx"],
    recognises: (_file, parts) => has(parts, /^word\/document\d*\.xml$/i),
    read: ({ path }, parts) => readDocxFile({ path, bytes: plainZip(parts) }),
  },
  {
    id: "data_package",
    extensions: [".zip"],
    recognises: (_file, parts) => has(parts, /(^|\/)datapackage\.json$/),
    read: (_file, parts) => ({ grids: [], dataPackage: [...parts], problems: [] }),
  },
  { id: "xls", extensions: [".xls"], recognises: (file) => startsWith(file, 0xd0, 0xcf, 0x11, 0xe0), read: readXlsFile },
  {
    id: "html",
    extensions: [".html", ".htm"],
    // A page, or a part of one as saved or copied from it: "<div class=…><table>".
    recognises: (file) =>
      /^\s*<(!doctype html|!--|(html|head|meta|style|body|main|section|article|center|div|h\d|p|span|font|table)[\s>])/i.test(headOf(file)),
    read: ({ path, bytes }) => readHtmlTables(path, decodeText(bytes)?.text ?? ""),
  },
  {
    id: "csv",
    extensions: [".csv", ".tsv", ".txt"],
    recognises: (file) =>
      !startsWith(file, 0x25, 0x50, 0x44, 0x46) && !/^\s*(<\?xml|\{\\rtf)/i.test(headOf(file)) && decodeText(file.bytes) !== null,
    read: readCsvFile,
  },
];

/** Reads one file: its tables, or a Data Package, or the problem that names why not. Never throws. */
export async function readFile(file: SourceFile, tools: Tools): Promise<FileReading> {
  if (file.bytes.length === 0) return refused({ code: "noTable", file: file.path });
  try {
    const { parts, problems } = isZip(file) ? await officeParts(file, tools) : { parts: [], problems: [] };
    if (problems.length > 0) return { grids: [], dataPackage: null, problems };
    const format =
      isZip(file) && parts.length > 0
        ? formats.slice(0, 3).find((f) => f.recognises(file, parts))
        : formats.slice(3).find((f) => f.recognises(file, []));
    return format ? await format.read(file, parts) : refused({ code: "unsupportedFile", file: file.path });
  } catch (error) {
    return refused({
      code: "unreadableFile",
      file: file.path,
      found: (error instanceof Error ? error.message : String(error)).slice(0, 200),
    });
  }
}

/** Files as they were dropped: a folder that is a Data Package is one thing, every other file by itself. */
export async function readFiles(files: readonly SourceFile[], tools: Tools, onProgress?: (done: number) => void): Promise<FileReading> {
  if (files.some(({ path }) => /(^|\/)datapackage\.json$/.test(path))) return { grids: [], dataPackage: [...files], problems: [] };
  const all: FileReading = { grids: [], dataPackage: null, problems: [] };
  for (const [index, file] of files.entries()) {
    const { grids, dataPackage, problems } = await readFile(file, tools);
    all.grids.push(...grids);
    all.problems.push(...problems);
    all.dataPackage ??= dataPackage;
    onProgress?.(index + 1);
  }
  return all;
}
