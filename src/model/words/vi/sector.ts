/** Words of the sector screen. */
export const sector = {};
