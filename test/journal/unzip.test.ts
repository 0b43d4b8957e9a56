import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { unzip } from "../../src/journal/unzip.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const zipOf = (files: Record<string, Uint8Array>) => zipSync(files);
const problemsOf = async (bytes: Uint8Array, limits?: Parameters<typeof unzip>[1]) => {
  const { files, problems } = await unzip({ path: "a.zip", bytes }, limits);
  expect(files).toEqual([]);
  return problems;
};

test("gives the files, packed or stored, without folders and what macOS adds", async () => {
  const zip = zipSync({
    "Quận 2/": new Uint8Array(),
    "Quận 2/a.csv": [bytesOf("x\n".repeat(1000)), { level: 9 }],
    "b.csv": [bytesOf("đ"), { level: 0 }],
    "__MACOSX/._b.csv": bytesOf("?"),
  });
  const { files, problems } = await unzip({ path: "a.zip", bytes: zip });
  expect(problems).toEqual([]);
  expect(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ["Quận 2/a.csv", "x\n".repeat(1000)],
    ["b.csv", "đ"],
  ]);
});

test("reads a zip that is part of a larger buffer", async () => {
  const zip = zipOf({ "a.csv": bytesOf("x") });
  const larger = new Uint8Array(zip.length + 10);
  larger.set(zip, 7);
  expect((await unzip({ path: "a.zip", bytes: larger.subarray(7, 7 + zip.length) })).files).toHaveLength(1);
});

describe("limits", () => {
  const limits = { bytes: 2 ** 20, entries: 10 };

  test("20 MB of zeros in 20 kB are stopped on the way", async () => {
    const bomb = zipOf({ "a.csv": new Uint8Array(20 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(25_000);
    expect(await problemsOf(bomb, limits)).toEqual([{ code: "tooLarge", file: "a.zip", found: "a.csv", wanted: "1 MB" }]);
  });

  test("a size that the archive lies about does not help", async () => {
    const bomb = zipOf({ "a.csv": new Uint8Array(20 * 2 ** 20) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at += 1) if (view.getUint32(at, true) === 20 * 2 ** 20) view.setUint32(at, 10, true);
    expect((await problemsOf(bomb, limits))[0]?.code).toBe("tooLarge");
  });

  test("all files together count", async () => {
    const zip = zipOf({ "a.csv": new Uint8Array(700_000), "b.csv": new Uint8Array(700_000) });
    expect((await problemsOf(zip, limits))[0]).toMatchObject({ code: "tooLarge", found: "b.csv" });
  });

  test("so do entries", async () => {
    const zip = zipOf(Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.csv`, bytesOf("")])));
    expect(await problemsOf(zip, limits)).toEqual([{ code: "tooLarge", file: "a.zip", found: "11 files", wanted: "10 files" }]);
  });
});

describe("damage", () => {
  const zip = zipOf({ "a.csv": bytesOf("chỉ tiêu,kế hoạch,thực hiện\n1,2,3\n") });

  test("something else than a zip", async () =>
    expect(await problemsOf(bytesOf("a,b\n1,2\n"))).toEqual([{ code: "notAZip", file: "a.zip" }]));

  test("nothing at all", async () => expect(await problemsOf(new Uint8Array())).toEqual([{ code: "notAZip", file: "a.zip" }]));

  test("cut off anywhere, nothing is unpacked", async () => {
    for (let length = 0; length < zip.length; length += 1) expect(await problemsOf(zip.slice(0, length))).toHaveLength(1);
  });

  test("one byte changed: nothing, or exactly what was packed", async () => {
    for (let at = 0; at < zip.length; at += 1) {
      const changed = zip.slice();
      changed[at] = (changed[at] as number) ^ 0xff;
      const { files, problems } = await unzip({ path: "a.zip", bytes: changed });
      if (problems.length > 0) expect(files).toEqual([]);
      else for (const { bytes } of files) expect(new TextDecoder().decode(bytes)).toBe("chỉ tiêu,kế hoạch,thực hiện\n1,2,3\n");
    }
  });

  test("a password", async () => {
    const locked = zip.slice();
    const view = new DataView(locked.buffer);
    for (let at = 0; at < locked.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await problemsOf(locked)).toEqual([{ code: "unreadableFile", file: "a.zip", found: "a.csv" }]);
  });
});
