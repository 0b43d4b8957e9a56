import { z } from "zod";

/** How well an agency fulfilled its year, best first: what a person decides. */
export const Rating = z.enum(["excellent", "good", "fulfilled", "unfulfilled"]);
export type Rating = z.infer<typeof Rating>;

/** What fell due for an agency, counted: never an average of anything. Done late is done, but not on time; untold: nobody ever reported of it. */
export interface RatingEvidence {
  due: number;
  done: number;
  onTime: number;
  untold: number;
}

/** The house's own cuts, as shares of what fell due; rows of `bands` under these ids take their place. */
const houseCuts = { "rating.excellent": 1, "rating.good": 0.9, "rating.good_on_time": 0.8, "rating.fulfilled": 0.7, "rating.untold": 0.2 };
export type RatingCuts = typeof houseCuts;

/** The cuts of a set. */
export const ratingCuts = (bands: readonly { band_id: string; cut: number }[]): RatingCuts => ({
  ...houseCuts,
  ...Object.fromEntries(bands.filter(({ band_id }) => band_id in houseCuts).map(({ band_id, cut }) => [band_id, cut])),
});

/** Why nothing can be proposed. */
export type NoProposal = "nothingDue" | "tooLittleTold";

/** What the counts propose: the best rating whose cuts are all reached. None where nothing fell due, or too much of it was never reported of. */
export function proposedRating({ due, done, onTime, untold }: RatingEvidence, cuts: RatingCuts): Rating | NoProposal {
  if (due === 0) return "nothingDue";
  if (untold > cuts["rating.untold"] * due) return "tooLittleTold";
  if (onTime >= cuts["rating.excellent"] * due) return "excellent";
  if (done >= cuts["rating.good"] * due && onTime >= cuts["rating.good_on_time"] * due) return "good";
  return done >= cuts["rating.fulfilled"] * due ? "fulfilled" : "unfulfilled";
}
