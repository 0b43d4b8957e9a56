import Papa from "papaparse";
import type { Problem } from "../model/problem.ts";
import { decodeText } from "./decode.ts";
import { delimiterOf } from "./delimiter.ts";
import { addressOf, type GridCell, isCut, textCell } from "./grid.ts";
import { type FileReading, refused, type SourceFile, sizeProblem } from "./sourceFile.ts";

/** Rows of text as a grid; what had to be cut, or came out of the decoding broken, is named by its cell. */
export function textGrid(file: string, sheet: string | null, texts: readonly (readonly string[])[]): FileReading {
  const columns = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const tooLarge = sizeProblem(file, sheet, texts.length, columns);
  if (tooLarge) return refused(tooLarge);
  const problems: Problem[] = [];
  const rows = texts.map((row, rowIndex) =>
    row.map((text, column): GridCell => {
      const cell = textCell(text);
      const place = { file, ...(sheet === null ? {} : { sheet }), row: rowIndex + 1, column: addressOf({ row: rowIndex, column }) };
      if (isCut(text)) problems.push({ code: "longCell", ...place, found: `${cell.text.slice(0, 40)}…`, wanted: String(text.length) });
      if (cell.text.includes("\ufffd")) problems.push({ code: "brokenText", ...place, found: cell.text.slice(0, 80) });
      return cell;
    }),
  );
  while (rows.at(-1)?.every(({ text }) => text === "")) rows.pop();
  const grid = { file, sheet, rows, hiddenRows: [], hiddenColumns: [], isHidden: false };
  if (rows.length === 0) problems.push({ code: "noTable", file, ...(sheet === null ? {} : { sheet }) });
  return { grids: rows.length === 0 ? [] : [grid], dataPackage: null, problems };
}

/** The cells of a delimited text. */
export function readDelimited(file: string, text: string, delimiter = delimiterOf(text)): FileReading {
  const newline = /^[^\n]*\r\n/.test(text) ? "\r\n" : /\n/.test(text) ? "\n" : "\r";
  const clean = newline === "\r\n" ? text.replace(/\r?\n/g, "\r\n") : text;
  const { data, errors } = Papa.parse<string[]>(clean, { delimiter, newline });
  const broken = errors.find(({ type, code }) => type === "Quotes" && code === "MissingQuotes");
  const reading = textGrid(file, null, data);
  if (broken) reading.problems.push({ code: "brokenQuotes", file, row: (broken.row ?? 0) + 1, found: '"' });
  return reading;
}

/** A .csv, .tsv or .txt file, whatever its coding and delimiter. */
export function readCsvFile({ path, bytes }: SourceFile): FileReading {
  const decoded = decodeText(bytes);
  if (decoded === null) return refused({ code: "unsupportedFile", file: path });
  const reading = readDelimited(path, decoded.text);
  if (decoded.broken) reading.problems.push({ code: "brokenText", file: path, wanted: "UTF-8" });
  return reading;
}
