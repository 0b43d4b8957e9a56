import { doubt, type Incoming } from "./incoming.ts";
import { reason } from "./reasons.ts";
import type { Moment } from "./timeline.ts";

/** Marks running totals of a sum that fall: a longer stretch from the same day, and less than a shorter one in it. The longer is marked where it
 *  comes in, else the shorter. */
export function markFallingTotals(series: readonly Incoming[], moments: readonly Moment[]): void {
  if (series[0]?.row.indicator?.accumulation !== "sum") return;
  const mark = (own: Incoming | null, before: Moment) => {
    if (own === null || own.against === "same" || own.cell.reasons.some(({ code }) => code === "runningFalls")) return false;
    const { value, start, end, incoming } = before;
    const evidence = incoming?.row.place === own.row.place ? incoming.cell.at : null;
    doubt(own, reason("runningFalls", { before: value, unit: own.row.indicator?.unit ?? "", start, end }, evidence));
    return true;
  };
  const most = new Map<string, Moment>();
  for (const moment of moments) {
    const before = most.get(moment.start);
    if (before && moment.value < before.value && before.value >= 0) {
      if (!mark(moment.incoming, before)) mark(before.incoming, moment);
    } else most.set(moment.start, moment);
  }
}
