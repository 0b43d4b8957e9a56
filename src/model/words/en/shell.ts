import type { shell as vi } from "../vi/shell.ts";

export const shell: typeof vi = {};
