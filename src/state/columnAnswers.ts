import type { Corrections } from "../ingest/corrections.ts";
import type { Choice, StagedBlock, StagedCell } from "../ingest/staged.ts";
import { grouped } from "../model/grouped.ts";
import type { Review } from "./importReducer.ts";
import { rememberLast } from "./rememberLast.ts";
import { standingOf } from "./reviewCells.ts";

const figureOf = ({ row: value }: Choice): number | null =>
  value.table === "actuals" ? value.row.value : (value.row.low ?? value.row.high);

/** What cells of a column must share to be settled together: the doubt, and what the choice does. */
const likeness = ({ at, reasons, choices }: StagedCell, choice: number): string =>
  `${at.column} ${reasons[0]?.code} ${choices[choice]?.kind} ${choices[choice]?.facts.factor ?? ""}`;

const isOfColumn = ({ state, reasons: [reason], choices }: StagedCell, choice: number): boolean =>
  state === "doubtful" && reason !== undefined && ofColumn.has(reason.code) && choices[choice] !== undefined;

/** The cells that wait, by what they share; gone through once for what was settled. */
const waitingIn = rememberLast((cells: readonly StagedCell[], taken: Review["taken"], answered: Review["answered"], choice: number) =>
  grouped(
    cells.filter((cell) => isOfColumn(cell, choice) && standingOf({ taken, answered }, cell) === "waiting"),
    (cell) => likeness(cell, choice),
  ),
);

/** The cells of the same column that wait for the same answer, this one among them; none when the doubt is of this cell alone. */
export function columnMates({ taken, answered }: Review, { cells }: StagedBlock, cell: StagedCell, choice: number): readonly StagedCell[] {
  if (!isOfColumn(cell, choice)) return [];
  const waiting = waitingIn(cells, taken, answered, choice).get(likeness(cell, choice)) ?? [];
  const mates = standingOf({ taken, answered }, cell) === "waiting" ? waiting : [cell, ...waiting];
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
