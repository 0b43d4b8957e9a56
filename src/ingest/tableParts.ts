import { fold } from "../model/fold.ts";
import { unitOf } from "../model/unit.ts";
import { cellAt, type Grid, type GridCell } from "./grid.ts";
import { isAnchor, isHeaderWord, isNumberLike, isRatioHeader, isRowWord, isYear, words, wordsApart } from "./headerWords.ts";
import { footnoteMark, isRemark, isSignature } from "./looseRows.ts";
import { spanIn } from "./span.ts";
import { isKnownUnit, isUnitLabel, unitFrom } from "./unitText.ts";

/** The cells of a row that are not blank and do not repeat a neighbour's merged range. */
export function ownCells(grid: Grid, row: number): { column: number; cell: GridCell }[] {
  const own: { column: number; cell: GridCell }[] = [];
  const cells = grid.rows[row] ?? [];
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column] as GridCell;
    if (cell.text !== "" && (cell.master === undefined || (cell.master.column === column && cell.master.row !== row)))
      own.push({ column, cell });
  }
  return own;
}

const digit = /^[-+(]?\d/;

/** Whether two cells of the row are figures: cheap, since every row of a sheet is asked. */
function hasFigures(grid: Grid, row: number, enough: number): boolean {
  let figures = 0;
  for (const cell of grid.rows[row] ?? []) {
    if (cell.text === "" || cell.master || !digit.test(cell.text)) continue;
    if (isNumberLike(cell.text)) figures += 1;
    if (figures >= enough) return true;
  }
  return false;
}

/** "A, B, C, 1, 2, 5=4/2": the row that numbers the columns. */
export function isNumberingRow(grid: Grid, row: number): boolean {
  const own = ownCells(grid, row).filter(({ cell }) => cell.master === undefined);
  if (own.length < 3) return false;
  let [last, numbers] = [0, 0];
  for (const { cell } of own) {
    const bare = cell.text.replace(/[()[\]\s]/g, "");
    if (/^[A-ZĐ]$/i.test(bare) && numbers === 0) continue;
    const number = Number(/^(\d{1,2})(?:=.*|[.])?$/.exec(bare)?.[1] ?? (/^\d{1,2}[/:]\d{1,2}/.test(bare) ? last + 1 : Number.NaN));
    if (!(number > last && number <= last + 3)) return false;
    last = number;
    numbers += 1;
  }
  return numbers >= 2;
}

interface HeaderLook {
  hits: number;
  own: number;
  hasAnchor: boolean;
}

function lookOf(grid: Grid, row: number): HeaderLook {
  const own = ownCells(grid, row);
  const hits = own.filter(({ cell }) => isHeaderWord(cell.text));
  return { hits: hits.length, own: own.length, hasAnchor: hits.some(({ cell }) => isAnchor(cell.text)) };
}

/** Below a table a header needs more to be one: rows of words are many. */
const isHeaderRow = ({ hits, own, hasAnchor }: HeaderLook, least: number) =>
  hits >= least && hits * 2 >= own && (hasAnchor || (least < 3 && hits >= 3));

/** "Xã | Diện tích gieo trồng | Sản lượng lúa": words that nobody listed, over columns of figures; or, as yearbooks have it, nothing over
 *  the names and a word over every column of figures. */
function isHeaderByFigures(grid: Grid, row: number): boolean {
  const own = ownCells(grid, row);
  const hits = own.filter(({ cell }) => isHeaderWord(cell.text)).length;
  const [first] = own;
  const isLed = (first && words.number.test(fold(first.cell.text))) || own.slice(0, 2).some(({ cell }) => isRowWord(cell.text));
  const next = [row + 1, row + 2].find((below) => hasFigures(grid, below, 1));
  if (next === undefined || own.length < 2) return false;
  const over = own.filter(({ column, cell }) => cell.text.length < 80 && /\d/.test(cellAt(grid, next, column).text));
  const [name] = ownCells(grid, next);
  const isBesideNames =
    name !== undefined && (/\p{L}{2}/u.test(name.cell.text) || isYear(name.cell.text)) && name.column < (first?.column ?? 0);
  if (isBesideNames && over.length === own.length) return true;
  if (own.length > 2 && over.length === own.length - 1 && over[0] !== first && isOverRows(grid, next, own)) return true;
  return own.length > 2 && (hits >= 2 || isLed) && over.length * 2 >= own.length;
}

/** "Phân loại rừng | Diện tích đầu kỳ | Diện tích cuối kỳ": whatever its words, over two rows of a name and figures. */
function isOverRows(grid: Grid, first: number, [name, ...figures]: readonly { column: number; cell: GridCell }[]): boolean {
  if (name === undefined || !/\p{L}{2}/u.test(name.cell.text)) return false;
  return [first, first + 1].every(
    (row) =>
      /\p{L}{2}/u.test(cellAt(grid, row, name.column).text) && figures.every(({ column }) => isNumberLike(cellAt(grid, row, column).text)),
  );
}

const letterhead = /cong hoa xa hoi|doc lap|^(uy ban|ubnd|hdnd|hoi dong)/;

/** Header rows of a table, and the row that numbers its columns. */
export interface Header {
  first: number;
  last: number;
  numbering: number | null;
}

const deepest = 5;

/** "I. Diện tích gieo trồng (ha)" alone in a row: a heading of the body, whatever its words. */
const isSection = ([only, ...others]: readonly { column: number; cell: GridCell }[]): boolean =>
  only !== undefined && others.length === 0 && only.column < 2 && /^([A-ZĐ]|[IVX]{1,5}|\d)[.)] ?\p{L}/u.test(only.cell.text);

/** "Tháng 10 năm 2024" to the left, "Tỷ đồng" to the right: lines of the title. */
const isCorner = (cells: readonly { cell: GridCell }[]): boolean => cells.length === 2 && isMoneyOrLabel(cells[1]?.cell.text ?? "");

const isMoneyOrLabel = (text: string): boolean => isUnitLabel(text) || (isKnownUnit(text) && unitOf(text).dimension === "money");

/** "Nghìn người" alone below "2021 | 2022 | 2023": the unit of all, however far it reaches. */
function isUnitOfAll([only, ...others]: readonly { cell: GridCell }[], above: readonly { cell: GridCell }[]): boolean {
  if (only === undefined || others.length > 0 || !isKnownUnit(unitFrom(only.cell.text))) return false;
  const figures = above.filter(({ cell }) => !isAnchor(cell.text));
  return figures.length > 1 && figures.every(({ cell }) => isTime(cell.text));
}

function isTime(text: string): boolean {
  const { year, lastYear, months } = spanIn(text);
  return (year !== null || months !== null) && lastYear === null && !isRatioHeader(fold(text));
}

/** The header that starts at a row, if one does. `floor`: the first row that it may reach up to. */
function headerAt(grid: Grid, row: number, floor: number, least: number): Header | null {
  if (hasFigures(grid, row, 1) || !(isHeaderRow(lookOf(grid, row), least) || (least < 3 && isHeaderByFigures(grid, row)))) return null;
  const rowWords = new Set(ownCells(grid, row).flatMap(({ column, cell }) => (isAnchor(cell.text) ? [column] : [])));
  let first = row;
  while (first > floor && row - first < 3) {
    const above = ownCells(grid, first - 1);
    if (above.length < 2 || hasFigures(grid, first - 1, 1) || above.some(({ cell }) => letterhead.test(fold(cell.text)))) break;
    if (above.some(({ cell }) => cell.text.length > 90) || isCorner(above)) break;
    if (above.some(({ column, cell }) => rowWords.has(column) && !isHeaderWord(cell.text))) break;
    first -= 1;
  }
  const anchors = new Set<number>();
  for (let at = first; at <= row; at += 1)
    for (const { column, cell } of ownCells(grid, at)) if (isAnchor(cell.text) && !/^\d/.test(cell.text)) anchors.add(column);
  let last = row;
  while (last + 1 < grid.rows.length && last - first < deepest) {
    const next = ownCells(grid, last + 1).filter(({ cell }) => cell.master === undefined || cell.master.row > last);
    const sub = next.filter(({ cell }) => cell.text !== "");
    if (sub.length === 0 && ownCells(grid, last + 1).length === 0) break;
    if (isNumberingRow(grid, last + 1) || hasFigures(grid, last + 1, 1) || isSection(sub)) break;
    if (sub.some(({ column }) => anchors.has(column)) && !isHeaderRow(lookOf(grid, last + 1), 2)) break;
    if (sub.length > 0 && !sub.some(({ cell }) => isHeaderWord(cell.text) || cell.text.length < 40)) break;
    if (sub.length > 0 && sub.every(({ cell }) => /^\(?\s*(đơn vị(?: tính)?|đvt)\s*:/iu.test(cell.text))) break;
    if (isUnitOfAll(sub, ownCells(grid, last))) break;
    last += 1;
  }
  return { first, last, numbering: isNumberingRow(grid, last + 1) ? last + 1 : null };
}

const textsOf = (grid: Grid, { first, last }: Header) =>
  Array.from({ length: last - first + 1 }, (_, index) => (grid.rows[first + index] ?? []).map(({ text }) => text).join("|")).join("\n");

/** One table of a sheet: its header, the rows above that speak of it, and its body. */
export interface TableParts {
  grid: Grid;
  header: Header | null;
  titleRows: number[];
  /** Without headers that a page break repeats. */
  body: number[];
}

const rowsBetween = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

const isLoose = (grid: Grid, row: number) =>
  ownCells(grid, row).some(({ cell }) => footnoteMark(cell.text) !== null || isRemark(cell.text) || isSignature(cell.text));

/** Where the title of a later table begins: above its header, below the last figures. */
function titleStart(grid: Grid, header: Header, floor: number): number {
  let start = header.first;
  while (start > floor && header.first - start < 12 && !hasFigures(grid, start - 1, 1) && !isLoose(grid, start - 1)) start -= 1;
  return start;
}

/** The tables of a sheet from the top. `given`: header rows that a person pointed out, by the table's number; null: it has none. */
export function tableParts(grid: Grid, given: readonly ([number, number] | null | undefined)[]): TableParts[] {
  const headers: { header: Header; repeats: Header[] }[] = [];
  const length = grid.rows.length;
  for (let row = 0, floor = 0; row < length; row += 1) {
    const current = headers.at(-1);
    const header = headerAt(grid, row, floor, current ? 3 : 2);
    if (!header) continue;
    if (current && textsOf(grid, current.header) === textsOf(grid, header)) current.repeats.push(header);
    else headers.push({ header, repeats: [] });
    floor = Math.max(header.last, header.numbering ?? 0) + 1;
    row = floor - 1;
  }
  for (const [index, rows] of given.entries()) {
    if (rows === undefined) continue;
    const header =
      rows === null ? null : { first: rows[0], last: rows[1], numbering: isNumberingRow(grid, rows[1] + 1) ? rows[1] + 1 : null };
    if (header === null) headers.splice(index, 1);
    else headers[index] = { header, repeats: headers[index]?.repeats.filter(({ first }) => first > header.last) ?? [] };
    if (header === null && headers.length === 0) return [{ grid, header: null, titleRows: [], body: rowsBetween(0, length) }];
  }
  if (headers.length === 0) return [{ grid, header: null, titleRows: [], body: rowsBetween(0, length) }];
  const ends = (header: Header) => (header.numbering ?? header.last) + 1;
  return headers.map(({ header, repeats }, index) => {
    const before = headers[index - 1];
    const next = headers[index + 1];
    const start = before ? titleStart(grid, header, ends(before.header)) : 0;
    const end = next ? titleStart(grid, next.header, ends(header)) : length;
    const skipped = new Set(repeats.flatMap((repeat) => rowsBetween(repeat.first, ends(repeat))));
    return {
      grid,
      header,
      titleRows: rowsBetween(start, header.first),
      body: rowsBetween(ends(header), end).filter((row) => !skipped.has(row)),
    };
  });
}

/** "Tổng số - Total" */
export const bilingual = /^(.*\p{L}.*?)\s+[-–]\s+[A-Z][a-z]+[A-Za-z0-9 .,'%()&-]*$/u;

/** Yearbooks name everything in two languages: where most of a header is, the second is left out. */
function inVietnamese(paths: string[][]): string[][] {
  const texts = new Set(paths.flat());
  const both = [...texts].filter((text) => bilingual.test(text));
  if (both.length < 2 || both.length * 2 < texts.size) return paths;
  return paths.map((path) => path.map((text) => bilingual.exec(text)?.[1] ?? text));
}

/** The header texts of each column from the top, a merged or centred text over all columns that it spans. */
export function headerPaths(grid: Grid, header: Header, width: number): string[][] {
  const rows = rowsBetween(header.first, header.last + 1);
  const clean = (row: number, column: number) =>
    wordsApart(cellAt(grid, row, column).text)
      .replace(/\s+/g, " ")
      .trim();
  const below = (row: number, column: number) =>
    rows.some((lower) => lower > row && clean(lower, column) !== "" && !cellAt(grid, lower, column).master);
  const texts = rows.map((row) => {
    let group = "";
    return rowsBetween(0, width).map((column) => {
      const text = clean(row, column);
      const isMerged = cellAt(grid, row, column + 1).master !== undefined;
      if (text !== "") group = !isMerged && !cellAt(grid, row, column).master && below(row, column) ? text : "";
      return text === "" && below(row, column) ? group : text;
    });
  });
  const paths = rowsBetween(0, width).map((column) => {
    const path: string[] = [];
    for (const line of texts) {
      const text = line[column] ?? "";
      if (text !== "" && path.at(-1) !== text) path.push(text);
    }
    return path;
  });
  return inVietnamese(paths);
}
