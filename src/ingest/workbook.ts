import type { Cell, CellValue, Sheet, Workbook } from "hucre/xlsx";
import type { Problem } from "../model/problem.ts";
import { isMonthFormat, shownNumber } from "./excelFormat.ts";
import { addressOf, expandMerges, type Grid, type GridCell, isCut, textCell } from "./grid.ts";
import { remembered } from "./matching/remembered.ts";
import { type FileReading, sizeProblem } from "./sourceFile.ts";

const errors = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/i;

const blank: GridCell = { text: "" };
const dayOf = (date: Date) => (Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10));

/** A day as the cell shows it in most of Vietnam: 01/02/2013, or 02/2013 where the format leaves the day out. */
const shownDay = (day: string, format: string | undefined) =>
  (isMonthFormat(format) ? day.slice(0, 7) : day).split("-").reverse().join("/");

function cellOf(value: CellValue | undefined, details: Cell | undefined, textOf: typeof textCell): GridCell {
  const format = details?.style?.numFmt;
  const indent = details?.style?.alignment?.indent;
  const found = value ?? details?.formulaResult ?? null;
  if (found === null) return details?.formula ? { text: "", isUncomputed: true } : blank;
  if (typeof found === "number") {
    if (!Number.isFinite(found)) return { text: String(found), isError: true };
    const text = shownNumber(found, format);
    return format === undefined ? { text, value: found } : { text, value: found, format };
  }
  if (found instanceof Date) return { text: shownDay(dayOf(found), format), day: dayOf(found) };
  if (typeof found === "boolean") return { text: found ? "TRUE" : "FALSE" };
  const cell = textOf(found);
  if (details?.type === "error" || errors.test(cell.text)) return { text: cell.text, isError: true };
  return indent ? { ...cell, indent: indent + (cell.indent ?? 0) } : cell;
}

const isBlankRow = (row: readonly CellValue[]) => row.every((value) => value === null || value === "");

function gridOf(file: string, sheet: Sheet, problems: Problem[]): Grid | null {
  const { name, cells, merges = [], columns = [], rowDefs } = sheet;
  const place = { file, sheet: name };
  let length = sheet.rows.length;
  while (length > 0 && isBlankRow(sheet.rows[length - 1] as CellValue[])) length -= 1;
  if (length === 0) return null;
  let width = 0;
  for (const row of sheet.rows)
    for (let column = row.length - 1; column >= width; column -= 1) if (row[column] !== null && row[column] !== "") width = column + 1;
  const tooLarge = sizeProblem(file, name, length, width);
  if (tooLarge) {
    problems.push(tooLarge);
    return null;
  }
  const isDetailed = cells !== undefined && cells.size > 0;
  const textOf = remembered(textCell);
  const rows = sheet.rows.slice(0, length).map((values, row) =>
    values.slice(0, width).map((value, column): GridCell => {
      const cell = cellOf(value, isDetailed ? cells.get(`${row},${column}`) : undefined, textOf);
      if (typeof value === "string" && isCut(value))
        problems.push({
          code: "longCell",
          ...place,
          row: row + 1,
          column: addressOf({ row, column }),
          found: `${cell.text.slice(0, 40)}…`,
          wanted: String(value.length),
        });
      return cell;
    }),
  );
  expandMerges(
    rows,
    merges.map((m) => ({ from: { row: m.startRow, column: m.startCol }, to: { row: m.endRow, column: m.endCol } })),
  );
  const hiddenRows = [...(rowDefs ?? [])].filter(([row, { hidden }]) => hidden && row < length).map(([row]) => row);
  const hiddenColumns = columns.flatMap(({ hidden }, column) => (hidden && column < width ? [column] : []));
  return { file, sheet: name, rows, hiddenRows, hiddenColumns, isHidden: Boolean(sheet.hidden || sheet.veryHidden) };
}

/** The sheets of a workbook as grids, blank ones left out. */
export function gridsOf(file: string, workbook: Workbook): FileReading {
  const problems: Problem[] = [];
  const grids = workbook.sheets.flatMap((sheet) => gridOf(file, sheet, problems) ?? []);
  if (grids.length === 0 && problems.length === 0) problems.push({ code: "noTable", file });
  return { grids, dataPackage: null, problems };
}
