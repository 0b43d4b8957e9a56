import { periodOf } from "../../model/period.ts";
import { causeKey, keptForm } from "../report/reportForm.ts";
import type { PeriodRow } from "../screens/filters.ts";
import { keyOf } from "../screens/scored.ts";
import type { Causes } from "./yearEnd.ts";

/** The causes that were written for the set's report of the same days, in this browser. */
export function causesOf(set: string, { period, period_start, cutoff }: PeriodRow): Causes {
  const { causes } = keptForm(set);
  const told = periodOf({ start: period_start, end: cutoff }) ?? period;
  return (row) => causes[causeKey(told, keyOf(row))]?.trim() || null;
}
