import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pack, unpack } from "../../src/ingest/packed.ts";

/** Over the line between two threads and back. */
const sent = (values: readonly unknown[]) => unpack(structuredClone(pack(values)));

describe("values of like shape, packed for another thread", () => {
  test("come out as they went in", () => {
    const cell = (n: number, more: object = {}) => ({
      id: `b|F${n}`,
      at: { row: n, column: 5 },
      reasons: [],
      current: null,
      facts: {},
      ...more,
    });
    const cells = [
      cell(1),
      cell(2, { reasons: [{ code: "jump", facts: { factor: 1000, way: "up" } }] }),
      cell(3, { current: { row: cell(9) } }),
    ];
    expect(sent(cells)).toEqual(cells);
    expect(sent([])).toEqual([]);
  });

  test("a field that is not there is not there again, one that is undefined is", () => {
    const [first, second] = sent([{ a: 1 }, { a: 1, b: undefined }]) as [object, object];
    expect([Object.keys(first), Object.keys(second)]).toEqual([["a"], ["a", "b"]]);
  });

  test("whatever they are", () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    fc.assert(fc.property(fc.array(value), (values) => void expect(sent(values)).toEqual(values)));
  });

  test("numbers to the last digit and sign", () => {
    const value = fc.oneof(fc.double(), fc.constantFrom(0, -0, Number.NaN, undefined, null, "", true));
    fc.assert(fc.property(fc.array(value), (values) => void expect(sent(values)).toEqual(values)));
  });
});
