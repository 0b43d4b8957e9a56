import { addressOf, type Position } from "../grid.ts";

/** What the figures of one table have in common. */
export interface Place {
  block_id: string;
  file: string;
  sheet: string | null;
  /** ISO day; null where nobody says it. */
  publishedOn: string | null;
  /** The decision that new targets name. */
  documentId: string;
}

/** "bieu.xlsx › Biểu 1 › F12": where a figure came from, kept with it. */
export const sourceOf = ({ file, sheet }: Pick<Place, "file" | "sheet">, at: Position): string =>
  `${file === "" ? "" : `${file} › `}${sheet === null || sheet === "" ? "" : `${sheet} › `}${addressOf(at)}`;
