import { fold } from "../model/fold.ts";
import type { AlikeColumns } from "./alikeColumns.ts";
import type { Column } from "./draft.ts";
import { isMeasure, ownName } from "./indicatorOf.ts";
import type { TableFigures } from "./tableFigures.ts";

/** Where money comes from, as the columns that split a total of it say. */
const source =
  /^(von |nguon |nguon von )?((ns|ngan sach)( nha nuoc| dia phuong)? ?(cap )?(tw|trung uong|dp|dia phuong|tinh|tp|thanh pho|huyen|quan|thi xa|xa|phuong|t|h|x)|trong nuoc|nuoc ngoai|oda|tpcp|trai phieu chinh phu|doi ung)$/;

const sample = 200;

/** Whether the columns add up to their total in every row that has both, and in two rows at least. */
function addUp({ table: { rows, units } }: TableFigures, total: number, parts: readonly number[], figureAt: FigureAt): boolean {
  let [sums, whole] = [0, 0];
  for (const [index, { row }] of rows.slice(0, sample).entries()) {
    const unit = units[index]?.unit ?? null;
    const [sum, ...each] = [total, ...parts].map((column) => figureAt(row, column, unit));
    const known = each.filter((part) => part !== null);
    if (sum === null || sum === undefined || known.length === 0) continue;
    if (Math.abs(known.reduce((all, part) => all + part, 0) - sum) > Math.max(1e-9, Math.abs(sum) * 1e-4 * known.length)) return false;
    whole += 1;
    if (known.filter((part) => part !== 0).length > 1) sums += 1;
  }
  return whole > 1 && sums > 0;
}

type FigureAt = (row: number, column: number, unit: string | null) => number | null;

/** What sets a column apart from others that say the same of themselves. */
export interface ColumnPart {
  name: string;
  /** A part of the figure in the column of the total beside it. */
  isOfTotal: boolean;
}

/** Dự toán: Thu NSNN, Thu NSX | Thực hiện: Thu NSNN, Thu NSX. Names that come again under each group split what the row is about. */
function repeatedNames(alike: readonly AlikeColumns[], columns: readonly Column[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { total, others } of alike) {
    const paths = others.map((index) => columns[index]?.path ?? []);
    const names = paths.map((path) => fold(ownName(path.at(-1) ?? "").rest));
    const isNamed = paths.every((path) => path.length > 1 && !isMeasure(path.at(-1) ?? ""));
    if (total !== null || !isNamed || new Set(names).size < names.length) continue;
    const key = names.join("|");
    if (seen.has(key)) for (const name of names) repeated.add(name);
    seen.add(key);
  }
  return repeated;
}

/** The columns that split the total beside them, Tổng số | NSTW | NSĐP or any that add up to it, and those whose names come again in each
 *  group. Each makes an indicator of its own in a row. */
export function columnParts(figures: TableFigures, alike: readonly AlikeColumns[]): ReadonlyMap<number, ColumnPart> {
  const { columns } = figures.table;
  const nameOf = (index: number) => ownName(columns[index]?.path.at(-1) ?? "").rest;
  const figureAt: FigureAt = (row, column, unit) => {
    const read = figures.read(row, column, unit);
    return read.kind === "figure" && read.figure.basis === "level" ? read.figure.low : null;
  };
  const parts = new Map<number, ColumnPart>();
  for (const { total, others } of alike) {
    if (total === null) continue;
    const isOneEach = new Set(others.map((index) => fold(nameOf(index)))).size === others.length;
    const isSum = isOneEach && others.length > 1 && addUp(figures, total, others, figureAt);
    for (const index of others) if (isSum || source.test(fold(nameOf(index)))) parts.set(index, { name: nameOf(index), isOfTotal: true });
  }
  const repeated = repeatedNames(alike, columns);
  for (const { index, role } of repeated.size === 0 ? [] : columns)
    if (/^(target|actual|percent)$/.test(role.kind) && repeated.has(fold(nameOf(index))))
      parts.set(index, { name: nameOf(index), isOfTotal: false });
  return parts;
}
