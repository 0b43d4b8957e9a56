import { fold } from "../model/fold.ts";
import { partsOfTotals } from "./columns.ts";
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

/** The columns that split the total beside them, with what each names: Tổng số | NSTW | NSĐP, or any that add up to it. Each makes an
 *  indicator of its own in a row, a part of the row's. */
export function columnParts(figures: TableFigures): ReadonlyMap<number, string> {
  const { columns } = figures.table;
  const figureAt: FigureAt = (row, column, unit) => {
    const read = figures.read(row, column, unit);
    return read.kind === "figure" && read.figure.basis === "level" ? read.figure.low : null;
  };
  const named = new Map<number, string>();
  for (const [total, parts] of partsOfTotals(columns)) {
    const names = parts.map((index) => columns[index]?.path.at(-1) ?? "");
    const isOneEach = new Set(names.map(fold)).size === names.length;
    const isSum = isOneEach && parts.length > 1 && addUp(figures, total, parts, figureAt);
    for (const [at, index] of parts.entries()) if (isSum || source.test(fold(names[at] ?? ""))) named.set(index, names[at] ?? "");
  }
  return named;
}
