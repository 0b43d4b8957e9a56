/** The text as a person types it in a hurry: no marks, đ as d, lower case, single spaces. "giai ngan" finds "Giải  ngân". */
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d").replace(/\s+/g, " ").trim();
