import type { Grade } from "../../model/kinds.ts";
import type { Row } from "../../model/tables.ts";
import type { Choice, Reason, StagedValue } from "../staged.ts";
import { asNewTarget, heldTarget } from "./heldTarget.ts";
import type { Holdings } from "./holdings.ts";
import { isRounded } from "./printed.ts";
import { reason } from "./reasons.ts";

export interface Against {
  against: "new" | "changed" | "same";
  current: StagedValue | null;
  choices: Choice[];
  reasons: Reason[];
}

/** Made-up figures stand below every real one. */
export const rankOf: Record<Grade, number> = { illustrative: 0, estimate: 1, preliminary: 2, official: 3 };

type Actual = Row<"actuals">;

/** Below zero when `a` was published before `b`: of a lower grade, or on an earlier day. */
export function publication(a: Pick<Actual, "grade" | "published_on">, b: Pick<Actual, "grade" | "published_on">): number {
  const byGrade = rankOf[a.grade] - rankOf[b.grade];
  if (byGrade !== 0 || a.published_on === null || b.published_on === null) return byGrade;
  return a.published_on < b.published_on ? -1 : a.published_on > b.published_on ? 1 : 0;
}

/** What was settled for this very cell before is not asked again, unless it is the scale of a figure: a file may come back with its unit mended. */
const isSettledBefore = (
  row: { source?: string | null; section?: string | null; as_written: string | null },
  held: typeof row,
  reasons: readonly Reason[],
) =>
  (row.source ?? row.section) !== null &&
  row.source === held.source &&
  row.section === held.section &&
  row.as_written === held.as_written &&
  !reasons.some(({ code }) => code === "scaleDiffers" || code === "unitDiffers" || code === "unknownUnit");

function actualAgainst(rows: readonly Actual[], choices: Choice[], set: Holdings, slack: number, reasons: readonly Reason[]): Against {
  const [first] = rows as [Actual];
  const held = set.actual(first);
  if (held === null) return { against: "new", current: null, choices, reasons: [] };
  const current: StagedValue = { table: "actuals", row: held };
  const later = publication(first, held);
  const isEqual =
    first.value !== null &&
    held.value !== null &&
    isRounded(first.value, held.value, slack) &&
    (first.denominator ?? held.denominator) === held.denominator;
  if (isSettledBefore(first, held, reasons) && later <= 0) return { against: "same", current, choices, reasons: [] };
  if (isEqual && rankOf[first.grade] <= rankOf[held.grade]) return { against: "same", current, choices, reasons: [] };
  const facts = { held: held.value, grade: held.grade, published_on: held.published_on };
  return { against: "changed", current, choices, reasons: later < 0 ? [reason("olderPublication", facts)] : [] };
}

/** A target as a first one, or as the next version of what the set has. */
export function renewed(value: StagedValue, set: Holdings, slack = 0): StagedValue {
  if (value.table === "actuals") return value;
  const { row } = value;
  const { current } = heldTarget(row, set.targets(row.indicator_id, row.area_id, row.period), slack);
  return { table: "targets", row: asNewTarget(row, current, set.home, set.hasTarget) };
}

function targetAgainst(
  rows: readonly Row<"targets">[],
  choices: Choice[],
  set: Holdings,
  slack: number,
  reasons: readonly Reason[],
): Against {
  const [first] = rows as [Row<"targets">];
  const held = set.targets(first.indicator_id, first.area_id, first.period);
  const { current, isSame } = heldTarget(first, held, slack);
  const before = held.find(
    (row) => isSettledBefore(first, row, reasons) && row.basis === first.basis && row.document_id === first.document_id,
  );
  const same = isSame ? current : (before ?? null);
  if (same) return { against: "same", current: { table: "targets", row: same }, choices, reasons: [] };
  const own = choices.map(({ kind, row, facts }): Choice => ({ kind, row: renewed(row, set, slack), facts }));
  return current === null
    ? { against: "new", current: null, choices: own, reasons: [] }
    : { against: "changed", current: { table: "targets", row: current }, choices: own, reasons: [] };
}

/** Holds the choices of a cell, one table's rows and at least one of them, against what the set has under their key. `slack`: half of the last
 *  digit that the file prints; `reasons`: those of the cell so far. */
export function againstSet(choices: Choice[], set: Holdings, slack: number, reasons: readonly Reason[]): Against {
  const actuals: Actual[] = [];
  for (const { row } of choices) if (row.table === "actuals") actuals.push(row.row);
  if (actuals.length > 0) return actualAgainst(actuals, choices, set, slack, reasons);
  const targets = choices.flatMap(({ row }) => (row.table === "targets" ? [row.row] : []));
  return targetAgainst(targets, choices, set, slack, reasons);
}
