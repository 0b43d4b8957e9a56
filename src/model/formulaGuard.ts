/** How a cell must begin for a spreadsheet to take it for a formula (OWASP, CSV injection), behind any guards that stand there. */
const formula = /^'*[=+\-@\t\r\n]/;
const guarded = /^'+[=+\-@\t\r\n]/;

/** A text cell that no spreadsheet computes: one apostrophe more in front where it would. `unguard` gives every text back exactly. */
export const guard = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The text that `guard` was given. */
export const unguard = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
