import type { Convention } from "../../model/numeral.ts";
import type { HeaderView } from "../columns.ts";
import type { Column, Draft } from "../draft.ts";

/** A way in which agencies lay out a table. */
export interface Layout {
  id: string;
  /** How sure it is that the table is of this layout: 0 not at all, 1 beyond doubt. */
  score: (view: HeaderView) => number;
  columns: (view: HeaderView) => Column[];
  /** The agency that the table itself names by its id. */
  sender?: (view: HeaderView) => string | null;
  /** Where the layout itself fixes how figures are written. */
  convention?: Convention;
  /** What rows say by columns of their own, beyond roles. */
  refine?: (drafts: Draft[], view: HeaderView) => Draft[];
}
