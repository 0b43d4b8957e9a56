import fc from "fast-check";
import { expect, test } from "vitest";
import { guard, unguard } from "../../src/model/formulaGuard.ts";

const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", "a", "1") }));

test("every text comes back, and none begins like a formula", () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(unguard(guard(cell))).toBe(cell);
      expect(guard(cell)).not.toMatch(/^[=+\-@\t\r\n]/);
    }),
    { numRuns: 1000 },
  );
});

test("two texts never become one", () => {
  fc.assert(
    fc.property(text, text, (a, b) => a === b || guard(a) !== guard(b)),
    { numRuns: 1000 },
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["-", "'-"],
  ["1.207,3 tỷ đồng", "1.207,3 tỷ đồng"],
  ["'lũy kế'", "'lũy kế'"],
  ["", ""],
])("%j is written %j", (cell, written) => {
  expect(guard(cell)).toBe(written);
});
