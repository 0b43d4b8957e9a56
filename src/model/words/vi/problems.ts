/** Words of the problems screen. */
export const problems = {};
