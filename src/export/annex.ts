import { strToU8 } from "fflate";
import { type WriteOptions, writeXlsx } from "hucre/xlsx";
import type { AnnexBook, AnnexWords } from "./annexBook.ts";
import { figureSheet } from "./annexFigures.ts";
import { methodSheet } from "./annexMethod.ts";
import { sourceSheet } from "./annexSources.ts";
import { face } from "./annexStyles.ts";
import { summarySheet } from "./annexSummary.ts";
import { annexTable } from "./annexTable.ts";
import { withCache } from "./chartCache.ts";
import { partOf, withPart } from "./zipPart.ts";

const chartPart = "xl/charts/chart1.xml";

/** The annex as a workbook: the table with live formulas, counts with a native chart, the figures by period that the table reads, sources, and how all
 *  is computed. Every formula is written with its value. */
export async function writeAnnex(book: AnnexBook, words: AnnexWords): Promise<Uint8Array> {
  const workbook = annexWorkbook(book, words);
  const bytes = await writeXlsx(workbook);
  const chart = partOf(bytes, chartPart);
  const summary = workbook.sheets.find(({ charts }) => charts !== undefined);
  return chart === null ? bytes : withPart(bytes, chartPart, strToU8(withCache(chart, summary?.rows ?? [])));
}

/** The same as the library takes it. */
export function annexWorkbook(book: AnnexBook, words: AnnexWords): WriteOptions {
  const figures = figureSheet(book, words);
  const table = annexTable(book, words, figures);
  const sources = sourceSheet(book, words);
  const method = methodSheet(book, words);
  return {
    sheets: [table.sheet, summarySheet(book, words, table), figures.sheet, sources.sheet, method.sheet],
    namedRanges: [...method.names, ...table.names, ...figures.names, ...sources.names],
    defaultFont: face,
    properties: { title: book.title },
  };
}
