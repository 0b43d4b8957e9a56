import type { Cell, WriteSheet } from "hucre/xlsx";
import type { AnnexBook, AnnexWords } from "./annexBook.ts";
import { pageOf, printNames } from "./annexPage.ts";
import { styles } from "./annexStyles.ts";
import { type DefinedName, SheetDraft } from "./sheetDraft.ts";
import { heightOf } from "./sheetHeights.ts";

const widths = [5, 40, 20, 10, 36, 14, 32, 12, 13, 18, 30] as const;

/** The sheet of sources: of every row its document and section with what is printed there, and where its actual comes from. */
export function sourceSheet(book: AnnexBook, words: AnnexWords): { sheet: WriteSheet; names: DefinedName[] } {
  const { sources: text, columns } = words;
  const draft = new SheetDraft();
  draft.addAcross(text.title, widths.length, styles.title, 24);
  draft.add([], []);
  const head = draft.add(
    [columns.order, columns.name, text.planHead, null, null, null, text.actualHead, null, null, null, null],
    styles.heading,
  );
  draft.add(
    [
      null,
      null,
      text.document,
      text.section,
      text.asWritten,
      text.assigned,
      text.source,
      text.grade,
      text.published,
      text.asWritten,
      text.note,
    ],
    styles.heading,
  );
  for (const column of [0, 1]) draft.merge(head, column, head + 1, column);
  draft.merge(head, 2, head, 5);
  draft.merge(head, 6, head, 10);
  for (const group of book.groups) {
    draft.add([group.order, group.name, ...Array.from({ length: 9 }, () => null)], styles.group);
    for (const { order, name, isPart, kind, source: of } of group.rows) {
      const texts = [
        order,
        name,
        of.document,
        of.section,
        of.plan_as_written,
        of.assigned,
        of.source,
        of.grade,
        of.published,
        of.as_written,
        of.note,
      ];
      const at = draft.add(texts, [
        styles.middle,
        kind === "second" ? styles.second : isPart ? styles.part : styles.text,
        ...Array.from({ length: 9 }, () => styles.small),
      ]);
      draft.setHeight(at, heightOf(texts.map((text, column) => ({ text, width: (widths[column] ?? 10) - 1, size: column < 2 ? 12 : 10 }))));
      if (of.url !== null && /^https?:\/\//.test(of.url)) link(draft.cells, `${at},6`, of.url);
    }
  }
  return {
    names: printNames(words.sheets.sources, { from: head + 1, to: head + 2 }),
    sheet: {
      ...draft.content(words.sheets.sources),
      columns: widths.map((width) => ({ width })),
      freezePane: { rows: head + 2, columns: 2 },
      ...pageOf(book, words),
    },
  };
}

const link = (cells: Map<string, Partial<Cell>>, at: string, target: string) => cells.set(at, { ...cells.get(at), hyperlink: { target } });
