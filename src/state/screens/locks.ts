import { type ChangeSet, liveIds } from "../../model/changeSet.ts";
import { lockedPeriods } from "../../model/locks.ts";
import { periodLabel } from "../../model/periodLabel.ts";
import type { Row } from "../../model/tables.ts";
import { dayOf } from "./clock.ts";
import type { Say } from "./indicatorFigures.ts";

/** A locked period, ready to print. */
export interface LockLine {
  period: string;
  label: string;
  /** Who locked it, when and why. */
  entry: string;
  changeSetId: string;
}

/** The locked periods of a set, oldest first. */
export function lockLines(changeSets: readonly ChangeSet[], say: Say): LockLine[] {
  const live = liveIds(changeSets);
  const rows = changeSets.flatMap((by) =>
    live.has(by.change_set_id) ? (by.rows.locks ?? []).map((row: Row<"locks">) => ({ ...row, by })) : [],
  );
  return lockedPeriods(rows).map((period) => {
    const { by, reason } = rows.findLast((row) => row.period === period) as (typeof rows)[number];
    return {
      period,
      label: periodLabel(period, say.locale),
      entry: [by.who, say.print.day(dayOf(by.at)), reason].filter(Boolean).join(" · "),
      changeSetId: by.change_set_id,
    };
  });
}

/** The reporting periods of a year that can be locked: months, quarters, 6 and 9 months, the year. */
export function lockablePeriods(year: string, { locale }: Pick<Say, "locale">): { id: string; name: string }[] {
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);
  const longer = ["", "-H1", "-M9", "-H2", "-Q1", "-Q2", "-Q3", "-Q4"].map((part) => `${year}${part}`);
  return [...longer, ...months].map((id) => ({ id, name: periodLabel(id, locale) }));
}
