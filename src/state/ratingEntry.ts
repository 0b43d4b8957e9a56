import { isDay } from "../model/period.ts";
import { Rating } from "../model/rating.ts";
import { type Row, tables } from "../model/tables.ts";

/** What a person decides, as texts of its fields. */
export interface RatingForm {
  rating: Rating | null;
  reason: string;
  decided_by: string;
  decided_on: string;
}
export type RatingFault = "rating" | "reason" | "on";

/** A row of ratings, or the fields that are at fault. `today`: ISO day. `about`: whose, and what the counts said. */
export function ratingOf(
  form: RatingForm,
  about: { agency_id: string; period: string; proposed: Rating | null; evidence: string },
  today: string,
): { decided: Row<"ratings"> } | { faults: RatingFault[] } {
  const checks: Record<RatingFault, boolean> = {
    rating: Rating.safeParse(form.rating).success,
    reason: form.reason.trim() !== "",
    on: isDay(form.decided_on) && form.decided_on <= today,
  };
  const faults = (Object.keys(checks) as RatingFault[]).filter((field) => !checks[field]);
  if (faults.length > 0) return { faults };
  return { decided: tables.ratings.row.parse({ ...about, ...form }) };
}
