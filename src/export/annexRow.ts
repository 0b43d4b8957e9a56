import type { CellStyle } from "hucre/xlsx";
import type { AnnexBook, AnnexRow, AnnexWords } from "./annexBook.ts";
import type { ColumnKey } from "./annexColumns.ts";
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
import { figureStyle, numberFormat, percentFormat, placesApart, placesOf, styles } from "./annexStyles.ts";
import type { Content } from "./sheetDraft.ts";

export type Drawn = Partial<Record<ColumnKey, [Content, CellStyle]>>;

/** What a row is drawn from, beside itself. */
export interface Around {
  book: AnnexBook;
  words: AnnexWords;
  figures: FigureSheet;
  column: Record<ColumnKey, string>;
  shown: readonly ColumnKey[];
  widths: Record<ColumnKey, number>;
}

/** The cells of a row, with their formulas. `following`: the rows that belong under it; `at`: 1-based, its own row and that of its main target. */
export function drawnRow(row: AnnexRow, following: readonly AnnexRow[], at: { own: number; main: number }, around: Around): Drawn {
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
