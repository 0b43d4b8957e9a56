import type { vi } from "./vi.ts";

/** All that the app says, as plain text and functions of what it is said about; a language is one more file like vi.ts. */
export type Words = typeof vi;
