/** Words of the sets screen. */
export const sets = {};
