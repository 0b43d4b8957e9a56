import { cleaned } from "../../model/unit.ts";
import { mainFigure } from "./heldTarget.ts";
import type { Holdings } from "./holdings.ts";
import { type Incoming, offered } from "./incoming.ts";
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
function meetingOf({ cell, value: { interval, tier, isAdjusted, assigned_by } }: Incoming): string | null {
  const row = cell.choices[0]?.row;
  if (row === undefined) return null;
  if (row.table === "actuals") return `actual|${interval.start}|${interval.end}`;
  return row.row.basis === "level" ? `target|${row.row.period}|${tier}|${isAdjusted}|${assigned_by}` : null;
}

function heldFigure(indicatorId: string, { area_id, of }: Group, set: Holdings): number | null {
  const row = of.cell.choices[0]?.row;
  if (row?.table === "actuals") {
    const { interval_start, interval_end } = row.row;
    return set.actual({ indicator_id: indicatorId, area_id, interval_start, interval_end })?.value ?? null;
  }
  const targets = set.targets(indicatorId, area_id, row?.row.period ?? "").filter(({ basis }) => basis === "level");
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
    const { indicator, area_id } = incoming;
    if (indicator === null || !meets.has(indicator.indicator_id)) continue;
    const meeting = incoming.isSettled ? meetingOf(incoming) : null;
    if (meeting === null || area_id === null) continue;
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
      return value === null ? null : { value, slack: incoming?.slack ?? slackOf(decimalsOf(value)), incoming };
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
      const other = incoming === total.incoming ? known.find((part) => part.incoming?.place === incoming?.place) : total;
      const evidence = other?.incoming?.place === incoming?.place ? (other?.incoming?.cell.at ?? null) : null;
      incoming?.cell.reasons.push(reason("partsDoNotSum", facts, evidence));
    }
  }
}
