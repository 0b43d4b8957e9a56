import { columnsByWords } from "../columns.ts";
import type { Column } from "../draft.ts";
import type { Layout } from "./layout.ts";

/** A block without headers: what its columns of figures hold is asked. */
export const bare: Layout = {
  id: "bare",
  score: ({ looks, parts }) =>
    parts.header === null && looks.some(({ texts }) => texts > 0) && looks.some(({ figures }) => figures > 0) ? 0.1 : 0,
  columns: (view) => {
    const unknown = columnsByWords(view, null).map((column): Column => {
      const look = view.looks[column.index];
      if (!look || look.filled === 0) return column;
      if (look.units > 0 && look.units * 2 >= look.texts && look.figures === 0) return { ...column, role: { kind: "unit" } };
      if (look.figures >= look.texts) return { ...column, role: { kind: "unknown", interval: null } };
      return column;
    });
    const [first] = unknown;
    const isCount =
      first !== undefined && view.parts.body.slice(0, 50).every((row) => (view.parts.grid.rows[row]?.[0]?.text ?? "").length <= 5);
    return first && isCount && unknown.some(({ role }) => role.kind === "name")
      ? [{ ...first, role: { kind: "number" } }, ...unknown.slice(1)]
      : unknown;
  },
};
