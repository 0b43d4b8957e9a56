import type { WriteSheet } from "hucre/xlsx";
import { rowsOf } from "../model/answer.ts";
import type { Accumulation, Grade } from "../model/kinds.ts";
import { type Interval, lastDayOf } from "../model/period.ts";
import { intervalLabel } from "../model/periodLabel.ts";
import { spanOf, weightsOf } from "../model/spans.ts";
import type { AnnexBook, AnnexFigure, AnnexRow, AnnexWords } from "./annexBook.ts";
import { pageOf, printNames } from "./annexPage.ts";
import { figureStyle, numberFormat, placesOf, styles } from "./annexStyles.ts";
import { type Content, columnLetter, type DefinedName, type Formula, SheetDraft, sheetRef } from "./sheetDraft.ts";
import { heightOf } from "./sheetHeights.ts";

/** A value over an interval as the main table reads it, and the weakest grade of what it rests on. */
export interface Reading {
  content: Formula | number | null;
  grade: Grade | null;
}

/** The sheet of figures by period, and how the main table reads from it. */
export interface FigureSheet {
  sheet: WriteSheet;
  names: DefinedName[];
  read(row: AnnexRow, interval: Interval, value: number | null): Reading;
}

const keyOf = ({ indicator_id, area_id }: { indicator_id: string; area_id: string }): string => `${indicator_id} ${area_id}`;
const intervalKey = ({ start, end }: Interval): string => `${start} ${end}`;
const days = ({ start, end }: Interval): number => (Date.parse(end) - Date.parse(start)) / 86_400_000;

const yearBefore = (day: string): string => `${String(Number(day.slice(0, 4)) - 1).padStart(4, "0")}${day.slice(4)}`;
/** The interval of a row's figure, the same a year earlier, and the whole period a year earlier. */
export const spansOf = ({ score }: AnnexRow): Record<"now" | "before" | "lastYear", Interval> => {
  const { period_start: start, cutoff: end, period_end } = score;
  return {
    now: { start, end: end > start ? end : period_end },
    before: { start: yearBefore(start), end: yearBefore(end > start ? end : period_end) },
    lastYear: { start: yearBefore(start), end: yearBefore(period_end) },
  };
};

/** Year by year; in a year the short ones first. */
const inOrder = (a: Interval, b: Interval): number =>
  a.start.slice(0, 4).localeCompare(b.start.slice(0, 4)) || days(a) - days(b) || a.start.localeCompare(b.start);

/** The column of an interval. */
interface Column {
  interval: Interval;
  at: number;
}
/** A figure with its place in the sheet. */
type Placed = AnnexFigure & { column: Column };

/** The table's figures by indicator and area, and a column for each interval that they or the table's rows cover. */
function placed({ groups, figures }: AnnexBook): { figuresOf: Map<string, Placed[]>; columns: Column[]; columnOf: Map<string, Column> } {
  const columnOf = new Map<string, Column>();
  const take = (interval: Interval): Column => {
    const key = intervalKey(interval);
    const column = columnOf.get(key) ?? { interval, at: 0 };
    columnOf.set(key, column);
    return column;
  };
  const figuresOf = new Map<string, Placed[]>();
  for (const { rows } of groups)
    for (const row of rows) {
      figuresOf.set(keyOf(row.score), []);
      const { now, before, lastYear } = spansOf(row);
      take(now);
      if (row.score.previous !== null && days(now) <= 366) take(before);
      if (row.score.previous_year !== null && days(now) <= 366) take(lastYear);
    }
  for (const figure of rowsOf<AnnexFigure>(figures)) {
    const own = figuresOf.get(keyOf(figure));
    if (own !== undefined) own.push(Object.assign(figure, { column: take({ start: figure.interval_start, end: figure.interval_end }) }));
  }
  const columns = [...columnOf.values()].sort((a, b) => inOrder(a.interval, b.interval));
  columns.forEach((column, at) => {
    column.at = at + 3;
  });
  return { figuresOf, columns, columnOf };
}

const yearsOf = (interval: Interval): string => {
  const [from, to] = [interval.start.slice(0, 4), lastDayOf(interval).slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
};

/** Cells beside each other as one range. */
function rangesOf(cells: readonly { column: number; row: number }[]): string {
  const parts: string[] = [];
  let from = 0;
  cells.forEach((cell, at) => {
    if (cells[at + 1]?.column === cell.column + 1) return;
    const first = cells[from] ?? cell;
    const name = ({ column, row }: { column: number; row: number }) => `${columnLetter(column)}${row + 1}`;
    parts.push(first === cell ? name(cell) : `${name(first)}:${name(cell)}`);
    from = at + 1;
  });
  return parts.join(",");
}

const weakest = ["official", "preliminary", "estimate", "illustrative"] as const satisfies readonly Grade[];
const weakestOf = (figures: readonly AnnexFigure[]): Grade | null =>
  figures.length === 0 ? null : (weakest[Math.max(...figures.map(({ grade }) => weakest.indexOf(grade)))] ?? null);

export function figureSheet(book: AnnexBook, words: AnnexWords): FigureSheet {
  const { figures: text, columns } = words;
  const { figuresOf, columns: all, columnOf } = placed(book);
  const intervals = all.map(({ interval }) => interval);
  const draft = new SheetDraft();
  draft.addAcross(text.title, Math.max(4, Math.min(9, intervals.length + 3)), styles.title, 24);
  draft.addAcross(text.note, Math.max(4, Math.min(9, intervals.length + 3)), styles.line, 18);
  draft.add([], []);
  const years = intervals.map(yearsOf);
  const head = draft.add(
    [columns.order, columns.name, columns.unit, ...years.map((year, at) => (years[at - 1] === year ? null : text.year(year)))],
    styles.heading,
  );
  draft.add([null, null, null, ...intervals.map((interval) => nameOf(interval, book, words))], styles.heading);
  for (const column of [0, 1, 2]) draft.merge(head, column, head + 1, column);
  years.forEach((year, at) => {
    if (years[at - 1] !== year) draft.merge(head, at + 3, head, years.lastIndexOf(year) + 3);
  });
  const rowOf = new Map<string, number>();
  for (const group of book.groups) {
    draft.add([group.order, group.name, ...Array.from({ length: intervals.length + 1 }, () => null)], styles.group);
    for (const row of group.rows) {
      if (row.kind === "second" || row.score.bound === "all" || rowOf.has(keyOf(row.score))) continue;
      const known = figuresOf.get(keyOf(row.score)) ?? [];
      const cells: (AnnexFigure | undefined)[] = intervals.map(() => undefined);
      for (const figure of known) cells[figure.column.at - 3] = figure;
      const places = Math.max(0, ...known.map(({ value }) => (value === null ? 0 : placesOf(value))));
      const format = numberFormat(places);
      const free = figureStyle({ format, isInput: true });
      const contents: Content[] = [row.order, row.name, row.unit, ...cells.map((each) => each?.value ?? each?.as_written ?? null)];
      const at = draft.add(contents, [
        styles.middle,
        row.isPart ? styles.part : styles.text,
        styles.middle,
        ...cells.map((each) => (each === undefined ? free : figureStyle({ format, grade: each.grade, isInput: true }))),
      ]);
      draft.setHeight(
        at,
        heightOf([
          { text: row.name, width: row.isPart ? 43 : 45 },
          { text: row.unit, width: 13 },
        ]),
      );
      rowOf.set(keyOf(row.score), at);
    }
  }
  const home = sheetRef(words.sheets.figures);
  const address = (figures: readonly Placed[], row: number): string =>
    rangesOf(figures.map(({ column }) => ({ column: column.at, row })))
      .split(",")
      .map((range) => `${home}${range}`)
      .join(",");
  const single = (cell: string, result: number | null): Formula => ({ formula: `IF(ISNUMBER(${cell}),${cell},"")`, result: result ?? "" });
  const meanOf = (figures: readonly Placed[], cells: string, at: number): string => {
    const { weights, whole } = weightsOf(figures);
    if (new Set(weights).size === 1) return `AVERAGE(${cells})`;
    return `(${figures.map((figure, i) => `${address([figure], at)}*${weights[i]}`).join("+")})/${whole}`;
  };
  const read = (row: AnnexRow, interval: Interval, value: number | null): Reading => {
    const at = rowOf.get(keyOf(row.score));
    const column = columnOf.get(intervalKey(interval))?.at;
    if (at === undefined) return { content: value, grade: null };
    if (value === null)
      return { content: column === undefined ? null : single(`${home}${columnLetter(column)}${at + 1}`, null), grade: null };
    const span = spanOf(figuresOf.get(keyOf(row.score)) ?? [], accumulationOf(row), interval, value);
    if (span === null) return { content: value, grade: null };
    const ordered = [...span.figures].sort((a, b) => a.column.at - b.column.at);
    const cells = address(ordered, at);
    const grade = weakestOf(ordered);
    if (span.how === "own") return { content: single(cells, value), grade };
    const total = span.how === "sum" ? `SUM(${cells})` : meanOf(ordered, cells, at);
    return { content: { formula: `IF(COUNT(${cells})=${ordered.length},ROUND(${total},9),"")`, result: value }, grade };
  };
  return {
    read,
    names: printNames(words.sheets.figures, { from: head + 1, to: head + 2 }),
    sheet: {
      ...draft.content(words.sheets.figures),
      columns: [{ width: 6 }, { width: 46 }, { width: 14 }, ...intervals.map(() => ({ width: 12 }))],
      freezePane: { rows: head + 2, columns: 3 },
      ...pageOf(book, words),
    },
  };
}

const accumulationOf = ({ score }: AnnexRow): Accumulation => score.accumulation;

function nameOf(interval: Interval, { locale }: AnnexBook, { figures }: AnnexWords): string {
  if (interval.start.endsWith("-01-01") && interval.end.endsWith("-01-01")) return figures.whole;
  return intervalLabel(interval, locale).replace(/[ /]\d{4}$/, "");
}
