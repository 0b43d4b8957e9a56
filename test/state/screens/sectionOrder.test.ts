import { expect, test } from "vitest";
import { compareSections } from "../../../src/state/screens/sectionOrder.ts";

test("sections stand as in the document: articles, the plan's own, annexes, then what has none", () => {
  const inOrder = [
    "Điều 3",
    "Điều 4",
    "I",
    "II",
    "II.1",
    "II.1.1",
    "II.2",
    "II.10",
    "III",
    "IV.6",
    "IX",
    "PL 2.1",
    "PL 2.10",
    "PL 3.1",
    "",
  ];
  expect([...inOrder].reverse().sort(compareSections)).toEqual(inOrder);
});

test("of two sections in one cell the first counts", () => {
  expect(["PL 8", "III; PL 8", "III"].sort(compareSections)).toEqual(["III", "III; PL 8", "PL 8"]);
});
