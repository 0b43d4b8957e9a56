import type { document as vi } from "../vi/document.ts";

export const document: typeof vi = {};
