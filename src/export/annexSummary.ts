import type { SheetChart, WriteSheet } from "hucre/xlsx";
import { type Status, statuses, statusOrder } from "../model/status.ts";
import type { AnnexBook, AnnexWords } from "./annexBook.ts";
import { pageOf } from "./annexPage.ts";
import { figureStyle, markColours, styles } from "./annexStyles.ts";
import type { AnnexTable } from "./annexTable.ts";
import { type Content, columnLetter, quoted, SheetDraft, sheetRef } from "./sheetDraft.ts";

const verdicts = ["exceeded", "met", "near", "missed"] as const;
const paces = ["ahead", "on_pace", "watch", "behind"] as const;

/** The statuses that have a column: those of the table's kind, and whatever else is there. */
function statusesOf({ groups, heads }: AnnexBook): Status[] {
  const rows = groups.flatMap((group) => group.rows).filter(({ isCounted }) => isCounted);
  const has = new Set(rows.map(({ score }) => score.status));
  const usual: readonly Status[] = [...(heads.hasPace ? paces : verdicts), "no_data"];
  return statusOrder.filter((status) => usual.includes(status) || has.has(status));
}

/** Reached and exceeded stay apart in a bar; what is not judged stays behind what is. */
const barColour = (status: Status): string => {
  const { tone, shape } = statuses[status];
  if (tone === "good") return shape === "up" ? markColours.good : "66AAD1";
  if (tone === "quiet") return status === "no_data" ? "CFCFCF" : "E8E8E8";
  return markColours[tone];
};

/** Counts by group and status, as formulas over the main table, and the native chart of them. */
export function summarySheet(book: AnnexBook, words: AnnexWords, table: AnnexTable): WriteSheet {
  const { summary: text } = words;
  const shown = statusesOf(book);
  const home = sheetRef(words.sheets.table);
  const draft = new SheetDraft();
  const column = (key: "verdict" | "counted", { from, to }: { from: number; to: number }) =>
    `${home}$${table.column[key]}$${from}:$${table.column[key]}$${to}`;
  draft.addAcross(text.title(book.when), shown.length + 3, styles.title, 24);
  draft.addAcross(text.note, shown.length + 3, styles.line, 18);
  draft.add([], []);
  const head = draft.add([book.groupHead, text.count, ...shown.map((status) => book.statusWords[status]), text.reached], styles.heading);
  draft.setHeight(head, 48);
  const figure = (isStrong: boolean) => figureStyle({ format: "0;-0;", isStrong });
  const line = (name: string, contents: Content[], ratio: Content, isAll: boolean) =>
    draft.add(
      [name, ...contents, ratio],
      [isAll ? styles.group : styles.text, ...contents.map(() => figure(isAll)), isAll ? styles.groupOrder : styles.middle],
    );
  const ratioOf = (row: number, counts: readonly number[]): Content => {
    const cells = (of: "reached" | "judged") =>
      shown.flatMap((status, at) => (statuses[status][of] ? [`${columnLetter(at + 2)}${row}`] : [])).join(",");
    const sum = (of: "reached" | "judged") => shown.reduce((n, status, at) => n + (statuses[status][of] ? (counts[at] ?? 0) : 0), 0);
    return { formula: `SUM(${cells("reached")})&"/"&SUM(${cells("judged")})`, result: `${sum("reached")}/${sum("judged")}` };
  };
  const totals = shown.map(() => 0);
  const first = draft.height + 1;
  book.groups.forEach((group, at) => {
    const range = table.groups[at] ?? { from: table.first, to: table.first };
    const rows = group.rows.filter(({ isCounted }) => isCounted);
    const counts = shown.map((status) => rows.filter(({ score }) => score.status === status).length);
    counts.forEach((n, i) => {
      totals[i] = (totals[i] ?? 0) + n;
    });
    line(
      `${group.order}. ${group.name}`,
      [
        { formula: `SUM(${column("counted", range)})`, result: rows.length },
        ...shown.map((status, i) => ({
          formula: `SUMPRODUCT((${column("verdict", range)}=${quoted(book.statusWords[status])})*(${column("counted", range)}=1))`,
          result: counts[i] ?? 0,
        })),
      ],
      ratioOf(draft.height + 1, counts),
      false,
    );
  });
  const last = draft.height;
  if (book.groups.length > 0) {
    const n = book.groups.flatMap((group) => group.rows).filter(({ isCounted }) => isCounted).length;
    line(
      text.all,
      [n, ...totals].map((result, at) => ({ formula: `SUM(${columnLetter(at + 1)}${first}:${columnLetter(at + 1)}${last})`, result })),
      ratioOf(last + 1, totals),
      true,
    );
  }
  return {
    ...draft.content(words.sheets.summary),
    columns: [{ width: 40 }, { width: 12 }, ...shown.map(() => ({ width: 13 })), { width: 24 }],
    ...(book.groups.length > 0 ? { charts: [chartOf({ book, words, shown, first, last, below: draft.height + 1 })] } : {}),
    ...onePage(pageOf(book, words)),
  };
}

/** Counts and chart stay together: a chart would be cut between two pages. */
const onePage = ({ pageSetup, ...page }: ReturnType<typeof pageOf>) => ({ ...page, pageSetup: { ...pageSetup, fitToHeight: 1 } });

interface Charted {
  book: AnnexBook;
  words: AnnexWords;
  shown: readonly Status[];
  first: number;
  last: number;
  below: number;
}

function chartOf({ book, words, shown, first, last, below }: Charted): SheetChart {
  const home = sheetRef(words.sheets.summary);
  const height = Math.max(9, 3 + 2 * (last - first + 1));
  return {
    type: "bar",
    barGrouping: "stacked",
    overlap: 100,
    gapWidth: 45,
    title: words.summary.chart(book.when),
    titleFontSize: 12,
    titleBold: true,
    altText: words.summary.alt,
    lang: book.locale === "vi" ? "vi-VN" : "en-GB",
    legend: "bottom",
    series: shown.map((status, at) => ({
      name: book.statusWords[status],
      values: `${home}$${columnLetter(at + 2)}$${first}:$${columnLetter(at + 2)}$${last}`,
      categories: `${home}$A$${first}:$A$${last}`,
      color: barColour(status),
      dataLabels: { showValue: true, numberFormat: { formatCode: "0;-0;", sourceLinked: false } },
    })),
    axes: { x: { reverse: true }, y: { gridlines: { major: false }, hidden: true, scale: { min: 0 } } },
    anchor: { from: { row: below, col: 0 }, to: { row: below + height, col: Math.min(shown.length + 2, 8) } },
  };
}
