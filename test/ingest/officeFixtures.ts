import { strToU8, zipSync } from "fflate";
import { type Cell, type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";

/* Workbooks and Word files written from JSON, so that a fixture can be read and changed as text. */

/** A cell: what it holds, or that with its format, formula or indent. `day` is a date that Excel made. */
type JsonCell = CellValue | { v?: CellValue; fmt?: string; f?: string; day?: string; indent?: number };
interface JsonSheet {
  name: string;
  isHidden?: boolean;
  merges?: string[];
  hiddenRows?: number[];
  hiddenColumns?: string[];
  rows: JsonCell[][];
}

const columnOf = (name: string) => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const mergeOf = (range: string) => {
  const [, startCol = "", startRow, endCol = "", endRow] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  return { startRow: Number(startRow) - 1, startCol: columnOf(startCol), endRow: Number(endRow) - 1, endCol: columnOf(endCol) };
};
const isPlain = (cell: JsonCell): cell is CellValue => cell === null || typeof cell !== "object" || cell instanceof Date;

function detailsOf(cell: Exclude<JsonCell, CellValue>): Partial<Cell> {
  const { v = null, fmt, f, day, indent } = cell;
  const style = { ...(fmt === undefined ? {} : { numFmt: fmt }), ...(indent === undefined ? {} : { alignment: { indent } }) };
  return {
    value: day === undefined ? v : new Date(`${day}T00:00:00Z`),
    ...(f === undefined ? {} : { formula: f, formulaResult: v }),
    ...(Object.keys(style).length > 0 ? { style } : {}),
  };
}

function sheetOf({ name, isHidden = false, merges = [], hiddenRows = [], hiddenColumns = [], rows }: JsonSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((row, r) =>
    row.map((cell, c): CellValue => {
      if (isPlain(cell)) return cell;
      const details = detailsOf(cell);
      cells.set(`${r},${c}`, details);
      return details.value ?? null;
    }),
  );
  const last = Math.max(-1, ...hiddenColumns.map(columnOf));
  return {
    name,
    rows: values,
    cells,
    merges: merges.map(mergeOf),
    rowDefs: new Map(hiddenRows.map((row) => [row - 1, { hidden: true }])),
    columns: Array.from({ length: last + 1 }, (_, column) => ({ hidden: hiddenColumns.map(columnOf).includes(column) })),
    ...(isHidden ? { hidden: true } : {}),
  };
}

export const xlsxOf = async (json: string): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsx({ sheets: (JSON.parse(json) as { sheets: JsonSheet[] }).sheets.map(sheetOf) }));

type JsonDocxCell = string | { t: string; across?: number; down?: "begins" | "goes on" };
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

function docxCell(cell: JsonDocxCell): string {
  const { t, across = 1, down } = typeof cell === "string" ? { t: cell } : cell;
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : "";
  const merge = down === "begins" ? '<w:vMerge w:val="restart"/>' : down === "goes on" ? "<w:vMerge/>" : "";
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${paragraph(t)}</w:tc>`;
}

export function docxOf(json: string): Uint8Array {
  const { before, tables } = JSON.parse(json) as { before: string[]; tables: JsonDocxCell[][][] };
  const body = [
    ...before.map(paragraph),
    ...tables.map((rows) => `<w:tbl>${rows.map((row) => `<w:tr>${row.map(docxCell).join("")}</w:tr>`).join("")}</w:tbl>${paragraph("")}`),
  ];
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`);
  const office = "http://schemas.openxmlformats.org";
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": xml(`<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body.join("")}</w:body></w:document>`),
  });
}
