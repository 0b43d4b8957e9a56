import { addressOf } from "../grid.ts";
import type { StagedValue } from "../staged.ts";
import { publication } from "./againstSet.ts";
import { figureOf, type Incoming, incomingKeys, offered } from "./incoming.ts";
import { reason } from "./reasons.ts";

const actualOf = ({ cell }: Incoming) => (cell.choices[0]?.row.table === "actuals" ? cell.choices[0].row.row : null);

/** Below zero when the first was published before the second; zero for targets. */
function laterOf(a: Incoming, b: Incoming): number {
  const [first, second] = [actualOf(a), actualOf(b)];
  return first && second ? publication(first, second) : 0;
}

/** Cells of one import that would set the same figure. One that says the same again brings nothing new; of different publications the later
 *  one comes in and the other is asked; of different figures with the same standing each is asked. */
export function markDuplicates(all: readonly Incoming[]): void {
  const firsts = new Map<number, Incoming>();
  const groups = new Map<number, Incoming[]>();
  const keyOf = incomingKeys();
  for (const incoming of all) {
    const key = incoming.isSettled ? keyOf(incoming) : null;
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, incoming);
    else {
      const group = groups.get(key);
      if (group) group.push(incoming);
      else groups.set(key, [first, incoming]);
    }
  }
  for (const group of groups.values()) {
    if (group.every(({ against }) => against === "same")) continue;
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
  const row = actualOf(best);
  if (row) own.cell.reasons.push(reason("olderPublication", { held: row.value, grade: row.grade, published_on: row.published_on }));
}

function markRival(own: Incoming, other: Incoming): void {
  const { file, sheet } = other.place;
  const facts = { file, sheet, cell: addressOf(other.cell.at), other: offered(other) };
  own.cell.reasons.push(reason("duplicate", facts, other.place === own.place ? other.cell.at : null));
}

function markRepeated(own: Incoming, best: Incoming): void {
  const twin: StagedValue | undefined = best.cell.choices.find((choice) => figureOf(choice) === offered(best))?.row;
  own.against = "same";
  own.cell.current = twin ?? null;
}
