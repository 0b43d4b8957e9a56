import { z } from "zod";

/** The closed vocabularies of a plan; the words for people stand in the message catalogue under the same names. */
export const Direction = z.enum(["up", "down", "within", "none"]);
export type Direction = z.infer<typeof Direction>;

/** How figures of shorter intervals make a longer one; `none` is reported once a year only. */
export const Accumulation = z.enum(["sum", "last", "average", "none"]);
export type Accumulation = z.infer<typeof Accumulation>;

/** What a percentage of an indicator means: a quantity has a level, a share is a percentage of a whole, a growth rate compounds. */
export const Nature = z.enum(["quantity", "share", "growth"]);

/** How the parts of an indicator relate to it: they add up to it, they are some of it, or all of them must be met. */
export const PartsRule = z.enum(["sum", "some", "all"]);

export const Basis = z.enum(["level", "growth", "points"]);
export type Basis = z.infer<typeof Basis>;

export const Bound = z.enum(["at_least", "at_most", "within", "about", "milestone", "qualitative"]);
export type Bound = z.infer<typeof Bound>;

export const Tier = z.enum(["legal", "plan", "strive"]);
export type Tier = z.infer<typeof Tier>;

export const Grade = z.enum(["estimate", "preliminary", "official", "illustrative"]);
export type Grade = z.infer<typeof Grade>;

/** What a slide of a deck shows. */
export const SlideKind = z.enum(["overview", "sector", "indicator", "table", "text"]);
export type SlideKind = z.infer<typeof SlideKind>;

export const PaceProfile = z.enum(["linear", "seasonal", "phased", "step", "none"]);
export type PaceProfile = z.infer<typeof PaceProfile>;

/** Which publication of a figure is looked at. */
export const Vintage = z.enum(["newest", "first", "known_on"]);
export type Vintage = z.infer<typeof Vintage>;
