import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentRows } from "../../src/journal/currentRows.ts";
import { type Conflict, mergingOf, settlementOf } from "../../src/journal/merging.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import { inOrder } from "../../src/journal/order.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";

const band = (band_id: string, cut: number) => ({ band_id, cut, note_vi: null, note_en: null });

let clock = 0;
/** Made by someone who has seen all of `known`; a minute after the last one. */
const make = (known: readonly ChangeSet[], given: Partial<ChangeSet>): ChangeSet => {
  clock += 60_000;
  return newChangeSet({ who: "Lan", why: "", ...given }, known, new Date(clock));
};
const setting = (known: readonly ChangeSet[], cut: number, key = "near") => make(known, { rows: { bands: [band(key, cut)] } });
const said = (conflicts: readonly Conflict[]) =>
  conflicts.map(({ key, here, there }) => [key[0], ...[here, there].map(({ row }) => (row as { cut: number } | null)?.cut ?? null)]);
const cutOf = (all: readonly ChangeSet[], key = "near") => currentRows("bands", inOrder(all)).find(({ band_id }) => band_id === key)?.cut;

const first = setting([], 0.9);

describe("what is new on each side", () => {
  test("nothing on either, or on one only: no conflict", () => {
    const more = setting([first], 0.8);
    expect(mergingOf([first], [first])).toEqual({ newHere: [], newThere: [], conflicts: [] });
    expect(mergingOf([first, more], [first])).toEqual({ newHere: [more], newThere: [], conflicts: [] });
    expect(mergingOf([first], [more, first])).toEqual({ newHere: [], newThere: [more], conflicts: [] });
  });

  test("different keys on each: both are new, none conflicts", () => {
    const [here, there] = [setting([first], 0.8), setting([first], 0.7, "good")];
    expect(mergingOf([first, here], [first, there])).toEqual({ newHere: [here], newThere: [there], conflicts: [] });
  });
});

describe("a conflict", () => {
  test("is one key, written on both sides by people who had not seen each other", () => {
    const [here, there] = [setting([first], 0.8), setting([first], 0.7)];
    const { conflicts } = mergingOf([first, here], [first, there]);
    expect(conflicts).toEqual([
      {
        table: "bands",
        key: ["near"],
        here: { changeSet: here, row: band("near", 0.8) },
        there: { changeSet: there, row: band("near", 0.7) },
      },
    ]);
  });

  test("is none where both wrote the same", () => {
    const [here, there] = [setting([first], 0.8), setting([first], 0.8)];
    expect(mergingOf([first, here], [first, there]).conflicts).toEqual([]);
  });

  test("is none where one had seen the other's, however early their clock", () => {
    const here = setting([first], 0.8);
    const settled = { ...setting([first, here], 0.7), at: "1970-01-01T00:00:00.001Z" };
    const later = setting([first, here], 0.6, "good");
    expect(mergingOf([first, here, later], [first, here, settled]).conflicts).toEqual([]);
    expect(cutOf([first, here, later, settled])).toBe(0.7);
  });

  test("is none where one side had undone what it wrote", () => {
    const wrote = setting([first], 0.8);
    const undid = make([first, wrote], { cancels: wrote.change_set_id });
    const there = setting([first], 0.7);
    expect(mergingOf([first, wrote, undid], [first, there]).conflicts).toEqual([]);
  });

  test("a row taken away on one side and changed on the other is one", () => {
    const here = make([first], { removals: [{ table: "bands", key: ["near"] }] });
    const there = setting([first], 0.7);
    expect(said(mergingOf([first, here], [first, there]).conflicts)).toEqual([["near", null, 0.7]]);
  });

  test("an undo of what both had, and a change of its row on the other side, are one", () => {
    const import_ = setting([first], 0.8);
    const undone = make([first, import_], { cancels: import_.change_set_id });
    const there = setting([first, import_], 0.7);
    expect(said(mergingOf([first, import_, undone], [first, import_, there]).conflicts)).toEqual([["near", 0.9, 0.7]]);
  });

  test("two undos that together take back more than either meant are one", () => {
    const [a, b] = [setting([first], 0.8), setting([first], 0.8)];
    const both = [first, a, b];
    const [here, there] = [a, b].map(({ change_set_id }) => make(both, { cancels: change_set_id })) as [ChangeSet, ChangeSet];
    expect(cutOf([...both, here, there])).toBe(0.9);
    expect(said(mergingOf([...both, here], [...both, there]).conflicts)).toEqual([["near", 0.8, 0.8]]);
  });

  test("is none where a file left made-up figures out of what both have", () => {
    const whole = make([], { rows: { bands: [band("near", 0.9), band("good", 1)] } });
    const reduced = { ...whole, rows: { bands: [band("near", 0.9)] } };
    const [here, there] = [setting([whole], 0.5, "x"), setting([whole], 0.6, "y")];
    expect(mergingOf([whole, here], [reduced, there]).conflicts).toEqual([]);
  });
});

test("what lies under both stays under both, whatever its clock says", () => {
  const base = { ...setting([], 0.5), at: "2999-01-01T00:00:00.000Z" };
  const [here, there] = [setting([], 0.8), setting([], 0.7, "good")];
  const { conflicts } = mergingOf([here], [there], [base]);
  expect(conflicts).toEqual([]);
  const undone = make([base], { cancels: base.change_set_id });
  expect(said(mergingOf([here], [undone], [base]).conflicts)).toEqual([["near", 0.8, null]]);
});

test("damage that makes a circle of undos does not hang", () => {
  const circle = { ...first, cancels: first.change_set_id };
  const [here, there] = [make([circle], { cancels: circle.change_set_id }), setting([circle], 0.7)];
  expect(mergingOf([circle, here], [circle, there]).newHere).toEqual([here]);
});

test("the chosen rows settle it, for both people, whatever is merged once more", () => {
  const [here, there] = [setting([first], 0.8), setting([first], 0.7)];
  const [mine, theirs] = [
    [first, here],
    [first, there],
  ];
  const { conflicts } = mergingOf(mine, theirs);
  const settled = make([...mine, there], settlementOf(conflicts, ["there"]));
  const merged = [...mine, there, settled];
  expect(cutOf(merged)).toBe(0.7);
  const later = setting(theirs, 0.1, "good");
  expect(mergingOf([...theirs, later], merged).conflicts).toEqual([]);
  expect(cutOf([...theirs, later, ...merged])).toBe(0.7);
});

test("a removal that was chosen is a removal", () => {
  const here = make([first], { removals: [{ table: "bands", key: ["near"] }] });
  const there = setting([first], 0.7);
  const { conflicts } = mergingOf([first, here], [first, there]);
  const merged = [first, here, there];
  expect(settlementOf(conflicts, ["here"])).toEqual({ rows: {}, removals: [{ table: "bands", key: ["near"] }] });
  expect(cutOf([...merged, make(merged, settlementOf(conflicts, ["here"]))])).toBeUndefined();
});

const keys = ["a", "b"];
type Step = { by: 0 | 1; skew: number } & (
  | { act: "set"; key: string; cut: number }
  | { act: "remove"; key: string }
  | { act: "cancel"; which: number }
  | { act: "fetch" }
);
const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.record({ by: fc.constantFrom(0 as const, 1 as const), skew: fc.integer({ min: -1000, max: 1000 }) }),
    fc.oneof(
      fc.record({ act: fc.constant("set" as const), key: fc.constantFrom(...keys), cut: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ act: fc.constant("remove" as const), key: fc.constantFrom(...keys) }),
      fc.record({ act: fc.constant("cancel" as const), which: fc.nat() }),
      fc.record({ act: fc.constant("fetch" as const) }),
    ),
  )
  .map(([who, what]) => ({ ...who, ...what }));

/** Two people with clocks that cannot be trusted, each with what they made and what they fetched of the other. */
function histories(steps: readonly Step[]): [ChangeSet[], ChangeSet[]] {
  const sides: [ChangeSet[], ChangeSet[]] = [[], []];
  steps.forEach((each, index) => {
    const known = sides[each.by];
    if (each.act === "fetch") {
      sides[each.by] = inOrder([...known, ...sides[each.by === 0 ? 1 : 0]]);
      return;
    }
    if (each.act === "cancel" && known.length === 0) return;
    const given: Partial<ChangeSet> =
      each.act === "set"
        ? { rows: { bands: [band(each.key, each.cut)] } }
        : each.act === "remove"
          ? { removals: [{ table: "bands", key: [each.key] }] }
          : { cancels: known[each.which % known.length]?.change_set_id ?? null };
    const made = newChangeSet({ who: "", why: "", ...given }, known, new Date(1e9 + index + each.skew));
    sides[each.by] = [...known, { ...made, change_set_id: `${String(index).padStart(3, "0")}` }];
  });
  return sides;
}

const twoSides = fc.array(step, { maxLength: 14 }).map(histories);
const chosenSides = fc.infiniteStream(fc.constantFrom("here" as const, "there" as const));
const mirrored = ({ here, there, ...place }: Conflict): Conflict => ({ ...place, here: there, there: here });
const byKey = (a: Conflict, b: Conflict) => (a.key[0] as string).localeCompare(b.key[0] as string);

describe("for any two histories", () => {
  test("the other person sees the same, mirrored", () => {
    fc.assert(
      fc.property(twoSides, ([mine, theirs]) => {
        const [here, there] = [mergingOf(mine, theirs), mergingOf(theirs, mine)];
        expect(there.newHere).toEqual(here.newThere);
        expect(there.newThere).toEqual(here.newHere);
        const decided = (conflicts: Conflict[]) =>
          conflicts.filter((c) => c.here.changeSet !== null && c.there.changeSet !== null).sort(byKey);
        expect(decided(there.conflicts.map(mirrored))).toEqual(decided(here.conflicts));
      }),
      { numRuns: 400 },
    );
  });

  test("after the merge each key is what was chosen, or what a side saw before", () => {
    fc.assert(
      fc.property(twoSides, chosenSides, ([mine, theirs], sides) => {
        const { newThere, conflicts } = mergingOf(mine, theirs);
        const union = [...mine, ...newThere];
        const chosen = conflicts.map(() => sides.next().value as "here" | "there");
        const settled = conflicts.length === 0 ? union : [...union, make(union, settlementOf(conflicts, chosen))];
        for (const key of keys) {
          const index = conflicts.findIndex((c) => c.key[0] === key);
          const row = index < 0 ? undefined : conflicts[index]?.[chosen[index] as "here" | "there"].row;
          if (index >= 0) expect(cutOf(settled, key)).toBe((row as { cut: number } | null)?.cut);
          else expect([cutOf(mine, key), cutOf(theirs, key)]).toContain(cutOf(settled, key));
        }
      }),
      { numRuns: 400 },
    );
  });

  test("once settled and fetched there is nothing to merge", () => {
    fc.assert(
      fc.property(twoSides, chosenSides, ([mine, theirs], sides) => {
        const { newThere, conflicts } = mergingOf(mine, theirs);
        const union = [...mine, ...newThere];
        const chosen = conflicts.map(() => sides.next().value as "here" | "there");
        const merged = inOrder([...union, make(union, settlementOf(conflicts, chosen))]);
        expect(mergingOf(merged, theirs)).toMatchObject({ newThere: [], conflicts: [] });
        expect(mergingOf(theirs, merged)).toMatchObject({ newHere: [], conflicts: [] });
      }),
      { numRuns: 200 },
    );
  });
});

describe("a period that is locked here", () => {
  const figure = (interval_end: string, value: number) => ({
    indicator_id: "thu",
    area_id: "quan",
    interval_start: "2013-01-01",
    interval_end,
    value,
    denominator: null,
    grade: "official" as const,
    published_on: null,
    source: null,
    source_url: null,
    as_written: null,
    reason: null,
    note: null,
  });
  const lock = (is_locked: boolean) => ({ locks: [{ period: "2013-M9", is_locked, reason: "đã báo cáo" }] });
  const before = make([], { rows: { actuals: [figure("2013-10-01", 640)] } });
  const locking = make([before], { rows: lock(true) });
  const theirs = make([before], { rows: { actuals: [figure("2013-10-01", 655), figure("2014-01-01", 900)] } });

  test("asks of each figure in it that the other side changes, and of no other", () => {
    const { conflicts } = mergingOf([before, locking], [before, theirs]);
    expect(conflicts).toMatchObject([
      { table: "actuals", locked: "2013-M9", here: { row: { value: 640 } }, there: { row: { value: 655 } } },
    ]);
  });

  test("asks also when the file only goes on from what is here", () => {
    const after = make([before, locking], { rows: { actuals: [figure("2013-10-01", 655)] } });
    expect(mergingOf([before, locking], [before, locking, after]).conflicts).toMatchObject([{ locked: "2013-M9" }]);
  });

  test("is free where the other side unlocked it and said why", () => {
    const unlocking = make([before, locking], { rows: { ...lock(false), actuals: [figure("2013-10-01", 655)] } });
    expect(mergingOf([before, locking], [before, locking, unlocking]).conflicts).toEqual([]);
  });

  test.each([
    ["here", 640, true],
    ["there", 655, false],
  ] as const)("stays locked with the side %s only", (side, value, isLocked) => {
    const { conflicts, newThere } = mergingOf([before, locking], [before, theirs]);
    const all = inOrder([before, locking, ...newThere]);
    const settled = make(all, settlementOf(conflicts, [side], "đính chính của Chi cục Thuế"));
    const merged = inOrder([...all, settled]);
    expect(currentRows("actuals", merged).find(({ interval_end }) => interval_end === "2013-10-01")?.value).toBe(value);
    expect(currentRows("locks", merged)).toMatchObject([
      { is_locked: isLocked, reason: isLocked ? "đã báo cáo" : "đính chính của Chi cục Thuế" },
    ]);
  });
});
