import Papa from "papaparse";
import type { Problem } from "../model/problem.ts";
import type { PackageFile } from "./dataPackage.ts";

export interface Csv {
  file: string;
  header: string[];
  /** Rows that are not blank, with the number that a person counts: the header is row 1. */
  records: { row: number; cells: string[] }[];
  problems: Problem[];
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

/** The text cells of a CSV file: UTF-8, with or without a byte order mark, commas, either kind of line end. */
export function readCsv({ path: file, bytes }: PackageFile): Csv {
  const failed = (problem: Omit<Problem, "file">): Csv => ({ file, header: [], records: [], problems: [{ file, ...problem }] });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return failed({ code: "unreadableFile", wanted: "UTF-8" });
  }
  const newline = /^[^\n]*\r\n/.test(text) ? "\r\n" : "\n";
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", newline });
  const broken = errors.find(({ type }) => type === "Quotes");
  if (broken) return failed({ code: "brokenQuotes", row: (broken.row ?? 0) + 1, found: '"' });
  const [first = [], ...rest] = data;
  if (isBlank(first)) return failed({ code: "missing", row: 1 });
  const header = first.map((name) => name.trim());
  const other = header.length === 1 ? /[;\t]/.exec(header[0] as string)?.[0] : undefined;
  if (other !== undefined) return failed({ code: "wrongDelimiter", row: 1, found: other === "\t" ? "Tab" : other, wanted: "," });
  const records = rest.map((cells, index) => ({ row: index + 2, cells })).filter(({ cells }) => !isBlank(cells));
  const problems = records
    .filter(({ cells }) => cells.length !== header.length)
    .map(({ row, cells }): Problem => ({ code: "wrongCellCount", file, row, found: String(cells.length), wanted: String(header.length) }));
  return { file, header, records, problems };
}
