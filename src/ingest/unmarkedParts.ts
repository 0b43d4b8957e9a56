import type { Draft, DraftValue } from "./draft.ts";

const levelAt = ({ values }: Draft, column: number): number | null => {
  const figure = values.find(({ at }: DraftValue) => at.column === column)?.figure ?? null;
  return figure !== null && figure.basis === "level" && figure.low === figure.high ? figure.low : null;
};

/** Rounded figures may be half a unit of their last place off each. */
const isSum = (sum: number, whole: number, parts: number): boolean =>
  Math.abs(sum - whole) <= Math.max(1e-9, Math.abs(whole) * 1e-4 * parts);

/** How many of the rows below add up to the whole in every column of figures; 0 where they do not, or where too few say anything. */
function partsBelow(whole: Draft, below: readonly Draft[]): number {
  const columns = whole.values.map(({ at }) => at.column).filter((column) => levelAt(whole, column) !== null);
  const sums = columns.map(() => 0);
  // Rows of zeros add up to any whole of zero.
  if (columns.filter((column) => levelAt(whole, column) !== 0).length < 2) return 0;
  for (const [index, part] of below.entries()) {
    for (const [at, column] of columns.entries()) sums[at] = (sums[at] ?? 0) + (levelAt(part, column) ?? Number.NaN);
    if (index > 0 && columns.every((column, at) => isSum(sums[at] ?? 0, levelAt(whole, column) ?? 0, index + 1))) return index + 1;
  }
  return 0;
}

/** A whole has no more parts that nothing marks. */
const most = 12;

const isUnmarked = ({ unit, area, parent }: Draft, whole: Draft) => unit === null && area === whole.area && parent === null;

/** Rows without a unit that add up to the row above them, column by column, are its parts and counted as it is: "Số trường học (trường)",
 *  "Công lập", "Ngoài công lập". */
export function unmarkedParts(drafts: readonly Draft[]): void {
  for (const [index, whole] of drafts.entries()) {
    if (whole.unit === null || whole.unit.startsWith("%") || whole.values.length === 0) continue;
    let end = index + 1;
    while (end < drafts.length && end - index <= most && isUnmarked(drafts[end] as Draft, whole)) end += 1;
    if (end === index + 1) continue;
    const below = drafts.slice(index + 1, end);
    for (const part of below.slice(0, partsBelow(whole, below)))
      [part.unit, part.unitAt, part.parent] = [whole.unit, whole.unitAt, whole.row];
  }
}
