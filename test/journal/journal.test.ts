import "fake-indexeddb/auto";
import { IDBDatabase as FakeDatabase, IDBObjectStore as FakeStore, IDBFactory } from "fake-indexeddb";
import fc from "fast-check";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deleteJournal, type Journal, type JournalListener, openJournal } from "../../src/journal/journal.ts";
import type { JournalError } from "../../src/journal/journalError.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { browserTabs, type Tabs } from "../../src/journal/tabs.ts";
import { type ChangeSet, liveIds } from "../../src/model/changeSet.ts";
import { changeSets } from "./arbitraries.ts";
import { smallPackage } from "./smallPackage.ts";

const by = { who: "Lan", why: "thử" };
const band = { band_id: "near", cut: 0.9, note_vi: null, note_en: null };
const rows = readPackage(smallPackage()).data?.changeSets[0]?.rows ?? {};

let open: Journal[] = [];
const journal = async (name = "quan-2", environment?: Parameters<typeof openJournal>[1]) => {
  const opened = await openJournal(name, environment);
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

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "kept",
    (error: JournalError) => error.code,
  );

describe("keeping", () => {
  test("what was appended is there after closing and opening again, oldest first", async () => {
    const first = await journal();
    const one = newChangeSet({ ...by, rows }, [], new Date("2013-01-02"));
    const two = newChangeSet({ ...by, rows: { bands: [band] }, removals: [{ table: "bands", key: ["x"] }] }, [one], new Date("2013-01-01"));
    await first.append(one);
    await first.append(two);
    first.close();
    const second = await journal();
    expect(await second.list()).toEqual({ changeSets: [one, two], problems: [] });
    expect(two.after).toEqual([one.change_set_id]);
    expect((await second.ids()).sort()).toEqual([one.change_set_id, two.change_set_id].sort());
  });

  test("any history comes back as it went in", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(changeSets(), async (all) => {
        run += 1;
        const kept = await journal(`run-${run}`);
        for (const changeSet of all) await kept.append(changeSet);
        expect(await kept.list()).toEqual({ changeSets: all, problems: [] });
      }),
      { numRuns: 25 },
    );
  });

  test("each set has its own journal, and one can be thrown away", async () => {
    const [first, second] = [await journal("a"), await journal("b")];
    await first.append(newChangeSet(by, []));
    expect(await second.ids()).toEqual([]);
    await deleteJournal("a");
    expect(await (await journal("a")).ids()).toEqual([]);
  });

  test("each write is one strict transaction", async () => {
    const kept = await journal();
    const transaction = vi.spyOn(FakeDatabase.prototype, "transaction");
    await kept.append(newChangeSet(by, []));
    expect(transaction.mock.calls).toEqual([["change_sets", "readwrite", { durability: "strict" }]]);
    transaction.mockRestore();
  });

  test("an id that is there already is refused", async () => {
    const kept = await journal();
    const changeSet = newChangeSet(by, []);
    await kept.append(changeSet);
    expect(await refusal(kept.append({ ...changeSet, why: "khác" }))).toBe("idTaken");
    expect((await kept.list()).changeSets).toEqual([changeSet]);
  });

  test("a change set that cannot be stored leaves nothing, nor do those beside it", async () => {
    const kept = await journal();
    const broken = { ...newChangeSet(by, []), why: (() => "") as unknown as string };
    expect(await refusal(kept.merge([newChangeSet(by, []), broken]))).toBe("unavailable");
    expect(await kept.ids()).toEqual([]);
  });

  test("a full disk is said to be one, and nothing stays", async () => {
    const kept = await journal();
    const add = vi.spyOn(FakeStore.prototype, "add").mockImplementation(() => {
      throw new DOMException("", "QuotaExceededError");
    });
    expect(await refusal(kept.append(newChangeSet(by, [])))).toBe("full");
    add.mockRestore();
    expect(await kept.ids()).toEqual([]);
  });

  test("without a store it says so", async () => {
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new DOMException("private window", "SecurityError");
      },
    });
    expect(await refusal(openJournal("quan-2"))).toBe("unavailable");
    vi.unstubAllGlobals();
  });

  test("after closing, every call says so", async () => {
    const kept = await journal();
    kept.close();
    expect(await refusal(kept.list())).toBe("closed");
    expect(await refusal(kept.append(newChangeSet(by, [])))).toBe("closed");
  });
});

describe("asking the browser to keep the store for good", () => {
  const visit = async (persisted: boolean) => {
    const storage = { persisted: vi.fn(async () => persisted), persist: vi.fn(async () => true) };
    vi.stubGlobal("navigator", { storage });
    vi.resetModules();
    const { openJournal: opening } = await import("../../src/journal/journal.ts");
    const kept = await opening("quan-2");
    open.push(kept);
    return { kept, storage };
  };
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test("after the first change that is accepted, not before, and once a visit", async () => {
    const { kept, storage } = await visit(false);
    await kept.list();
    expect(storage.persist).not.toHaveBeenCalled();
    await kept.append(newChangeSet(by, []));
    await vi.waitFor(() => expect(storage.persist).toHaveBeenCalledTimes(1));
    await kept.append(newChangeSet(by, []));
    expect(storage.persist).toHaveBeenCalledTimes(1);
  });

  test("not where it is granted already", async () => {
    const { kept, storage } = await visit(true);
    await kept.append(newChangeSet(by, []));
    await vi.waitFor(() => expect(storage.persisted).toHaveBeenCalledTimes(1));
    expect(storage.persist).not.toHaveBeenCalled();
  });
});

describe("undoing", () => {
  test("a cancel is one more change set, and can be cancelled itself", async () => {
    const kept = await journal();
    const change = newChangeSet({ ...by, rows: { bands: [band] } }, []);
    await kept.append(change);
    const undo = await kept.cancel(change.change_set_id, { who: "Lan", why: "nhầm" });
    expect(undo).toMatchObject({ cancels: change.change_set_id, after: [change.change_set_id], who: "Lan", why: "nhầm", rows: {} });
    expect([...liveIds((await kept.list()).changeSets)]).toEqual([undo.change_set_id]);
    const redo = await kept.cancel(undo.change_set_id, by);
    expect(liveIds((await kept.list()).changeSets)).toEqual(new Set([redo.change_set_id, change.change_set_id]));
  });

  test("a cancel of an unknown one is refused, and so is that of the base, which never changes", async () => {
    const kept = await journal();
    expect(await refusal(kept.cancel("không có", by))).toBe("unknownCancel");
    const base = readPackage(smallPackage()).data?.changeSets as ChangeSet[];
    expect(await refusal(kept.cancel("nho@1.0.0", by, base))).toBe("unknownCancel");
    expect(await kept.ids()).toEqual([]);
  });

  test("the first change set over a base has seen the base", async () => {
    const base = readPackage(smallPackage()).data?.changeSets as ChangeSet[];
    expect(newChangeSet(by, base).after).toEqual(["nho@1.0.0"]);
  });
});

test("two people's change sets are merged in any order, and a second time changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      changeSets(false).chain((all) => fc.tuple(fc.constant(all), fc.subarray(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.uuid(),
      async ([all, mine, theirs], name) => {
        const kept = await journal(name);
        expect(await kept.merge(mine)).toBe(mine.length);
        expect(await kept.merge(theirs)).toBe(all.length - mine.length);
        expect(await kept.merge(theirs)).toBe(0);
        expect((await kept.list()).changeSets).toEqual(all);
      },
    ),
    { numRuns: 25 },
  );
});

describe("two tabs", () => {
  test("the other tab hears of it, and reads the new state", async () => {
    const [here, there] = [await journal(), await journal()];
    const heard = { here: vi.fn<JournalListener>(), there: vi.fn<JournalListener>() };
    here.onChange(heard.here);
    const stop = there.onChange(heard.there);
    const changeSet = newChangeSet(by, []);
    await here.append(changeSet);
    await vi.waitFor(() => expect(heard.there).toHaveBeenCalledWith({ changeSetIds: [changeSet.change_set_id], byThisTab: false }));
    expect(heard.here).toHaveBeenCalledExactlyOnceWith({ changeSetIds: [changeSet.change_set_id], byThisTab: true });
    expect((await there.list()).changeSets).toEqual([changeSet]);
    stop();
    await here.append(newChangeSet(by, [changeSet]));
    await vi.waitFor(() => expect(heard.here).toHaveBeenCalledTimes(2));
    expect(heard.there).toHaveBeenCalledTimes(1);
  });

  test("one writes at a time", async () => {
    const steps: string[] = [];
    const tabs: Tabs = {
      alone: async (write) => {
        steps.push("in");
        const result = await write();
        steps.push("out");
        return result;
      },
      tell: () => steps.push("tell"),
      onTold: () => {},
      close: () => {},
    };
    const kept = await journal("quan-2", { tabs });
    await kept.append(newChangeSet(by, []));
    expect(steps).toEqual(["in", "out", "tell"]);
  });

  test("the browser's own lock is used where there is one", async () => {
    const request = vi.fn((_name: string, write: () => unknown) => write());
    vi.stubGlobal("navigator", { locks: { request } });
    const tabs = browserTabs("x");
    expect(await tabs.alone(async () => 7)).toBe(7);
    expect(request).toHaveBeenCalledWith("x", expect.any(Function));
    tabs.close();
    vi.unstubAllGlobals();
  });

  test("the same change set from both is kept once", async () => {
    const [here, there] = [await journal(), await journal()];
    const changeSet = newChangeSet(by, []);
    const results = await Promise.all([refusal(here.append(changeSet)), refusal(there.append(changeSet))]);
    expect(results.sort()).toEqual(["idTaken", "kept"]);
    expect(await here.ids()).toHaveLength(1);
  });
});

describe("a record damaged by hand", () => {
  const damages: readonly [name: string, damage: (record: ChangeSet) => unknown, place: string][] = [
    ["no rows", ({ rows: _, ...rest }) => rest, "rows"],
    ["a time that is none", (record) => ({ ...record, at: "hôm qua" }), "at"],
    ["who is a number", (record) => ({ ...record, who: 7 }), "who"],
    ["a table of no known name", (record) => ({ ...record, rows: { goals: [] } }), "rows.goals"],
    ["rows that are no list", (record) => ({ ...record, rows: { bands: band } }), "rows.bands"],
    ["a row that is no row", (record) => ({ ...record, rows: { bands: [null] } }), "rows.bands[0]"],
    ["a figure as text", (record) => ({ ...record, rows: { bands: [band, { ...band, cut: "nhiều" }] } }), "rows.bands[1].cut"],
    ["a figure that is none", (record) => ({ ...record, rows: { bands: [{ ...band, cut: Number.NaN }] } }), "rows.bands[0].cut"],
    ["a key that is blank", (record) => ({ ...record, rows: { bands: [{ ...band, band_id: "" }] } }), "rows.bands[0].band_id"],
    [
      "a day that the calendar does not have",
      (record) => ({ ...record, rows: { actuals: [{ ...rows.actuals?.[0], interval_end: "2013-02-30" }] } }),
      "rows.actuals[0].interval_end",
    ],
    ["an unknown word", (record) => ({ ...record, rows: { actuals: [{ ...rows.actuals?.[0], grade: "chắc" }] } }), "rows.actuals[0].grade"],
    ["a removal without a key", (record) => ({ ...record, removals: [{ table: "bands" }] }), "removals.0.key"],
  ];

  test.each(damages)("%s: the rest opens, this one is named and left where it is", async (_name, damage, place) => {
    const kept = await journal();
    const sound = newChangeSet({ ...by, rows }, []);
    const broken = newChangeSet({ ...by, rows: { bands: [band] } }, [sound]);
    await kept.append(sound);
    const database = await openDB("bang-chi-tieu/quan-2");
    await database.put("change_sets", damage(broken));
    database.close();
    expect(await kept.list()).toEqual({
      changeSets: [sound],
      problems: [{ code: "damagedRecord", file: "quan-2", found: broken.change_set_id, column: place }],
    });
    expect(await kept.ids()).toContain(broken.change_set_id);
    expect(await kept.damaged()).toEqual([damage(broken)]);
  });

  test("a column that an older app did not know is blank, not damage", async () => {
    const [indicator] = rows.indicators as [NonNullable<typeof rows.indicators>[number]];
    const { note: _, nature: __, ...older } = indicator;
    const kept = await journal();
    await kept.append(newChangeSet({ ...by, rows: { indicators: [older as typeof indicator] } }, []));
    const {
      changeSets: [changeSet],
      problems,
    } = await kept.list();
    expect(problems).toEqual([]);
    expect(changeSet?.rows.indicators).toEqual([indicator]);
  });

  test("what an older app knew of a sent report, and took away, was every agency's", async () => {
    const sent = { report_id: "r", due: "*", on: "2013-03-20", state: "sent", source: null };
    const kept = await journal();
    const older = newChangeSet({ ...by, removals: [{ table: "report_states", key: ["r", "2013-06-21"] }] }, []);
    await kept.append({ ...older, rows: { report_states: [sent as unknown as NonNullable<typeof rows.report_states>[number]] } });
    const { changeSets, problems } = await kept.list();
    expect(problems).toEqual([]);
    expect(changeSets[0]?.rows.report_states).toEqual([{ ...sent, agency_id: "*" }]);
    expect(changeSets[0]?.removals).toEqual([{ table: "report_states", key: ["r", "2013-06-21", "*"] }]);
  });

  test("100,000 sound rows are looked through in good time", async () => {
    const [actual] = rows.actuals as [NonNullable<typeof rows.actuals>[number]];
    const many = Array.from({ length: 100_000 }, (_, index) => ({ ...actual, as_written: String(index) }));
    const { recordCheck } = await import("../../src/journal/storedChangeSet.ts");
    const check = recordCheck();
    const changeSet = newChangeSet({ ...by, rows: { actuals: many } }, []);
    const start = performance.now();
    expect(check(changeSet).damage).toBeNull();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
