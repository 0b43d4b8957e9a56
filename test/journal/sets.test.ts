import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openJournal } from "../../src/journal/journal.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import { type DataSet, openSets } from "../../src/journal/sets.ts";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const set = (set_id: string, opened_at: string, more: Partial<DataSet> = {}): DataSet => ({
  set_id,
  name: set_id,
  base: null,
  opened_at,
  newest_figure: null,
  ...more,
});

test("the last opened set comes first, also on the next visit", async () => {
  const sets = await openSets();
  expect(await sets.last()).toBeNull();
  await sets.put(set("quan-2", "2024-01-01T00:00:00Z", { base: { name: "quan-2", version: "1.0.0" }, newest_figure: "2013-12-31" }));
  await sets.put(set("ca-nuoc", "2024-01-02T00:00:00Z"));
  sets.close();
  const again = await openSets();
  expect((await again.list()).map(({ set_id }) => set_id)).toEqual(["ca-nuoc", "quan-2"]);
  await again.put({ ...((await again.list())[1] as DataSet), opened_at: "2024-01-03T00:00:00Z" });
  expect(await again.last()).toMatchObject({ set_id: "quan-2", base: { name: "quan-2" }, newest_figure: "2013-12-31" });
});

test("a set is thrown away with all its change sets", async () => {
  const sets = await openSets();
  await sets.put(set("a", "2024-01-01T00:00:00Z"));
  const journal = await openJournal("a");
  await journal.append(newChangeSet({ who: "", why: "" }, []));
  await sets.remove("a");
  expect(await sets.list()).toEqual([]);
  const again = await openJournal("a");
  expect(await again.ids()).toEqual([]);
  again.close();
  journal.close();
});

test("an entry damaged by hand can still be opened by its id", async () => {
  const sets = await openSets();
  await sets.put({ set_id: "a", opened_at: 7, base: "x" } as never);
  await sets.put(set("b", "2024-01-01T00:00:00Z"));
  expect(await sets.list()).toEqual([set("b", "2024-01-01T00:00:00Z"), set("a", "", { name: "" })]);
});

test("without a store it says so", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("private window", "SecurityError");
    },
  });
  await expect(openSets()).rejects.toMatchObject({ name: "JournalError", code: "unavailable" });
});
