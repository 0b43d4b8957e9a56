import "fake-indexeddb/auto";
import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, test, vi } from "vitest";
import { openJournal } from "../../src/journal/journal.ts";
import { writePackage } from "../../src/journal/writePackage.ts";
import type { Row } from "../../src/model/tables.ts";
import { addSample, knownRows, removeSample, type SetStore, setOver } from "../../src/state/setStore.ts";
import { append, cancel } from "../../src/state/write.ts";
import { actual, changeSet, ground, target } from "../db/plan.ts";

let store: SetStore;
let round = 0;
const lock = (period: string, is_locked: boolean): Row<"locks"> => ({ period, is_locked, reason: "đã chốt" });
const march = (value: number) => actual("thu", "2013-03-01", "2013-04-01", value);

beforeEach(async () => {
  const journal = await openJournal(`write-${++round}`);
  store = setOver(journal, null, "test");
  await journal.append(changeSet({ ...ground([{ indicator_id: "thu" }]), targets: [target({ indicator_id: "thu", low: 100 })] }));
});

test("a change is kept under its name, after all that was seen", async () => {
  const [first] = await store.known();
  const made = await append(store, "Lan", {
    rows: { actuals: [march(8)] },
    why: "nhập tháng 3",
    file_name: "bc03.xlsx",
    file_sha256: "ab",
  });
  expect(made).toMatchObject({ who: "Lan", why: "nhập tháng 3", file_name: "bc03.xlsx", after: [first?.change_set_id], cancels: null });
  expect((await store.known()).at(-1)).toEqual(made);
});

test("an undo takes a change off, the undo of the undo brings it back", async () => {
  const made = await append(store, "Lan", { rows: { actuals: [march(8)] }, why: "nhập" });
  const undo = await cancel(store, "Minh", made.change_set_id, "nhầm tệp");
  expect(undo).toMatchObject({ who: "Minh", cancels: made.change_set_id, after: [made.change_set_id], rows: {} });
  const again = await cancel(store, "Minh", undo.change_set_id, "tệp đúng");
  expect(again.cancels).toBe(undo.change_set_id);
  await expect(cancel(store, "Minh", "nobody", "")).rejects.toMatchObject({ code: "unknownCancel" });
});

test("a locked period refuses a new figure, a removal and an undo, and keeps nothing of them", async () => {
  const made = await append(store, "Lan", { rows: { actuals: [march(8)] }, why: "nhập" });
  await append(store, "Lan", { rows: { locks: [lock("2013-M9", true)] }, why: "khóa" });
  const before = await store.journal.ids();
  const removals = [{ table: "actuals" as const, key: ["thu", "a", "2013-03-01", "2013-04-01"] }];
  await expect(append(store, "Lan", { rows: { actuals: [march(9)] }, why: "sửa" })).rejects.toMatchObject({ periods: ["2013-M9"] });
  await expect(append(store, "Lan", { rows: {}, removals, why: "xóa" })).rejects.toMatchObject({ name: "LockedPeriod" });
  await expect(cancel(store, "Lan", made.change_set_id, "hủy")).rejects.toMatchObject({ name: "LockedPeriod" });
  expect(await store.journal.ids()).toEqual(before);
});

test("unlocked, or unlocking itself, it can be changed again; the undo of an undo minds the lock too", async () => {
  const made = await append(store, "Lan", { rows: { actuals: [march(8)] }, why: "nhập" });
  const undo = await cancel(store, "Lan", made.change_set_id, "nhầm");
  await append(store, "Lan", { rows: { locks: [lock("2013", true)] }, why: "khóa" });
  await expect(cancel(store, "Lan", undo.change_set_id, "lấy lại")).rejects.toMatchObject({ periods: ["2013"] });
  await append(store, "Lan", { rows: { locks: [lock("2013", false)], actuals: [march(9)] }, why: "mở khóa để sửa" });
  await append(store, "Lan", { rows: { actuals: [march(10)] }, why: "sửa" });
  expect((await store.known()).length).toBe(6);
});

test("rows that could not be read again are refused before they are kept", async () => {
  const broken = { ...march(8), grade: "guess" } as unknown as Row<"actuals">;
  await expect(append(store, "Lan", { rows: { actuals: [broken] }, why: "" })).rejects.toThrow("rows.actuals[0].grade");
  expect((await store.known()).length).toBe(1);
});

test("illustrative figures stay out of a locked period, and in it", async () => {
  const made = changeSet({ actuals: [{ ...march(7), grade: "illustrative" }] });
  const file = { name: "mau", title_vi: "Mẫu", title_en: null, version: "1.0.0", base: null, changeSets: [made] };
  const files = Object.entries(unzipSync(writePackage(file))).map(([path, bytes]) => [path, strFromU8(bytes)]);
  const url = `data:application/json;base64,${Buffer.from(JSON.stringify(Object.fromEntries(files))).toString("base64")}`;
  vi.stubGlobal("document", { baseURI: "http://localhost/" });
  const by = { who: "Lan", why: "xem thử" };
  const figures = async () => knownRows(await store.held()).actuals?.map(({ value }) => value);
  await append(store, "Lan", { rows: { locks: [lock("2013-Q1", true)] }, why: "khóa" });
  await expect(addSample(store, url, by)).rejects.toMatchObject({ periods: ["2013-Q1"] });
  expect(await figures()).toEqual([]);
  await append(store, "Lan", { rows: { locks: [lock("2013-Q1", false)] }, why: "mở" });
  await addSample(store, url, by);
  expect(await figures()).toEqual([7]);
  await append(store, "Lan", { rows: { locks: [lock("2013-Q1", true)] }, why: "khóa" });
  await expect(removeSample(store, by)).rejects.toMatchObject({ periods: ["2013-Q1"] });
  expect(await figures()).toEqual([7]);
});
