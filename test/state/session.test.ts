import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import { openJournal } from "../../src/journal/journal.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import { createPerson } from "../../src/state/person.ts";
import { createSession } from "../../src/state/session.ts";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("a set that is just being opened is not opened twice", async () => {
  const session = createSession(createPerson());
  const [one, other] = await Promise.all([session.open("thu", "Thử"), session.open("thu", "Thử")]);
  expect(other).toBe(one);
  expect(session.current()).toMatchObject({ set_id: "thu", name: "Thử" });
  session.leave("thu");
});

test("of two sets that are opened the last one stays, whichever was ready first", async () => {
  const session = createSession(createPerson());
  const seen: (string | undefined)[] = [];
  session.subscribe(() => seen.push(session.current()?.set_id));
  const first = session.open("mot");
  const second = session.open("hai");
  await expect(first).rejects.toMatchObject({ name: "JournalError", code: "closed" });
  expect(await second).toMatchObject({ set_id: "hai" });
  expect(seen).toEqual(["hai"]);
  expect(await session.open("mot")).toMatchObject({ set_id: "mot" });
  session.leave("mot");
});

test("what another tab writes is told by a new version", async () => {
  const session = createSession(createPerson());
  const before = (await session.open("thu")).version;
  const told = new Promise<void>((resolve) => session.subscribe(resolve));
  const elsewhere = await openJournal("thu");
  await elsewhere.append(newChangeSet({ who: "Lan", why: "" }, []));
  await told;
  expect(session.current()?.version).not.toBe(before);
  elsewhere.close();
  session.leave("thu");
});
