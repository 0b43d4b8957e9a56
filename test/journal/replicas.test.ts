import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { currentRows } from "../../src/journal/currentRows.ts";
import { type Journal, openJournal } from "../../src/journal/journal.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import { type ChangeSet, liveIds } from "../../src/model/changeSet.ts";

const by = { who: "", why: "" };
const keys = ["a", "b", "c"];

type Step = { by: number; hour: number } & (
  | { act: "set"; key: string; cut: number }
  | { act: "remove"; key: string }
  | { act: "cancel"; which: number }
  | { act: "fetch"; from: number }
);

const people = 3;
const person = fc.nat({ max: people - 1 });
const step: fc.Arbitrary<Step> = fc
  .tuple(
    // Clocks that jump, also backwards.
    fc.record({ by: person, hour: fc.integer({ min: -100, max: 100 }) }),
    fc.oneof(
      fc.record({ act: fc.constant("set" as const), key: fc.constantFrom(...keys), cut: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ act: fc.constant("remove" as const), key: fc.constantFrom(...keys) }),
      fc.record({ act: fc.constant("cancel" as const), which: fc.nat() }),
      fc.record({ act: fc.constant("fetch" as const), from: person }),
    ),
  )
  .map(([who, what]) => ({ ...who, ...what }));

let open: Journal[] = [];
const journal = async (name: string) => {
  const opened = await openJournal(name);
  open.push(opened);
  return opened;
};
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const each of open) each.close();
  open = [];
});

const listed = async (kept: Journal) => (await kept.list()).changeSets;

async function take(steps: readonly Step[], run: string): Promise<Journal[]> {
  const journals = await Promise.all(Array.from({ length: people }, (_, index) => journal(`${run}-${index}`)));
  for (const each of steps) {
    const kept = journals[each.by] as Journal;
    const known = await listed(kept);
    if (each.act === "fetch") await kept.merge(await listed(journals[each.from] as Journal));
    else if (each.act === "cancel") {
      const cancelled = known[each.which % Math.max(1, known.length)];
      if (cancelled) await kept.cancel(cancelled.change_set_id, by);
    } else {
      const written =
        each.act === "set"
          ? { rows: { bands: [{ band_id: each.key, cut: each.cut, note_vi: null, note_en: null }] } }
          : { removals: [{ table: "bands" as const, key: [each.key] }] };
      await kept.append(newChangeSet({ ...by, ...written }, known, new Date(1e12 + each.hour * 3_600_000)));
    }
  }
  return journals;
}

const stateOf = (all: readonly ChangeSet[]) => ({ live: liveIds(all), bands: currentRows("bands", all) });

test("three people who append, undo and fetch from one another end with one state, in whatever order they exchange it", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 16 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      async (steps, order) => {
        run += 1;
        const journals = await take(steps, `run-${run}`);
        const parts = await Promise.all(journals.map(listed));

        // Commutative: whoever's part comes first.
        const [one, other] = [await journal(`run-${run}-one`), await journal(`run-${run}-other`)];
        for (const index of [0, 1, 2]) await one.merge(parts[index] as ChangeSet[]);
        for (const index of order) await other.merge([...(parts[index] as ChangeSet[])].reverse());
        const merged = await listed(one);
        expect(await listed(other)).toEqual(merged);
        expect(stateOf(await listed(other))).toEqual(stateOf(merged));

        // Idempotent: a second time brings nothing, and changes nothing.
        for (const part of parts) expect(await one.merge(part)).toBe(0);
        expect(await listed(one)).toEqual(merged);

        // And each of them, once they have fetched the rest.
        for (const each of journals) {
          await each.merge(merged);
          expect(await listed(each)).toEqual(merged);
        }
        for (const each of open.splice(0)) each.close();
      },
    ),
    { numRuns: 60 },
  );
});

test("what one sees of a key does not change by fetching what does not touch it", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      run += 1;
      const [mine] = await take(
        steps.map((each) =>
          "key" in each ? { ...each, key: each.by === 0 ? "a" : "b" } : each.act === "fetch" ? { ...each, from: each.by } : each,
        ),
        `apart-${run}`,
      );
      const before = await listed(mine as Journal);
      for (const other of open.slice(1, people)) await (mine as Journal).merge(await listed(other));
      const after = await listed(mine as Journal);
      const own = (all: readonly ChangeSet[]) => currentRows("bands", all).filter(({ band_id }) => band_id === "a");
      expect(own(after)).toEqual(own(before));
      for (const each of open.splice(0)) each.close();
    }),
    { numRuns: 60 },
  );
});
