import { describe, expect, it } from "vitest";
import { Status, statuses, statusOrder } from "../../src/model/status.ts";

describe("statuses", () => {
  it("are the vocabulary, in order", () => {
    expect(Status.options).toEqual(statusOrder);
    expect(statusOrder.slice(0, 4)).toEqual(["exceeded", "met", "near", "missed"]);
  });

  it.each(statusOrder)("%s: what is not judged is quiet, and never red or reached", (status) => {
    const { judged, reached, tone } = statuses[status];
    expect(tone === "quiet").toBe(!judged);
    if (reached) expect(tone).toBe("good");
    expect(tone === "good").toBe(reached);
  });

  it("differ by shape wherever they differ by tone", () => {
    const tonesOf = new Map<string, Set<string>>();
    for (const { shape, tone } of Object.values(statuses)) tonesOf.set(shape, new Set([...(tonesOf.get(shape) ?? []), tone]));
    for (const [shape, tones] of tonesOf) expect(tones.size, shape).toBe(1);
  });
});
