/** Words of the indicator screen. */
export const indicator = {};
