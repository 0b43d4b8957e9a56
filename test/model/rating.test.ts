import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proposedRating, Rating, ratingCuts } from "../../src/model/rating.ts";

const cuts = ratingCuts([]);
const of = (due: number, done: number, onTime: number, untold = 0) => proposedRating({ due, done, onTime, untold }, cuts);

describe("what the counts propose", () => {
  it.each([
    // All ten on time.
    [10, 10, 10, 0, "excellent"],
    // All done, one late: 10/10 done, 9/10 on time.
    [10, 10, 9, 0, "good"],
    // 9/10 done and 8/10 on time are just enough.
    [10, 9, 8, 0, "good"],
    // 10/10 done, but only 7/10 on time.
    [10, 10, 7, 0, "fulfilled"],
    [10, 7, 7, 0, "fulfilled"],
    [10, 6, 6, 0, "unfulfilled"],
    [10, 0, 0, 0, "unfulfilled"],
    [0, 0, 0, 0, "nothingDue"],
    // 2/10 never reported of is borne, 3/10 is not.
    [10, 8, 8, 2, "fulfilled"],
    [10, 7, 7, 3, "tooLittleTold"],
  ])("%i due, %i done, %i on time, %i untold: %s", (due, done, onTime, untold, proposed) => {
    expect(of(due, done, onTime, untold)).toBe(proposed);
  });

  it("follows the cuts of the set", () => {
    const strict = ratingCuts([
      { band_id: "rating.fulfilled", cut: 0.8 },
      { band_id: "task.due_soon", cut: 15 },
    ]);
    expect(proposedRating({ due: 10, done: 7, onTime: 7, untold: 0 }, strict)).toBe("unfulfilled");
    expect(strict).toEqual({ ...cuts, "rating.fulfilled": 0.8 });
  });

  it("is never worse for one more thing done on time", () => {
    const evidence = fc
      .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
      .map(([onTime, late, open]) => ({ due: onTime + late + open + 1, done: onTime + late, onTime, untold: 0 }));
    const rank = (one: string) => Rating.options.indexOf(one as Rating);
    fc.assert(
      fc.property(evidence, (one) => {
        const more = { ...one, done: one.done + 1, onTime: one.onTime + 1 };
        expect(rank(proposedRating(more, cuts))).toBeLessThanOrEqual(rank(proposedRating(one, cuts)));
      }),
    );
  });
});
