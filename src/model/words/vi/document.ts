/** Words of the document screen. */
export const document = {};
