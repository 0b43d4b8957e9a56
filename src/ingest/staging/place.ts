/** What the figures of one table have in common. */
export interface Place {
  block_id: string;
  file: string;
  sheet: string | null;
  /** What ids of its cells and sources of its figures begin with, before the address. */
  ids: string;
  source: string;
  /** ISO day; null where nobody says it. */
  publishedOn: string | null;
  /** The decision that new targets name. */
  documentId: string;
}

/** "bieu.xlsx › Biểu 1 › ": where its figures came from, before their addresses. */
export const sourceOf = (file: string, sheet: string | null): string =>
  `${file === "" ? "" : `${file} › `}${sheet === null || sheet === "" ? "" : `${sheet} › `}`;
