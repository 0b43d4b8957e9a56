import type { sector as vi } from "../vi/sector.ts";

export const sector: typeof vi = {};
