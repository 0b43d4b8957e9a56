import { expect, test } from "vitest";
import { changesOf } from "../../src/journal/changesOf.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import { actual, changeSet, target } from "../db/plan.ts";

const march = (value: number) => actual("thu", "2013-03-01", "2013-04-01", value);
const april = (value: number) => actual("thu", "2013-04-01", "2013-05-01", value);
const key = ["thu", "a", "2013-03-01", "2013-04-01"];
const made = changeSet({ actuals: [march(8)], targets: [target({ indicator_id: "thu", low: 100 })] });
const edited = changeSet({ actuals: [march(9), april(4)] });
const undo = changeSet({}, { cancels: edited.change_set_id });
const redo = changeSet({}, { cancels: undo.change_set_id });
const removed = changeSet({}, { removals: [{ table: "actuals", key }] });
const values = (all: ChangeSet[], id: string) =>
  changesOf(all, id).map(({ table, before, after }) => [table, before?.value ?? null, after?.value ?? null]);

test("rows that are new, in the order of the tables", () => {
  expect(changesOf([made], made.change_set_id).map(({ table, before }) => [table, before])).toEqual([
    ["targets", null],
    ["actuals", null],
  ]);
});

test("an edit: before and after", () => {
  expect(values([made, edited], edited.change_set_id)).toEqual([
    ["actuals", 8, 9],
    ["actuals", null, 4],
  ]);
});

test("an undo goes back, and the undo of the undo forth again", () => {
  expect(values([made, edited, undo], undo.change_set_id)).toEqual([
    ["actuals", 9, 8],
    ["actuals", 4, null],
  ]);
  expect(values([made, edited, undo, redo], redo.change_set_id)).toEqual([
    ["actuals", 8, 9],
    ["actuals", null, 4],
  ]);
});

test("what was undone still tells what it did when it was made", () => {
  expect(values([made, edited, undo], edited.change_set_id)).toHaveLength(2);
});

test("an undo of what a newer change set has set anew changes nothing there", () => {
  const newer = changeSet({ actuals: [march(10)] });
  expect(values([made, edited, newer, undo], undo.change_set_id)).toEqual([["actuals", 4, null]]);
});

test("a row that is taken away, and one that is set as it was", () => {
  expect(values([made, removed], removed.change_set_id)).toEqual([["actuals", 8, null]]);
  const same = changeSet({ actuals: [march(8)] });
  expect(values([made, same], same.change_set_id)).toEqual([]);
  expect(changesOf([made], "nobody")).toEqual([]);
});
