import { type Interval, intervalOf, periodOf } from "../../model/period.ts";
import { unitOf } from "../../model/unit.ts";
import { remembered } from "../matching/remembered.ts";
import { wholeCell } from "../plainCell.ts";
import { yearBefore } from "../span.ts";
import type { Choice } from "../staged.ts";
import { mainFigure } from "./heldTarget.ts";
import { figureOf, type Incoming, offered } from "./incoming.ts";
import { reason } from "./reasons.ts";
import type { Moment } from "./timeline.ts";

/** A slip of the decimal mark or of the unit is a thousand times; what changes by itself stays far below a third of that. */
const least = 300;

interface Before {
  start: string;
  end: string;
  value: number;
  of: "year" | "lastYear" | "target";
  evidence: Moment["incoming"];
}

const timeOf = remembered((day) => Date.parse(day));
const daysOf = ({ start, end }: { start: string; end: string }) => (timeOf(end) - timeOf(start)) / 86_400_000;
const asBefore = ({ start, end, value, incoming }: Moment, of: Before["of"]): Before => ({ start, end, value, of, evidence: incoming });

/** The last figure of the year before `at`, where moments end as late: one that counts from the same day, else any. */
function beforeInYear({ start }: Interval, moments: readonly Moment[], at: number): Moment | null {
  const year = `${start.slice(0, 4)}-01-01`;
  const first = start < year ? start : year;
  let inYear: Moment | null = null;
  for (let n = at - 1; n >= 0; n -= 1) {
    const moment = moments[n] as Moment;
    if (moment.end <= first) break;
    if (moment.value === 0) continue;
    if (moment.start === start) return moment;
    if (moment.start >= year) inYear ??= moment;
  }
  return inYear;
}

/** The figure that a new one is held against: the last one of the year before it, else last year's, else the target of its period. `at`: how
 *  many moments end before it. */
function beforeOf(own: Incoming, moments: readonly Moment[], at: number): Before | null {
  const { start, end } = own.value.interval;
  const isEarlier = (moment: Moment) => moment.end < end && moment.value !== 0;
  const inYear = beforeInYear({ start, end }, moments, at);
  if (inYear) return asBefore(inYear, "year");
  const last = yearBefore({ start, end });
  const lastYear =
    moments.find((moment) => moment.start === last.start && moment.end === last.end && isEarlier(moment)) ??
    moments.findLast((moment) => moment.start >= last.start && isEarlier(moment));
  if (lastYear) return asBefore(lastYear, "lastYear");
  const period = periodOf({ start, end }) ?? start.slice(0, 4);
  for (const of of new Set([period, start.slice(0, 4)])) {
    const target = own.row.of?.targets.find((row) => row.period === of && row.basis === "level");
    const value = target ? mainFigure(target) : null;
    const whole = intervalOf(of);
    if (whole !== null && value !== null && value !== 0) return { ...whole, value, of: "target", evidence: null };
  }
  return null;
}

/** How many times as much as before, for sums by the days that both cover; null where no factor can be told, or none would say much. */
function factorOf(value: number, before: Before, own: Incoming): number | null {
  if (value === 0 || own.row.indicator === null) return null;
  if (unitOf(own.row.indicator.unit).is_rate && Math.max(Math.abs(value), Math.abs(before.value)) <= 100) return null;
  const days = own.row.indicator.accumulation === "sum" ? daysOf(own.value.interval) / daysOf(before) : 1;
  return Math.abs(value / before.value / days);
}

const isJump = (factor: number | null) => factor !== null && (factor >= least || factor <= 1 / least);

/** The thousandth or thousandfold of a choice, where that would be no jump. */
function thousandth(choice: Choice, factor: number): Choice | null {
  const value = figureOf(choice);
  if (choice.row.table !== "actuals" || value === null) return null;
  const by = factor > 1 ? 1 / 1000 : 1000;
  return {
    kind: "other",
    row: { table: "actuals", row: { ...choice.row.row, value: Number((value * by).toPrecision(15)) } },
    facts: { factor: by },
  };
}

/** Marks figures of a series that jump a thousand times against what is known. A reading that does not jump is offered first. Answers whether any
 *  jumps. Both in time. */
export function markJumps(series: readonly Incoming[], moments: readonly Moment[]): boolean {
  let isAny = false;
  let at = 0;
  for (const own of series) {
    const { interval } = own.value;
    for (let moment = moments[at]; moment !== undefined && moment.end < interval.end; moment = moments[at]) at += 1;
    if (own.against === "same") continue;
    const before = beforeOf(own, moments, at);
    const value = offered(own);
    if (before === null || value === null) continue;
    const jumps = (choice: Choice) => isJump(factorOf(figureOf(choice) ?? 0, before, own));
    const factor = factorOf(value, before, own);
    if (factor === null || !isJump(factor)) continue;
    isAny = true;
    const cell = wholeCell(own.cell);
    own.keep(cell);
    const raw = Math.abs(value / before.value);
    const facts = {
      factor: raw >= 1 ? raw : 1 / raw,
      way: raw >= 1 ? "up" : "down",
      before: before.value,
      unit: own.row.indicator?.unit ?? "",
    } as const;
    const { of, start, end } = before;
    cell.reasons.push(
      reason("jump", { ...facts, of, start, end }, before.evidence?.row.place === own.row.place ? before.evidence.cell.at : null),
    );
    const sound = cell.choices.filter((choice) => !jumps(choice));
    const guess = sound.length > 0 || cell.choices[0] === undefined ? null : thousandth(cell.choices[0], factor);
    cell.choices = [...sound, ...cell.choices.filter(jumps), ...(guess !== null && !jumps(guess) ? [guess] : [])];
  }
  return isAny;
}
