import { periodOf } from "../../model/period.ts";
import { cleaned } from "../../model/unit.ts";
import { mainFigure } from "./heldTarget.ts";
import type { Holdings } from "./holdings.ts";
import { doubt, type Incoming, isSettled, offered, promiseOf, slackIn } from "./incoming.ts";
import { decimalsOf, slackOf } from "./printed.ts";
import { reason } from "./reasons.ts";

/** Where a total and its parts meet: an interval of actuals, or the targets of a period and tier. */
interface Group {
  total: string;
  area_id: string;
  of: Incoming;
}

interface Figure {
  value: number;
  slack: number;
  incoming: Incoming | null;
}

/** Cells with one of these meet in one sum: "actual|2013-01-01|2013-10-01", "target|2013|plan". Growth and points do not add up. */
function meetingOf(incoming: Incoming): string | null {
  if (offered(incoming) === null) return null;
  const { interval, tier, isAdjusted, assigned_by } = incoming.value;
  const promise = promiseOf(incoming);
  if (promise === null) return `actual|${interval.start}|${interval.end}`;
  return promise.basis === "level" ? `target|${periodOf(interval)}|${tier}|${isAdjusted}|${assigned_by}` : null;
}

function heldFigure(indicatorId: string, { area_id, of }: Group, set: Holdings): number | null {
  const { kind, interval } = of.value;
  if (kind === "actual")
    return set.actual({ indicator_id: indicatorId, area_id, interval_start: interval.start, interval_end: interval.end })?.value ?? null;
  const targets = set.targets(indicatorId, area_id, periodOf(interval) ?? "").filter(({ basis }) => basis === "level");
  const target = targets.find(({ tier }) => tier === of.value.tier) ?? targets[0];
  return target ? mainFigure(target) : null;
}

/** Marks totals that their parts do not add up to, where the set says that they should and every part has a figure, of the import or of the set.
 *  Rounding explains half a digit for each. The total is marked where it comes in, else the parts that do. */
export function markPartSums(all: readonly Incoming[], set: Holdings): void {
  const sums = new Set([...set.indicators.values()].flatMap(({ indicator_id, parts }) => (parts === "sum" ? [indicator_id] : [])));
  const meets = new Set([...sums, ...[...sums].flatMap((total) => set.partsOf(total))]);
  if (meets.size === 0) return;
  const cells = new Map<string, Incoming>();
  const groups = new Map<string, Group>();
  for (const incoming of all) {
    const { of } = incoming.row;
    if (of === null || !meets.has(of.indicator.indicator_id)) continue;
    const { indicator, area_id } = of;
    const meeting = isSettled(incoming) ? meetingOf(incoming) : null;
    if (meeting === null) continue;
    const key = `${indicator.indicator_id}|${area_id}|${meeting}`;
    if (!cells.has(key)) cells.set(key, incoming);
    for (const total of [indicator.indicator_id, indicator.part_of])
      if (total !== null && sums.has(total)) groups.set(`${total}|${area_id}|${meeting}`, { total, area_id, of: incoming });
  }

  for (const [key, group] of groups) {
    const meeting = key.slice(group.total.length + group.area_id.length + 2);
    const figure = (id: string): Figure | null => {
      const incoming = cells.get(`${id}|${group.area_id}|${meeting}`) ?? null;
      const value = incoming ? offered(incoming) : heldFigure(id, group, set);
      return value === null ? null : { value, slack: incoming ? slackIn(incoming) : slackOf(decimalsOf(value)), incoming };
    };
    const total = figure(group.total);
    const unit = set.indicators.get(group.total)?.unit ?? "";
    const parts = set.partsOf(group.total).flatMap((id) => (set.indicators.get(id)?.unit === unit ? [figure(id)] : []));
    if (total === null || parts.length < 2 || parts.some((part) => part === null)) continue;
    const known = parts as Figure[];
    const sum = cleaned(known.reduce((all, { value }) => all + value, 0));
    const figures = [total, ...known];
    // Whole numbers are counts: they agree.
    const slack = figures.every(({ value }) => Number.isInteger(value)) ? 0 : figures.reduce((all, each) => all + each.slack, 0);
    if (Math.abs(sum - total.value) <= slack * (1 + 1e-9) + 1e-9) continue;
    const facts = { total: total.value, sum, parts: known.map(({ value }) => value).join("+"), unit };
    const comes = (each: Figure) => each.incoming !== null && each.incoming.against !== "same";
    for (const { incoming } of comes(total) ? [total] : known.filter(comes)) {
      const other = incoming === total.incoming ? known.find((part) => part.incoming?.row.place === incoming?.row.place) : total;
      const evidence = other?.incoming?.row.place === incoming?.row.place ? (other?.incoming?.cell.at ?? null) : null;
      if (incoming !== null) doubt(incoming, reason("partsDoNotSum", facts, evidence));
    }
  }
}
