import fc from "fast-check";
import { expect, test } from "vitest";
import { currentRows } from "../../src/journal/currentRows.ts";
import { headsOf, inOrder } from "../../src/journal/order.ts";
import { type ChangeSet, liveIds } from "../../src/model/changeSet.ts";
import { tableNames } from "../../src/model/tables.ts";
import { changeSets } from "./arbitraries.ts";

const shuffled = (withRows: boolean) =>
  changeSets(withRows).chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );

/** As a person would say it: it counts when nothing that counts cancels it. */
const counts = (all: readonly ChangeSet[], id: string): boolean =>
  !all.some(({ change_set_id, cancels }) => cancels === id && counts(all, change_set_id));

test("whatever order change sets arrive in, they are replayed in one", () => {
  fc.assert(
    fc.property(shuffled(false), ([all, some]) => {
      expect(inOrder(some)).toEqual(all);
    }),
  );
});

test("none is replayed before one that it has seen or cancels", () => {
  fc.assert(
    fc.property(shuffled(false), ([, some]) => {
      const position = new Map(inOrder(some).map(({ change_set_id }, index) => [change_set_id, index]));
      for (const { change_set_id, after, cancels } of some)
        for (const older of cancels === null ? after : [...after, cancels])
          expect(position.get(older)).toBeLessThan(position.get(change_set_id) as number);
    }),
  );
});

test("any order of appends and cancels gives the same live state", () => {
  fc.assert(
    fc.property(shuffled(true), ([all, some]) => {
      expect(liveIds(inOrder(some))).toEqual(new Set(all.map(({ change_set_id }) => change_set_id).filter((id) => counts(all, id))));
      for (const table of tableNames) expect(currentRows(table, inOrder(some))).toEqual(currentRows(table, all));
    }),
    { numRuns: 40 },
  );
});

const changeSet = (id: string, more: Partial<ChangeSet> = {}): ChangeSet => ({
  change_set_id: id,
  after: [],
  at: "2013-01-01T00:00:00Z",
  who: "",
  why: "",
  file_name: null,
  file_sha256: null,
  cancels: null,
  rows: {},
  removals: [],
  ...more,
});

test("change sets merged in later never turn the order of two that were there", () => {
  const withSome = changeSets(false).chain((all) => fc.tuple(fc.constant(all), fc.subarray(all, { minLength: 1 })));
  fc.assert(
    fc.property(withSome, ([all, some]) => {
      // One person's part: with each change set all that it had seen.
      const ids = new Set(some.map(({ change_set_id }) => change_set_id));
      for (const { change_set_id, after, cancels } of [...all].reverse())
        if (ids.has(change_set_id)) for (const older of cancels === null ? after : [...after, cancels]) ids.add(older);
      const part = all.filter(({ change_set_id }) => ids.has(change_set_id));
      expect(inOrder(part)).toEqual(part);
    }),
    { numRuns: 500 },
  );
});

test("an undo of an undo brings the rows back, an undo of that takes them away again", () => {
  const band = { band_id: "near", cut: 0.9, note_vi: null, note_en: null };
  const all = [changeSet("a", { rows: { bands: [band] } })];
  expect(currentRows("bands", all)).toEqual([band]);
  all.push(changeSet("b", { cancels: "a" }));
  expect(currentRows("bands", all)).toEqual([]);
  all.push(changeSet("c", { cancels: "b" }));
  expect(currentRows("bands", all)).toEqual([band]);
  all.push(changeSet("d", { cancels: "c" }));
  expect(currentRows("bands", all)).toEqual([]);
});

test("the newer row of a key is current, until it is taken away", () => {
  const band = (cut: number) => ({ band_id: "near", cut, note_vi: null, note_en: null });
  const all = [changeSet("a", { rows: { bands: [band(0.9)] } }), changeSet("b", { rows: { bands: [band(0.8)] } })];
  expect(currentRows("bands", all)).toEqual([band(0.8)]);
  expect(currentRows("bands", [...all, changeSet("c", { removals: [{ table: "bands", key: ["near"] }] })])).toEqual([]);
});

test("a clock that is a day slow does not put a cancel before what it cancels", () => {
  const target = changeSet("a", { at: "2013-01-02T00:00:00Z" });
  const cancel = changeSet("b", { at: "2013-01-01T00:00:00Z", cancels: "a" });
  expect([...liveIds(inOrder([cancel, target]))]).toEqual(["b"]);
});

test("damage that makes a circle does not hang, and every change set is there once", () => {
  const all = [changeSet("a", { after: ["c"], cancels: "b" }), changeSet("b", { after: ["a"] }), changeSet("c", { cancels: "c" })];
  expect(
    inOrder(all)
      .map(({ change_set_id }) => change_set_id)
      .sort(),
  ).toEqual(["a", "b", "c"]);
  expect(inOrder([...all].reverse())).toEqual(inOrder(all));
});

test("ten thousand in a row are ordered, also when all clocks run backwards", () => {
  const all = Array.from({ length: 10_000 }, (_, index) =>
    changeSet(`cs-${index}`, { at: new Date(1e12 - index * 1000).toISOString(), after: index === 0 ? [] : [`cs-${index - 1}`] }),
  );
  expect(inOrder([...all].reverse())).toEqual(all);
});

test("the heads are those that no other has seen", () => {
  expect(headsOf([changeSet("a"), changeSet("b", { after: ["a"] }), changeSet("c", { after: ["a"] })])).toEqual(["b", "c"]);
  expect(headsOf([])).toEqual([]);
});
