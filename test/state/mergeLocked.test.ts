import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test } from "vitest";
import type { PackageData } from "../../src/journal/dataPackage.ts";
import { openJournal } from "../../src/journal/journal.ts";
import { newChangeSet } from "../../src/journal/newChangeSet.ts";
import { readPackage } from "../../src/journal/readPackage.ts";
import { writePackage } from "../../src/journal/writePackage.ts";
import type { ChangeSet } from "../../src/model/changeSet.ts";
import type { Row } from "../../src/model/tables.ts";
import { createOpening } from "../../src/state/opening.ts";
import { LockedPeriod } from "../../src/state/write.ts";
import { smallPackage } from "../journal/smallPackage.ts";

/* A colleague's file changes the six months that were locked here meanwhile. */

const small = readPackage(smallPackage()).data as PackageData;
const [first] = small.changeSets as [ChangeSet];
const [actual] = first.rows.actuals as [Row<"actuals">];
const locking = newChangeSet(
  { who: "Lan", why: "Khóa sổ", rows: { locks: [{ period: "2013-H1", is_locked: true, reason: "đã báo cáo" }] } },
  [first],
  new Date("2013-08-01T00:00:00Z"),
);
const theirs = newChangeSet(
  { who: "Minh", why: "Đính chính", rows: { actuals: [{ ...actual, value: 655.2 }] } },
  [first, locking],
  new Date("2013-09-01T00:00:00Z"),
);
const fileOf = (changeSets: ChangeSet[]) => [
  { path: "nho.zip", file: new File([new Uint8Array(writePackage({ ...small, changeSets }))], "nho.zip") },
];
const kept = async () => {
  const journal = await openJournal(small.name);
  return (await journal.list().finally(() => journal.close())).changeSets;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("a locked period is changed by a file only when a person says why", async () => {
  const opening = createOpening(async () => "Lan");
  await opening.open(fileOf([first, locking]));
  expect(await opening.open(fileOf([first, locking, theirs]))).toBeNull();
  expect(opening.current()).toMatchObject({ step: "merging", merge: { merging: { conflicts: [{ locked: "2013-H1" }] } } });
  expect((await kept()).map(({ why }) => why)).not.toContain("Đính chính");

  expect(await opening.merge(["there"], "Gộp", " ")).toBeNull();
  expect(opening.current()).toMatchObject({ step: "merging", error: expect.any(LockedPeriod) });
  expect(await opening.merge(["there"], "Gộp", "Cục Thuế đính chính")).toBe(small.name);
  expect((await kept()).at(-1)?.rows).toMatchObject({
    actuals: [{ value: 655.2 }],
    locks: [{ period: "2013-H1", is_locked: false, reason: "Cục Thuế đính chính" }],
  });
});
