import type { CellStyle, ConditionalRule, WriteSheet } from "hucre/xlsx";
import { type Status, statuses, statusOrder } from "../model/status.ts";
import type { AnnexBook, AnnexRow, AnnexWords } from "./annexBook.ts";
import { type FigureSheet, type Reading, spansOf } from "./annexFigures.ts";
import {
  attainmentOf,
  baselineOf,
  changeOf,
  comparedOf,
  expectedOf,
  gapOf,
  goalOf,
  groupVerdict,
  isMeasured,
  paceOf,
  type Refs,
  shareOf,
  verdictOf,
} from "./annexFormulas.ts";
import { markOf } from "./annexMarks.ts";
import { pageOf, printNames } from "./annexPage.ts";
import { figureStyle, numberFormat, percentFormat, placesApart, placesOf, styles, toneColours } from "./annexStyles.ts";
import { type Content, columnLetter, type DefinedName, quoted, SheetDraft } from "./sheetDraft.ts";
import { heightOf } from "./sheetHeights.ts";

const printed = [
  "order",
  "name",
  "unit",
  "lastYear",
  "previous",
  "plan",
  "actual",
  "gap",
  "attainment",
  "change",
  "pace",
  "mark",
  "verdict",
  "notes",
] as const;
/** Beside the printed table, behind an empty column: what the working needs. */
const beside = ["space", "compared", "goal", "high", "baseline", "tolerance", "share", "expected", "judged", "counted"] as const;
export type ColumnKey = (typeof printed)[number] | (typeof beside)[number];

const widths: Record<ColumnKey, number> = {
  order: 5,
  name: 46,
  unit: 13,
  lastYear: 12,
  previous: 12,
  plan: 13,
  actual: 13,
  gap: 13,
  attainment: 10,
  change: 11,
  pace: 9,
  mark: 3,
  verdict: 15,
  notes: 28,
  space: 3,
  compared: 12,
  goal: 12,
  high: 10,
  baseline: 12,
  tolerance: 10,
  share: 12,
  expected: 12,
  judged: 16,
  counted: 11,
};

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

type Drawn = Partial<Record<ColumnKey, [Content, CellStyle]>>;

/** The annex table: printed columns with their formulas, and beside them the figures that these read. */
export function annexTable(book: AnnexBook, words: AnnexWords, figures: FigureSheet): AnnexTable {
  const { heads } = book;
  const shown = [...printed, ...beside].filter(
    (key) => (key !== "previous" || heads.previous !== null) && (key !== "pace" || heads.hasPace),
  );
  const column = Object.fromEntries(shown.map((key, at) => [key, columnLetter(at)])) as Record<ColumnKey, string>;
  const width = shown.indexOf("space");
  const draft = new SheetDraft();
  const whole = printed.reduce((sum, key) => sum + (shown.includes(key) ? widths[key] : 0), 0);
  const across = (text: string, style: CellStyle, size = 12) =>
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
    addRows(draft, group.rows, { book, words, figures, column, shown });
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

interface Around {
  book: AnnexBook;
  words: AnnexWords;
  figures: FigureSheet;
  column: Record<ColumnKey, string>;
  shown: readonly ColumnKey[];
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
        { text: row.name, width: widths.name - (row.isPart ? 3 : 1) - (row.kind === "second" ? 3 : 0) },
        { text: row.unit, width: widths.unit - 1 },
        { text: "text" in row.plan ? row.plan.text : null, width: widths.plan - 1 },
        { text: row.notes, width: widths.notes, size: 10 },
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

function drawnRow(row: AnnexRow, following: readonly AnnexRow[], at: { own: number; main: number }, around: Around): Drawn {
  const { book, column } = around;
  const { score } = row;
  const isSecond = row.kind === "second";
  const cell = (key: ColumnKey, line = at.own) => (column[key] === undefined ? "" : `${column[key]}${line}`);
  const before = cell("previous", at.main) === "" ? cell("lastYear", at.main) : cell("previous", at.main);
  const refs = {
    ...(Object.fromEntries(
      ["plan", "compared", "goal", "high", "baseline", "tolerance", "share", "expected", "attainment", "gap", "pace"].map((key) => [
        key,
        cell(key as ColumnKey),
      ]),
    ) as Omit<Refs, "actual" | "previous" | "lastYear">),
    actual: cell("actual", at.main),
    previous: before,
    lastYear: cell("lastYear", at.main),
  };
  const words = book.statusWords;
  const members = following.filter(({ kind }) => kind === "member");
  const firstMember = following.findIndex(({ kind }) => kind === "member");
  const range = `${cell("verdict", at.own + 1 + firstMember)}:${cell("verdict", at.own + firstMember + members.length)}`;
  const judged =
    (score.bound === "all" && members.length > 0
      ? groupVerdict(
          range,
          score,
          members.map((each) => each.score.status),
          words,
        )
      : null) ?? verdictOf(score, refs, words);
  const isOverridden = score.override_status !== null;
  const verdict: Content = isOverridden ? words[score.status] : judged;
  const quiet = (format: string) => figureStyle({ format, isQuiet: true });
  const size = placesOfRow(row);
  return {
    order: [row.order, styles.middle],
    name: [row.name, isSecond ? styles.second : row.isPart ? styles.part : styles.text],
    unit: [row.unit, styles.middle],
    ...(isSecond ? {} : readings(row, around.figures, around.words, size, cell("previous") !== "")),
    plan: planCell(row, size),
    ...comparisons(row, refs),
    mark: [markOf(cell("verdict"), score.status), styles.mark],
    verdict: [verdict, styles.verdict],
    notes: [row.notes, styles.small],
    compared: [comparedOf(score, refs), quiet(numberFormat(Math.max(size, 2)))],
    goal: [goalOf(score, refs), quiet(numberFormat(Math.max(size, 2)))],
    high: [isMeasured(score) && score.high !== score.bound_figure ? score.high : null, quiet(numberFormat(size))],
    baseline: [baselineOf(score, refs), quiet(numberFormat(size))],
    tolerance: [isMeasured(score) && score.bound === "about" ? score.tolerance : null, quiet(numberFormat(size))],
    share: [shareOf(score), quiet("0.000")],
    expected: [expectedOf(score, refs), quiet(numberFormat(1))],
    judged: [isOverridden ? judged : null, styles.small],
    counted: [row.isCounted ? 1 : 0, quiet("0")],
  };
}

/** The most decimals of a row's stored figures: its commas stand under one another. */
function placesOfRow({ score }: AnnexRow): number {
  const own = score.basis === "level" || score.basis === null ? [score.bound_figure] : [];
  return Math.max(0, ...[score.actual, score.previous, score.previous_year, ...own].map((value) => (value === null ? 0 : placesOf(value))));
}

function readings(row: AnnexRow, figures: FigureSheet, words: AnnexWords, places: number, hasPrevious: boolean): Drawn {
  const { score } = row;
  if (score.bound === "all") return {};
  const spans = spansOf(row);
  const total = score.actual_denominator ?? score.denominator;
  const after = total !== null && !score.is_percent ? `/${total}` : "";
  const format = score.bound === "milestone" ? `[>=1]"${words.done}";"${words.notDone}"` : numberFormat(places, { after });
  const draw = ({ content, grade }: Reading, own: string, isStrong: boolean): [Content, CellStyle] => [
    content,
    figureStyle({ format: own, grade, isStrong, isQuiet: !isStrong }),
  ];
  const now = figures.read(row, spans.now, score.actual);
  const lastYear = figures.read(row, spans.lastYear, score.previous_year);
  return {
    lastYear: draw(score.previous_year === null ? { content: null, grade: null } : lastYear, numberFormat(places), false),
    ...(hasPrevious
      ? {
          previous: draw(
            score.previous === null ? { content: null, grade: null } : figures.read(row, spans.before, score.previous),
            numberFormat(places),
            false,
          ),
        }
      : {}),
    actual: draw(now, format, true),
  };
}

function planCell({ plan, score, kind }: AnnexRow, places: number): [Content, CellStyle] {
  if ("text" in plan) return [plan.text, styles.middle];
  const own = score.bound_figure === null ? 0 : placesOf(score.bound_figure);
  const format = numberFormat(plan.isSigned || plan.after !== "" ? own : Math.max(own, places), plan);
  return [score.bound_figure, figureStyle({ format, isSecond: kind === "second" })];
}

function comparisons(row: AnnexRow, refs: Refs): Drawn {
  const { score, points } = row;
  const isSecond = row.kind === "second";
  const look = (format: string): CellStyle => figureStyle({ format, isSecond });
  const gap = score.gap ?? 0;
  const after = points === "" ? "" : ` ${points}`;
  const share = score.attainment;
  const star = score.attainment_kind === "of_reduction" ? "*" : "";
  const isRate = row.ratePoints !== "";
  const drawn: Drawn = {
    gap: [gapOf(score, refs), look(numberFormat(placesApart(gap, Math.min(2, Math.max(1, placesOf(gap)))), { after, isSigned: true }))],
    attainment: [attainmentOf(score, refs), look(percentFormat(share === null ? 1 : percentPlaces(share), { after: star }))],
    pace: [paceOf(score, refs), look("0.00")],
  };
  if (isSecond) return drawn;
  const change: CellStyle = look(
    isRate
      ? numberFormat(placesApart(score.change_points ?? 0, 2), { after: ` ${row.ratePoints}`, isSigned: true })
      : percentFormat(1, { isSigned: true }),
  );
  return { ...drawn, change: [changeOf(score, refs), change] };
}

/** A ratio that would print as 100,0% without being it gets more decimals. */
const percentPlaces = (ratio: number): number => (ratio === 1 ? 1 : Math.max(1, placesApart((ratio - 1) * 100, 1)));

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
