import { afterEach, beforeEach, expect, vi } from "vitest";

/* What a library complains about is a failed test. */
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(console, "warn");
});

afterEach(() => {
  const said = [...vi.mocked(console.error).mock.calls, ...vi.mocked(console.warn).mock.calls].map((words) => words.map(String).join(" "));
  vi.restoreAllMocks();
  expect(said).toEqual([]);
});
