import type { ConditionalRule, WriteSheet } from "hucre/xlsx";
import { type Status, statuses, statusOrder } from "../model/status.ts";
import type { AnnexBook, AnnexRow, AnnexWords } from "./annexBook.ts";
import { beside, type ColumnKey, columnWidths, printed } from "./annexColumns.ts";
import type { FigureSheet } from "./annexFigures.ts";
import { pageOf, printNames } from "./annexPage.ts";
import { type Around, drawnRow } from "./annexRow.ts";
import { styles, toneColours } from "./annexStyles.ts";
import { columnLetter, type DefinedName, quoted, SheetDraft } from "./sheetDraft.ts";
import { heightOf } from "./sheetHeights.ts";

/** Where the main table stands: rows 1-based as formulas name them. */
export interface AnnexTable {
  sheet: WriteSheet;
  column: Record<ColumnKey, string>;
  first: number;
  last: number;
  /** First and last row of each group, in the book's order. */
  groups: readonly { from: number; to: number }[];
  names: DefinedName[];
}

/** The annex table: printed columns with their formulas, and beside them the figures that these read. */
export function annexTable(book: AnnexBook, words: AnnexWords, figures: FigureSheet): AnnexTable {
  const { heads } = book;
  const widths = columnWidths(book);
  const shown = [...printed, ...beside].filter(
    (key) => (key !== "previous" || heads.previous !== null) && (key !== "pace" || heads.hasPace),
  );
  const column = Object.fromEntries(shown.map((key, at) => [key, columnLetter(at)])) as Record<ColumnKey, string>;
  const width = shown.indexOf("space");
  const draft = new SheetDraft();
  const whole = printed.reduce((sum, key) => sum + (shown.includes(key) ? widths[key] : 0), 0);
  const across = (text: string, style: (typeof styles)[keyof typeof styles], size = 12) =>
    draft.addAcross(text, width, style, heightOf([{ text, width: whole, size }]));
  across(words.annex, styles.annex);
  across(book.title, styles.title, 16);
  for (const text of book.lines) across(text, styles.subtitle);
  draft.add([], []);
  const head = addHead(draft, book, words, shown);
  const first = draft.height + 1;
  const groups = book.groups.map((group) => {
    const at = draft.add(
      shown.map((key) => (key === "order" ? group.order : key === "name" ? group.name : null)),
      shown.map((key) => (printed.includes(key as never) ? (key === "order" ? styles.groupOrder : styles.group) : null)),
    );
    draft.merge(at, 1, at, width - 1);
    draft.setHeight(at, 19);
    const from = draft.height + 1;
    addRows(draft, group.rows, { book, words, figures, column, shown, widths });
    return { from, to: draft.height };
  });
  const last = draft.height;
  draft.add([], []);
  for (const text of book.notes) across(text, styles.line, 11);
  const range = `$${column.mark}$${first}:$${column.verdict}$${Math.max(first, last)}`;
  return {
    column,
    first,
    last,
    groups,
    names: printNames(words.sheets.table, { from: head + 1, to: head + 3 }, `$A$1:$${columnLetter(width - 1)}$${draft.height}`),
    sheet: {
      ...draft.content(words.sheets.table),
      columns: shown.map((key) => ({
        width: widths[key],
        ...(beside.includes(key as never) && key !== "space" ? { outlineLevel: 1 } : {}),
      })),
      conditionalRules: toneRules(range.replaceAll("$", ""), `$${column.verdict}${first}`, book.statusWords),
      freezePane: { rows: head + 3, columns: 2 },
      ...pageOf(book, words),
    },
  };
}

/** Two rows of headings with merged cells, and the row that numbers the columns. Answers the first one's index. */
function addHead(draft: SheetDraft, { heads }: AnnexBook, { columns: text }: AnnexWords, shown: readonly ColumnKey[]): number {
  const second: Partial<Record<ColumnKey, string>> = {
    lastYear: heads.lastYear,
    previous: heads.previous ?? "",
    actual: heads.actual,
    gap: text.gap,
    attainment: text.attainment,
    change: heads.change,
    pace: text.pace,
  };
  const alone: Partial<Record<ColumnKey, string>> = {
    order: text.order,
    name: text.name,
    unit: text.unit,
    plan: heads.plan,
    notes: text.notes,
    compared: text.compared,
    goal: text.goal,
    high: text.high,
    baseline: text.baseline,
    tolerance: text.tolerance,
    share: text.share,
    expected: text.expected,
    judged: text.judged,
    counted: text.counted,
  };
  const over: Partial<Record<ColumnKey, string>> = { lastYear: text.done, actual: text.done, gap: text.comparison, mark: text.verdict };
  const head = draft.add(
    shown.map((key) => alone[key] ?? over[key] ?? null),
    shown.map((key) => (key === "space" ? null : styles.heading)),
  );
  draft.add(
    shown.map((key) => second[key] ?? null),
    shown.map((key) => (key === "space" ? null : styles.heading)),
  );
  draft.setHeight(head, 20);
  draft.setHeight(head + 1, 34);
  let number = 0;
  draft.add(
    shown.map((key) => {
      if (!printed.includes(key as never) || key === "verdict") return null;
      number += 1;
      return `(${number})`;
    }),
    shown.map((key) => (printed.includes(key as never) ? styles.numbering : null)),
  );
  const at = (key: ColumnKey) => shown.indexOf(key);
  for (const key of shown) if (alone[key] !== undefined) draft.merge(head, at(key), head + 1, at(key));
  draft.merge(head, at("lastYear"), head, shown.includes("previous") ? at("previous") : at("lastYear"));
  draft.merge(head, at("gap"), head, shown.includes("pace") ? at("pace") : at("change"));
  draft.merge(head, at("mark"), head + 1, at("verdict"));
  draft.merge(head + 2, at("mark"), head + 2, at("verdict"));
  return head;
}

function addRows(draft: SheetDraft, rows: readonly AnnexRow[], around: Around): void {
  let mainRow = draft.height + 1;
  rows.forEach((row, index) => {
    const own = draft.height + 1;
    if (row.kind !== "second") mainRow = own;
    const drawn = drawnRow(row, row.score.bound === "all" ? followingOf(rows, index) : [], { own, main: mainRow }, around);
    const at = draft.add(
      around.shown.map((key) => drawn[key]?.[0] ?? null),
      around.shown.map((key) => drawn[key]?.[1] ?? (printed.includes(key as never) ? styles.text : null)),
    );
    draft.setHeight(
      at,
      heightOf([
        { text: row.name, width: around.widths.name - (row.isPart ? 3 : 1) - (row.kind === "second" ? 3 : 0) },
        { text: row.unit, width: around.widths.unit - 1 },
        { text: "text" in row.plan ? row.plan.text : null, width: around.widths.plan - 1 },
        { text: row.notes, width: around.widths.notes, size: 10 },
      ]),
    );
  });
}

/** The further targets and the parts that stand under a row. */
function followingOf(rows: readonly AnnexRow[], index: number): readonly AnnexRow[] {
  const rest = rows.slice(index + 1);
  const next = rest.findIndex(({ kind }) => kind === "main");
  return next < 0 ? rest : rest.slice(0, next);
}

/** Words and marks in the colour of their tone, wherever the verdict goes. */
function toneRules(range: string, verdict: string, words: Record<Status, string>): ConditionalRule[] {
  return (["good", "near", "bad", "quiet"] as const).map((tone, at) => ({
    type: "expression",
    priority: at + 1,
    formula: `OR(${statusOrder
      .filter((status) => statuses[status].tone === tone)
      .map((status) => `${verdict}=${quoted(words[status])}`)
      .join(",")})`,
    style: { font: { bold: tone !== "quiet", color: { rgb: toneColours[tone] } } },
    range,
  }));
}
