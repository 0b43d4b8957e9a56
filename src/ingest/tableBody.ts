import { footnoteMark, isRemark, isSignature } from "./looseRows.ts";
import type { RowCells } from "./rowCells.ts";

export interface TableBody {
  /** Up to the signatures, without footnotes and remarks. */
  rows: number[];
  /** Sentences by their mark, bare: "(*)". */
  footnotes: ReadonlyMap<string, string>;
}

/** What of a table's rows speaks of indicators, and what its marks mean. */
export function tableBody(cells: RowCells, body: readonly number[]): TableBody {
  const rows: number[] = [];
  const loose: { row: number; text: string }[] = [];
  let lastFigures = -1;
  for (const row of body) {
    const texts = cells.loneTexts(row);
    if (texts.some(isSignature)) break;
    if (cells.hasPlainFigures(row)) lastFigures = row;
    const text = texts.length <= 2 ? texts.find((found) => footnoteMark(found) !== null || isRemark(found)) : undefined;
    if (text !== undefined) loose.push({ row, text });
    rows.push(row);
  }
  const footnotes = new Map<string, string>();
  const taken = new Set<number>();
  for (const { row, text } of loose) {
    const mark = footnoteMark(text);
    if (row < lastFigures && !(mark?.startsWith("(*") || isRemark(text))) continue;
    taken.add(row);
    if (mark !== null) remember(footnotes, mark, text);
  }
  /** Below the last figures a long sentence is no indicator. */
  const isSentence = (row: number) => {
    const texts = cells.loneTexts(row);
    return texts.length === 1 && ((texts[0] ?? "").length > 60 || cells.firstText(row, "number") === null);
  };
  return { rows: rows.filter((row) => !taken.has(row) && (row <= lastFigures || !isSentence(row))), footnotes };
}

/** "*", "(*)" and "*)" are one mark. */
function remember(footnotes: Map<string, string>, mark: string, text: string): void {
  footnotes.set(mark, text);
  const [stars] = /\*+/.exec(mark) ?? [];
  if (stars) for (const same of [stars, `(${stars})`, `${stars})`]) footnotes.set(same, text);
}
