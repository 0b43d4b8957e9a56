import type { CellStyle, WriteSheet } from "hucre/xlsx";
import { statuses, statusOrder } from "../model/status.ts";
import type { AnnexBook, AnnexWords } from "./annexBook.ts";
import { cutName } from "./annexFormulas.ts";
import { markSign, statusTable } from "./annexMarks.ts";
import { pageOf } from "./annexPage.ts";
import { figureStyle, styles } from "./annexStyles.ts";
import { type DefinedName, SheetDraft, sheetRef } from "./sheetDraft.ts";
import { heightOf } from "./sheetHeights.ts";

const widths = [34, 48, 24, 24] as const;

/** The sheet of definitions: columns, cuts that formulas read by name, statuses, denominators. */
export function methodSheet(book: AnnexBook, words: AnnexWords): { sheet: WriteSheet; names: DefinedName[] } {
  const { method: text, columns } = words;
  const { heads } = book;
  const draft = new SheetDraft();
  const names: DefinedName[] = [];
  const home = sheetRef(words.sheets.method);
  const wide = (style: CellStyle, content: string) => draft.addAcross(content, 4, style, heightOf([{ text: content, width: 128 }]) + 3);
  const pair = (name: string, how: string) => {
    const at = draft.add([name, how, null, null], styles.text);
    draft.merge(at, 1, at, 3);
    draft.setHeight(
      at,
      heightOf([
        { text: name, width: 33 },
        { text: how, width: 94 },
      ]),
    );
  };
  const heading = (contents: readonly (string | null)[]) => draft.add(contents, styles.heading);
  wide(styles.title, text.title);
  wide(styles.line, text.signs);
  draft.add([], []);
  draft.merge(heading([text.column, text.how, null, null]), 1, draft.height - 1, 3);
  pair(`${columns.done} ${heads.lastYear}`, text.lines.lastYear);
  if (heads.previous !== null) pair(`${columns.done} ${heads.previous}`, text.lines.previous);
  pair(heads.plan, text.lines.plan);
  pair(`${columns.done} ${heads.actual}`, text.lines.actual);
  pair(columns.gap, text.lines.gap);
  pair(columns.attainment, text.lines.attainment);
  pair(heads.change, text.lines.change);
  if (heads.hasPace) pair(columns.pace, text.lines.pace);
  if (heads.hasPace) pair(columns.share, text.lines.share);
  pair(columns.verdict, text.lines.verdict);
  draft.add([], []);
  wide(styles.title, text.denominators);
  for (const line of text.denominatorLines) wide(styles.line, line);
  draft.add([], []);
  wide(styles.title, text.cuts);
  draft.merge(heading([text.cut, null, null, text.value]), 0, draft.height - 1, 2);
  for (const { band_id, cut, note } of book.cuts) {
    const at = draft.add(
      [note, null, null, cut],
      [styles.text, styles.text, styles.text, figureStyle({ format: "0.00##", isInput: true })],
    );
    draft.merge(at, 0, at, 2);
    names.push({ name: cutName(band_id), range: `${home}$D$${at + 1}` });
  }
  draft.add([], []);
  wide(styles.title, text.statuses);
  heading([text.status, text.mark, text.counted, text.isReached]);
  const first = draft.height + 1;
  for (const status of statusOrder)
    draft.add(
      [
        book.statusWords[status],
        markSign(status),
        statuses[status].judged ? text.yes : text.no,
        statuses[status].reached ? text.yes : text.no,
      ],
      [styles.text, styles.middle, styles.middle, styles.middle],
    );
  names.push({ name: statusTable, range: `${home}$A$${first}:$D$${draft.height}` });
  return { names, sheet: { ...draft.content(words.sheets.method), columns: widths.map((width) => ({ width })), ...pageOf(book, words) } };
}
