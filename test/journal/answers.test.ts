import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openAnswers } from "../../src/journal/answers.ts";
import { dataVersion } from "../../src/journal/dataVersion.ts";

const answer = (n: number) => ({ columns: { n: [n, null], name: ["Thu", "Chi"] }, length: 2 });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("an answer is there on the next visit, for this data and this question", async () => {
  const before = await openAnswers("quan-2");
  await before.put("v1", "years {}", answer(1));
  before.close();
  const now = await openAnswers("quan-2");
  expect(await now.get("v1", "years {}")).toEqual(answer(1));
  expect(await now.get("v2", "years {}")).toBeNull();
  expect(await now.get("v1", "marks {}")).toBeNull();
  expect(await (await openAnswers("ca-nuoc")).get("v1", "years {}")).toBeNull();
  await now.put("v1", "years {}", answer(2));
  expect(await now.get("v1", "years {}")).toEqual(answer(2));
});

test("answers to older data are forgotten, those of other sets are not", async () => {
  const [here, there] = [await openAnswers("quan-2"), await openAnswers("quan-20")];
  await here.put("v1", "q", answer(1));
  await here.put("v2", "q", answer(2));
  await there.put("v1", "q", answer(3));
  await here.prune("v2");
  expect(await here.get("v1", "q")).toBeNull();
  expect(await here.get("v2", "q")).toEqual(answer(2));
  expect(await there.get("v1", "q")).toEqual(answer(3));
});

test("of the current data only the newest answers are kept", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const answers = await openAnswers("quan-2");
  for (let n = 0; n < 5; n += 1) {
    vi.setSystemTime(n);
    await answers.put("v1", `q${n}`, answer(n));
  }
  await answers.prune("v1", 2);
  const kept = await Promise.all([0, 1, 2, 3, 4].map((n) => answers.get("v1", `q${n}`)));
  expect(kept.map((each) => each !== null)).toEqual([false, false, false, true, true]);
});

test("without a store there are no answers, and nothing is thrown", async () => {
  vi.stubGlobal("indexedDB", {
    open: () => {
      throw new DOMException("private window", "SecurityError");
    },
  });
  const answers = await openAnswers("quan-2");
  await answers.put("v1", "q", answer(1));
  await answers.prune("v1");
  expect(await answers.get("v1", "q")).toBeNull();
  answers.close();
});

test("an answer damaged by hand is none", async () => {
  const answers = await openAnswers("quan-2");
  await answers.put("v1", "q", { columns: { n: [1] }, length: 2 });
  expect(await answers.get("v1", "q")).toBeNull();
  await answers.put("v1", "q", "?" as never);
  expect(await answers.get("v1", "q")).toBeNull();
});

test("what cannot be kept is not kept, and nothing is thrown", async () => {
  const answers = await openAnswers("quan-2");
  await answers.put("v1", "q", { columns: { f: [(() => 1) as never] }, length: 1 });
  expect(await answers.get("v1", "q")).toBeNull();
  answers.close();
  await answers.put("v1", "q", answer(1));
  expect(await answers.get("v1", "q")).toBeNull();
});

test("the version of the data changes with the change sets, the base and the app, not with the order", () => {
  const version = dataVersion(["a", "b"], ["quan-2@1.0.0", "app 0.1.0"]);
  expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(dataVersion(["b", "a"], ["quan-2@1.0.0", "app 0.1.0"])).toBe(version);
  const others = [
    dataVersion(["a"], ["quan-2@1.0.0", "app 0.1.0"]),
    dataVersion(["a", "b", "c"], ["quan-2@1.0.0", "app 0.1.0"]),
    dataVersion(["a", "b"], ["quan-2@1.0.1", "app 0.1.0"]),
    dataVersion(["a", "b"], ["quan-2@1.0.0", "app 0.1.1"]),
    dataVersion(["ab"], []),
    dataVersion([], []),
  ];
  expect(new Set([version, ...others]).size).toBe(7);
});

test("200,000 versions are told apart", () => {
  const versions = new Set(Array.from({ length: 200_000 }, (_, n) => dataVersion([`01HZX00000000000000000${n}`], ["quan-2@1.0.0"])));
  expect(versions.size).toBe(200_000);
});
