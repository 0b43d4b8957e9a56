import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { openJournal } from "../../../src/journal/journal.ts";
import { readPackage } from "../../../src/journal/readPackage.ts";
import { unzip } from "../../../src/journal/unzip.ts";
import { writePackage } from "../../../src/journal/writePackage.ts";
import { lastChangeNow } from "../../../src/state/lastChange.ts";
import { causeChange, causesOf } from "../../../src/state/report/causes.ts";
import { setOver } from "../../../src/state/setStore.ts";
import { append, cancel } from "../../../src/state/write.ts";
import { actual, changeSet, ground } from "../../db/plan.ts";

const revenue = { indicator_id: "thu", area_id: "a" };

test("a cause is told of one period, told anew, taken back, undone, and goes with the saved set", async () => {
  const journal = await openJournal("causes");
  const store = setOver(journal, null, "test");
  await journal.append(changeSet(ground([{ indicator_id: "thu" }])));
  const causeIn = async (period: string) => causesOf(await store.known(), period)(revenue);
  const tell = (text: string) => append(store, "Lan", causeChange(revenue, "2013-M9", text, "ghi nguyên nhân"));
  await tell("Thị trường trầm lắng.");
  expect([await causeIn("2013-M9"), await causeIn("2013")]).toEqual(["Thị trường trầm lắng.", ""]);
  await tell("Giãn thuế.");
  expect(await causeIn("2013-M9")).toBe("Giãn thuế.");

  const saved = readPackage((await unzip({ path: "luu.zip", bytes: writePackage(await store.copy("Bộ thử")) })).files);
  expect(saved.problems).toEqual([]);
  expect(causesOf(saved.data?.changeSets ?? [], "2013-M9")(revenue)).toBe("Giãn thuế.");

  await tell("");
  expect(await causeIn("2013-M9")).toBe("");
  for (const again of ["Giãn thuế.", "Thị trường trầm lắng.", ""]) {
    const last = await lastChangeNow(store, ["causes"]);
    await cancel(store, "Lan", last?.change_set_id ?? "", "hoàn tác");
    expect(await causeIn("2013-M9")).toBe(again);
  }
  expect(await lastChangeNow(store, ["causes"])).toBeNull();
});

test("what came in or went away with other rows is not taken back with the cause", async () => {
  const journal = await openJournal("causes-with-more");
  const store = setOver(journal, null, "test");
  await journal.append(changeSet(ground([{ indicator_id: "thu" }])));
  const told = causeChange(revenue, "2013-M9", "Giãn thuế.", "ghi nguyên nhân");
  await append(store, "Lan", told);
  const isLast = async () => (await lastChangeNow(store, ["causes"]))?.why ?? null;
  expect(await isLast()).toBe("ghi nguyên nhân");
  await append(store, "Lan", {
    rows: { ...causeChange(revenue, "2013", "Cả năm.", "").rows, actuals: [actual("thu", "2013-01-01", "2013-10-01", 640)] },
    why: "gộp",
  });
  expect(await isLast()).toBeNull();
  await append(store, "Lan", told);
  expect(await isLast()).toBe("ghi nguyên nhân");
  await append(store, "Lan", {
    rows: {},
    removals: [
      { table: "indicators", key: ["thu"] },
      { table: "causes", key: ["thu", "a", "2013-M9"] },
    ],
    why: "xóa chỉ tiêu",
  });
  expect(await isLast()).toBeNull();
});
