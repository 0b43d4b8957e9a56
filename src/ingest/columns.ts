import { fold } from "../model/fold.ts";
import { columnInterval, type TableTime } from "./columnInterval.ts";
import { type ColumnLook, columnRole, emptyLook, lookOf, valueKind } from "./columnRole.ts";
import { toldBeside } from "./columnsBeside.ts";
import type { ColumnRole, Corrections } from "./corrections.ts";
import type { Column, TitleBlock } from "./draft.ts";
import { cellAt } from "./grid.ts";
import { areaIn, words } from "./headerWords.ts";
import { type ColumnFormula, columnFormulas } from "./numberingRow.ts";
import { ownText } from "./rowCells.ts";
import { linesOf } from "./sheetArea.ts";
import { spanIn, spanOfPath, yearsIn } from "./span.ts";
import { headerPaths, type TableParts } from "./tableParts.ts";
import { countedUnit, isKnownUnit, splitUnit, unitFrom, unitsByName } from "./unitText.ts";

/** A table before anything is said of its layout: what its header and the look of its columns tell. */
export interface HeaderView {
  parts: TableParts;
  title: TitleBlock;
  time: TableTime;
  corrections: Corrections;
  paths: string[][];
  looks: ColumnLook[];
  formulas: ReadonlyMap<number, ColumnFormula>;
}

/** Dự toán 2025 | Thực hiện 5 tháng: the one year that the header names, where it is the year of a plan. */
function plannedYear(paths: readonly (readonly string[])[]): number | null {
  const [only, ...others] = new Set(paths.flatMap((path) => yearsIn(path.join(" | "))));
  const isPlanned = paths.some((path) => spanOfPath(path).year === only && valueKind(path, null) === "target");
  return only !== undefined && others.length === 0 && isPlanned ? only : null;
}

/** Whether the header itself tells running totals from others: "Lũy kế", or "Tháng 8" beside "8 tháng". */
function saysWhichRun(paths: readonly (readonly string[])[]): boolean {
  const spans = paths.map(spanOfPath);
  const [over, within] = [
    spans.some(({ months }) => months?.[0] === 1 && months[1] > 1),
    spans.some(({ months }) => (months?.[0] ?? 1) > 1),
  ];
  return spans.some(({ isRunning }) => isRunning) || (over && within);
}

/** "Thu ngân sách" over "Triệu đồng", and over nothing else, is "Thu ngân sách (Triệu đồng)". */
function withUnitsBeside(paths: string[][]): string[][] {
  return paths.map((path, column) => {
    const [whole, unit] = path.slice(-2);
    if (whole === undefined || unit === undefined || !isKnownUnit(unit)) return path;
    const isShared = [paths[column - 1], paths[column + 1]].some((beside) => beside?.[path.length - 2] === whole);
    return isShared ? path : [...path.slice(0, -2), `${whole} (${unit})`];
  });
}

/** The header with the units that a line above it gives to its words, "Lượng: nghìn tấn; Trị giá: triệu USD", and those that stand below
 *  them. */
function pathsWithUnits({ grid, header, titleRows }: TableParts, width: number): string[][] {
  if (header === null) return Array.from({ length: width }, () => []);
  const units = new Map(linesOf(grid, titleRows.slice(-30)).flatMap(unitsByName));
  const named = (level: string) => (units.has(fold(level)) ? `${level} (${units.get(fold(level))})` : level);
  const paths = withUnitsBeside(headerPaths(grid, header, width));
  return units.size === 0 ? paths : paths.map((path) => path.map(named));
}

/** Rows from which a column's look is told. */
const sample = 400;

export function headerView(parts: TableParts, title: TitleBlock, corrections: Corrections, width: number): HeaderView {
  const { grid, header, body } = parts;
  const paths = pathsWithUnits(parts, width);
  const rows = body.slice(0, sample);
  const looks = paths.map((_, column) =>
    lookOf(
      rows.map((row) => cellAt(grid, row, column)).filter((cell) => cell.master?.column === undefined || cell.master.column === column),
    ),
  );
  const time = {
    year: title.year ?? plannedYear(paths),
    months: title.months,
    text: title.text,
    isRunning: corrections.running ?? (spanIn(title.text).isRunning && !saysWhichRun(paths)),
    schoolYear: corrections.schoolYear,
    planOf: corrections.planOf,
    hasMonths: paths.some((path) => spanOfPath(path).months !== null),
  };
  return { parts, title, time, corrections, paths, looks, formulas: columnFormulas(grid, header?.numbering ?? null, width) };
}

/** The role of one header path, as the words say it. */
export function roleOf(view: HeaderView, path: readonly string[], column: number, bareKind: "target" | "actual" | null): ColumnRole {
  const { title, time, formulas, looks } = view;
  const isFirst = looks.slice(0, column).every(({ filled, numberings }) => filled === numberings);
  return columnRole(path, { title, time, formula: formulas.get(column), look: looks[column] ?? emptyLook, isFirst, bareKind });
}

/** The unit that a header names: "Kế hoạch (tỷ đồng)". */
export function unitOfPath(path: readonly string[]): string | null {
  for (const level of path.toReversed()) {
    const bracket = /^\(([\p{Ll}%‰][^()]{0,30}|[^()]{0,30}đồng[^()]{0,20})\)$/u.exec(level)?.[1];
    const { unit } = splitUnit(level.replace(/\s+/g, " "));
    if (unit !== null || bracket !== undefined) return unit ?? unitFrom(bracket ?? "");
    if (level !== path[0] && isKnownUnit(level)) return unitFrom(level);
    if (/^(số |tổng )?điểm( |$)(?!%)/iu.test(level)) return "điểm";
  }
  return path.map(countedUnit).find((unit) => unit !== null) ?? null;
}

const isFigures = ({ kind }: ColumnRole) => kind === "target" || kind === "actual" || kind === "unknown";

/** Without a column that calls itself so, the first column of texts before the figures holds the names. */
function withNames(columns: Column[], looks: readonly ColumnLook[]): Column[] {
  if (columns.some(({ role }) => role.kind === "name" || role.kind === "area" || role.kind === "period")) return columns;
  const last = columns.findLastIndex(({ role }) => isFigures(role));
  const candidates = columns
    .slice(0, last < 0 ? columns.length : last)
    .filter(
      ({ role, index }) =>
        /ignored|unknown|note|verdict|target/.test(role.kind) && (looks[index]?.texts ?? 0) > (looks[index]?.figures ?? 0),
    );
  const best = candidates.sort((a, b) => (looks[b.index]?.texts ?? 0) - (looks[a.index]?.texts ?? 0) || a.index - b.index)[0];
  return columns.map((column) => (column === best ? { ...column, role: { kind: "name" } } : column));
}

/** "Cơ cấu (%)", alone or over years. */
export const isSharesPath = (path: readonly string[]): boolean => path.some((level) => /^(co cau|ty trong)( ?\(?%\)?)?$/.test(fold(level)));

/** "Cơ cấu (%)" beside amounts divides them, and says nothing of its own. */
function withoutShares(columns: Column[]): Column[] {
  const isShares = ({ path }: Column) => isSharesPath(path);
  if (!columns.some((column) => isFigures(column.role) && !isShares(column))) return columns;
  return columns.map((column) => (isShares(column) ? { ...column, role: { kind: "ignored" } } : column));
}

/** Each column by the words of its header; `bareKind`: what "2013" and "Tháng 6" alone hold. */
export function columnsByWords(view: HeaderView, bareKind: "target" | "actual" | null): Column[] {
  const columns = view.paths.map((path, index): Column => {
    const role = roleOf(view, path, index, bareKind);
    return { index, path, role, unit: isFigures(role) ? unitOfPath(path) : null, area: null, indicator: null };
  });
  return withPlaces(withSections(withNames(toldBeside(withoutShares(columns), view), view.looks), view), view);
}

/** Where all that the column of names names are places, under whatever header, the rows are places: "Công an huyện", "Huyện Lâm Hà". */
function withPlaces(columns: Column[], { parts: { grid, body } }: HeaderView): Column[] {
  const names = columns.filter(({ role }) => role.kind === "name" || role.kind === "area" || role.kind === "period");
  const [only] = names;
  if (names.length !== 1 || only?.role.kind !== "name") return columns;
  const texts = body.slice(0, sample).flatMap((row) => ownText(cellAt(grid, row, only.index), only.index) || []);
  const isPlaces = texts.filter((text) => areaIn(text) !== null).length >= 2;
  if (!isPlaces || texts.some((text) => areaIn(text) === null && !words.total.test(fold(text)))) return columns;
  return columns.map((column) => (column === only ? { ...column, role: { kind: "area" } } : column));
}

/** Tiêu chí | Nội dung tiêu chí: rows are named in both columns, so the first groups what the second names. */
function isNamedBeside({ grid, body }: TableParts, left: number, right: number): boolean {
  const text = (row: number, column: number) => ownText(cellAt(grid, row, column), column);
  const named = body.slice(0, sample).filter((row) => text(row, left) !== "" && cellAt(grid, row, left).master === undefined);
  const both = named.filter((row) => text(row, right) !== "" && text(row, right) !== text(row, left));
  return both.length >= 2 && both.length * 5 >= named.length * 4;
}

/** Lĩnh vực | TT | Chỉ tiêu: a column of headings beside that of the names. */
function withSections(columns: Column[], { looks, parts }: HeaderView): Column[] {
  const names = columns.filter(({ role }) => role.kind === "name");
  const isBeside = ({ index }: Column, next: Column | undefined) => next !== undefined && isNamedBeside(parts, index, next.index);
  const groups = new Set(names.filter((column, at) => isBeside(column, names[at + 1])));
  const isSection = (column: Column) => groups.has(column) || words.section.test(fold(column.path.at(-1) ?? ""));
  if (!columns.some((column) => column.role.kind === "name" && !isSection(column))) return columns;
  return columns.map((column) => {
    const { figures, texts } = looks[column.index] ?? emptyLook;
    const isOne = (column.role.kind === "name" || column.role.kind === "ignored") && texts > figures && isSection(column);
    return isOne ? { ...column, role: { kind: "section" } } : column;
  });
}

/** What figures under headers that only name a time or a place are: planned where the title gives a plan, else done. */
export const bareKindOf = ({ title }: HeaderView): "target" | "actual" => (title.kind === "target" ? "target" : "actual");

/** The place that a level of the header names. */
export const areaOfPath = (path: readonly string[]): string | null => path.map(areaIn).find((area) => area !== null) ?? null;

/** Percentages with no figures beside them that they are of, as in a table of price indices: what they are is asked. */
export function ratesAlone(columns: readonly Column[], { time }: HeaderView): readonly Column[] {
  if (columns.some(({ role }) => isFigures(role))) return columns;
  return columns.map((column): Column => {
    if (column.role.kind !== "percent") return column;
    return { ...column, role: { kind: "unknown", interval: columnInterval(column.path, "actual", time) } };
  });
}

/** The roles that a person gave go before all others; one without days takes those of its header and the title, unless rows name them. */
export function withCorrections(columns: readonly Column[], { corrections: { roles = {} }, time }: HeaderView): Column[] {
  const given = columns.map((column): Column => ({ ...column, role: roles[column.index] ?? column.role }));
  if (given.some(({ role }) => role.kind === "period")) return given;
  return given.map((column): Column => {
    const { role, path, index } = column;
    if (roles[index] === undefined || !(role.kind === "target" || role.kind === "actual") || role.interval !== null) return column;
    return { ...column, role: { ...role, interval: columnInterval(path, role.kind, time) } };
  });
}
