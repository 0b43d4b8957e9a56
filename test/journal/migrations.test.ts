import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, expect, test } from "vitest";
import { openJournal } from "../../src/journal/journal.ts";
import type { JournalError } from "../../src/journal/journalError.ts";
import { type Migration, migrations } from "../../src/journal/migrations.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";

const name = "bang-chi-tieu/quan-2";
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "opened",
    (error: JournalError) => error.code,
  );

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** A store as format 1 made it, by hand and not through our code: it must open for ever. */
async function makeFormat1(records: unknown[]): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade: (opened) => void opened.createObjectStore("change_sets", { keyPath: "change_set_id" }),
  });
  for (const record of records) await database.put("change_sets", record);
  database.close();
}
const oldRecord = {
  change_set_id: "01HZX0000000000000000000AA",
  after: [],
  at: "2024-06-01T00:00:00.000Z",
  who: "Lan",
  why: "nhập tháng 5",
  file_name: "thang5.xlsx",
  file_sha256: null,
  cancels: null,
  rows: { agencies: [{ agency_id: "thue", name_vi: "Chi cục Thuế", name_en: null, aliases: null }] },
  removals: [],
};

/** A format that may come: who did it gets a capital letter. */
const capitals: Migration = async (_database, upgrade) => {
  for await (const cursor of upgrade.objectStore("change_sets"))
    await cursor.update({ ...cursor.value, who: cursor.value.who.toUpperCase() });
};

test("a store of format 1 opens, with all that is in it", async () => {
  await makeFormat1([oldRecord]);
  const journal = await openJournal("quan-2");
  expect(await journal.list()).toEqual({ changeSets: [oldRecord], problems: [] });
  journal.close();
});

test("an older store is brought up to the newest format, step by step", async () => {
  await makeFormat1([oldRecord]);
  const journal = await openJournal("quan-2", { steps: [...migrations, capitals] });
  expect((await journal.list()).changeSets).toEqual([{ ...oldRecord, who: "LAN" }]);
  journal.close();
  expect((await openDB(name)).version).toBe(migrations.length + 1);
});

test("a new store takes every step from the first", async () => {
  const journal = await openJournal("quan-2", { steps: [...migrations, capitals] });
  await journal.append(newChangeSet({ who: "Lan", why: "" }, []));
  expect(await journal.ids()).toHaveLength(1);
  journal.close();
});

test("a step that fails changes nothing", async () => {
  await makeFormat1([oldRecord]);
  const failing: Migration = async () => {
    throw new Error("broken step");
  };
  await expect(openJournal("quan-2", { steps: [...migrations, capitals, failing] })).rejects.toMatchObject({
    code: "unavailable",
    cause: { message: "broken step" },
  });
  const journal = await openJournal("quan-2");
  expect((await journal.list()).changeSets).toEqual([oldRecord]);
  journal.close();
});

test("a store of a newer app is refused and left alone", async () => {
  (await openDB(name, 99, { upgrade: (opened) => void opened.createObjectStore("other") })).close();
  expect(await codeOf(openJournal("quan-2"))).toBe("newerFormat");
  const database = await openDB(name);
  expect([...database.objectStoreNames]).toEqual(["other"]);
  database.close();
});

test("an old tab makes way for a newer format, and says so when it is asked again", async () => {
  const old = await openJournal("quan-2");
  const next = await openJournal("quan-2", { steps: [...migrations, capitals] });
  expect(await codeOf(old.list())).toBe("closed");
  next.close();
  old.close();
});
