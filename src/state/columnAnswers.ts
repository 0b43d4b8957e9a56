import type { Corrections } from "../ingest/corrections.ts";
import type { Choice, StagedBlock, StagedCell } from "../ingest/staged.ts";
import type { Review } from "./importReducer.ts";
import { standingOf } from "./reviewCells.ts";

const figureOf = ({ row: value }: Choice): number | null =>
  value.table === "actuals" ? value.row.value : (value.row.low ?? value.row.high);

const sameKind = (a: Choice | undefined, b: Choice | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && (a.facts.factor ?? null) === (b.facts.factor ?? null);

/** The cells of the same column that wait for the same answer, this one among them; none when the doubt is of this cell alone. */
export function columnMates(review: Review, block: StagedBlock, cell: StagedCell, choice: number): StagedCell[] {
  const [reason] = cell.reasons;
  if (reason === undefined || !ofColumn.has(reason.code)) return [];
  const mates = block.cells.filter(
    (other) =>
      other.at.column === cell.at.column &&
      other.state === "doubtful" &&
      other.reasons[0]?.code === reason.code &&
      (other === cell || standingOf(review, other) === "waiting") &&
      sameKind(other.choices[choice], cell.choices[choice]),
  );
  return mates.length > 1 ? mates : [];
}

/** Doubts that a whole column shares, since they are of how it was written. */
const ofColumn: ReadonlySet<string> = new Set([
  "separator",
  "brackets",
  "shares",
  "scaleDiffers",
  "unitDiffers",
  "growthForValue",
  "dateForRange",
]);

/** What a choice says of how its column is read, as a correction that can be kept for the sender's next files; null when it says nothing. */
export function columnCorrection({ reasons, choices, text, at }: StagedCell, chosen: number): Corrections | null {
  const [value, other] = [choices[chosen], choices.find((_, i) => i !== chosen)].map((one) => (one === undefined ? null : figureOf(one)));
  if (value === null || value === undefined) return null;
  const isLarger = other === null || other === undefined || value > other;
  switch (reasons[0]?.code) {
    case "separator":
      return { conventions: { [at.column]: isLarger === text.includes(".") ? "vi" : "en" } };
    case "brackets":
      return { brackets: { [at.column]: value < 0 ? "negative" : "positive" } };
    case "shares":
      return { shares: { [at.column]: isLarger ? "ratio" : "percent" } };
    default:
      return null;
  }
}

/** Whether the answer holds for the sender's next files too: as a correction, or as the unit that is kept with each name. */
export function isRemembered(cell: StagedCell, chosen: number): boolean {
  const code = cell.reasons[0]?.code;
  if (code === "scaleDiffers") return cell.choices[chosen]?.kind === "convert";
  return code === "unitDiffers" || columnCorrection(cell, chosen) !== null;
}

/** Corrections on top of others, column by column. */
export function withCorrections(before: Corrections | undefined, more: Corrections): Corrections {
  const merged: Corrections = { ...before, ...more };
  for (const part of ["roles", "conventions", "brackets", "shares"] as const)
    if (before?.[part] && more[part]) Object.assign(merged, { [part]: { ...before[part], ...more[part] } });
  return merged;
}
