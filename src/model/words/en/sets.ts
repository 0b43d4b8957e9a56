import type { sets as vi } from "../vi/sets.ts";

export const sets: typeof vi = {};
