import { addressOf } from "../grid.ts";
import { PlainCell } from "../plainCell.ts";
import { publication } from "./againstSet.ts";
import { doubt, type Incoming, offered, promiseOf, publicationOf } from "./incoming.ts";
import { reason } from "./reasons.ts";

/** Below zero when the first was published before the second; zero for targets. */
function laterOf(a: Incoming, b: Incoming): number {
  const [first, second] = [publicationOf(a), publicationOf(b)];
  return first && second ? publication(first, second) : 0;
}

/** Whether two figures of a series would set the same figure of the set. */
function isSame(a: Incoming, b: Incoming): boolean {
  if (a.value.kind !== b.value.kind || a.value.interval.start !== b.value.interval.start) return false;
  const [one, other] = [promiseOf(a), promiseOf(b)];
  if (one === null || other === null) return one === other;
  const isAlike = one.basis === other.basis && one.tier === other.tier && one.assigned_by === other.assigned_by;
  return isAlike && a.value.isAdjusted === b.value.isAdjusted;
}

/** The figures of a series, those that would set the same one together. */
function groupsOf(series: readonly Incoming[]): Incoming[][] {
  const byEnd = new Map<string, Incoming[][]>();
  for (const incoming of series) {
    const { end } = incoming.value.interval;
    const groups = byEnd.get(end) ?? [];
    byEnd.set(end, groups);
    const group = groups.find((own) => isSame(own[0] as Incoming, incoming));
    if (group) group.push(incoming);
    else groups.push([incoming]);
  }
  return [...byEnd.values()].flat();
}

/** Cells of one series of an import that would set the same figure. One that says the same again brings nothing new; of different publications
 *  the later one comes in and the other is asked; of different figures with the same standing each is asked. */
export function markDuplicates(series: readonly Incoming[]): void {
  for (const group of groupsOf(series)) {
    if (group.length === 1 || group.every(({ against }) => against === "same")) continue;
    const best = group.reduce((found, other) => (laterOf(other, found) > 0 ? other : found));
    const equals = group.filter((other) => laterOf(other, best) === 0);
    const rival = equals.find((other) => offered(other) !== offered(best));
    for (const own of group) {
      if (own.against === "same") continue;
      if (laterOf(own, best) < 0 && own !== best) markOlder(own, best);
      else if (rival) markRival(own, offered(own) === offered(best) ? rival : best);
      else if (own !== best) markRepeated(own, best);
    }
  }
}

function markOlder(own: Incoming, best: Incoming): void {
  if (offered(own) === offered(best)) {
    markRepeated(own, best);
    return;
  }
  const published = publicationOf(best);
  if (published)
    doubt(own, reason("olderPublication", { held: offered(best), grade: published.grade, published_on: published.published_on }));
}

function markRival(own: Incoming, other: Incoming): void {
  const { file, sheet } = other.row.place;
  const facts = { file, sheet, cell: addressOf(other.cell.at), other: offered(other) };
  doubt(own, reason("duplicate", facts, other.row.place === own.row.place ? other.cell.at : null));
}

function markRepeated(own: Incoming, best: Incoming): void {
  own.against = "same";
  if (own.plain !== null) own.plain.repeats(best.n);
  else own.cell.current = best.cell instanceof PlainCell ? best.cell.value : (best.cell.choices[0]?.row ?? null);
}
