import type { indicator as vi } from "../vi/indicator.ts";

export const indicator: typeof vi = {};
