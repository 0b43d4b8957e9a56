import { ulid } from "ulid";
import { expect, test } from "vitest";
import { isOverdue, madeSince } from "../../src/state/copyAge.ts";

const at = (iso: string) => Date.parse(iso);

test("changes of a person are counted from the newest copy, or from the first of them where there is none", () => {
  const ids = [ulid(at("2013-11-05T00:00:00Z")), ulid(at("2013-11-02T00:00:00Z")), "quan-2-minh-hoa@1.0.0"];
  expect(madeSince(ids, null)).toBe("2013-11-02T00:00:00.000Z");
  expect(madeSince(ids, "2013-11-03T00:00:00.000Z")).toBe("2013-11-03T00:00:00.000Z");
  expect(madeSince(["quan-2-minh-hoa@1.0.0"], null)).toBeNull();
  expect(madeSince([], null)).toBeNull();
});

test.each([
  ["2013-11-01T00:00:00Z", "2013-11-08T00:00:00Z", false],
  ["2013-11-01T00:00:00Z", "2013-11-08T00:00:01Z", true],
  // The clock was a month ahead when the copy was made.
  ["2013-12-01T00:00:00Z", "2013-11-01T00:00:00Z", true],
])("a copy of %s on %s: overdue %s", (since, now, overdue) => {
  expect(isOverdue(since, new Date(now))).toBe(overdue);
});

test("without changes nothing is overdue", () => {
  expect(isOverdue(null)).toBe(false);
});
