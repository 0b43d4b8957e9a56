import type { problems as vi } from "../vi/problems.ts";

export const problems: typeof vi = {};
