import type { overview as vi } from "../vi/overview.ts";

export const overview: typeof vi = {};
