import type { Interval } from "../../model/period.ts";
import { addressOf } from "../grid.ts";
import { publication } from "./againstSet.ts";
import { doubt, type Incoming, offered, promiseOf, publicationOf } from "./incoming.ts";
import { reason } from "./reasons.ts";

/** Of two of the same time: below zero when the first was published before the second; zero for targets. */
function laterOf(a: Incoming, b: Incoming): number {
  if (a.row.place === b.row.place && a.value.grade === b.value.grade) return 0;
  const [first, second] = [publicationOf(a), publicationOf(b)];
  return first && second ? publication(first, second) : 0;
}

/** Whether two figures of the same time would set the same figure of the set. */
function isSame(a: Incoming, b: Incoming): boolean {
  if (a.value.kind !== b.value.kind) return false;
  const [one, other] = [promiseOf(a), promiseOf(b)];
  if (one === null || other === null) return one === other;
  const isAlike = one.basis === other.basis && one.tier === other.tier && one.assigned_by === other.assigned_by;
  return isAlike && a.value.isAdjusted === b.value.isAdjusted;
}

/** Of a series in time: the figures that would set the same one, where there are several. */
function repeated(series: readonly Incoming[]): Incoming[][] {
  const found: Incoming[][] = [];
  let [sameTime, last]: [Incoming[][], Interval | null] = [[], null];
  for (const incoming of series) {
    const { interval } = incoming.value;
    if (last === null || last.start !== interval.start || last.end !== interval.end) [sameTime, last] = [[], interval];
    const group = sameTime.find((others) => isSame(others[0] as Incoming, incoming));
    if (group === undefined) sameTime.push([incoming]);
    else if (group.push(incoming) === 2) found.push(group);
  }
  return found;
}

/** Cells of one series of an import that would set the same figure. One that says the same again brings nothing new; of different publications
 *  the later one comes in and the other is asked; of different figures with the same standing each is asked. `series`: in time. */
export function markDuplicates(series: readonly Incoming[]): void {
  for (const group of repeated(series)) {
    if (group.every(({ against }) => against === "same")) continue;
    const best = group.reduce((found, other) => (laterOf(other, found) > 0 ? other : found));
    const equals = group.filter((other) => laterOf(other, best) === 0);
    const rival = equals.find((other) => offered(other) !== offered(best));
    for (const own of group) {
      if (own.against === "same") continue;
      if (laterOf(own, best) < 0 && own !== best) markOlder(own, best);
      else if (rival) markRival(own, offered(own) === offered(best) ? rival : best);
      else if (own !== best) own.repeats(best);
    }
  }
}

function markOlder(own: Incoming, best: Incoming): void {
  if (offered(own) === offered(best)) {
    own.repeats(best);
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
