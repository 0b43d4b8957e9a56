import type { Row } from "../../model/tables.ts";
import type { Draft } from "../draft.ts";
import { nameKey } from "../matching/nameKey.ts";
import { decimalsPrinted, slackOf } from "../staging/printed.ts";

/** Whether the row speaks of an indicator: it has a name, and figures that are not a ratio of the row above. */
export const isIndicator = ({ values, isDerived, name }: Draft): boolean => values.length > 0 && !isDerived && name.trim() !== "";

/** Where a row stands. */
export interface Standing {
  /** The row above that it is a part of, one with figures. */
  total: Draft | null;
  /** The names of rows between the two, or above it, that have none: "Trong đó:", or a heading. */
  between: string[];
}

/** Where each row of a table stands, and the parts of each total. */
export function standings(drafts: readonly Draft[]): {
  standingOf: (draft: Draft) => Standing;
  partsOf: (total: Draft) => readonly Draft[];
} {
  const byRow = new Map<number, Draft>();
  for (const draft of drafts) if (!byRow.has(draft.row)) byRow.set(draft.row, draft);
  const standingOf = (draft: Draft): Standing => {
    const between: string[] = [];
    let above = draft.parent;
    for (let steps = 0; above !== null && steps < 8; steps += 1) {
      const found = byRow.get(above);
      if (!found || found === draft) break;
      if (isIndicator(found)) return { total: found, between };
      if (nameKey(found.name) !== "") between.unshift(found.name);
      above = found.parent;
    }
    return { total: null, between };
  };
  const parts = new Map<Draft, Draft[]>();
  for (const draft of drafts) {
    const { total } = draft.parent === null || !isIndicator(draft) ? { total: null } : standingOf(draft);
    if (total !== null) parts.set(total, [...(parts.get(total) ?? []), draft]);
  }
  return { standingOf, partsOf: (total) => parts.get(total) ?? [] };
}

const figureAt = ({ values }: Draft, column: number): { figure: number; slack: number } | null => {
  const value = values.find(({ at }) => at.column === column);
  if (value === undefined) return null;
  const { figure } = value;
  if (figure?.basis !== "level" || figure.low !== figure.high) return null;
  return { figure: figure.low, slack: slackOf(decimalsPrinted(value.text, figure.low)) };
};

/** How the rows under a total make it: they add up in every column that has them all, else they are some of it. Null without parts. */
export function partsRule(total: Draft, parts: readonly Draft[]): Row<"indicators">["parts"] {
  if (parts.length === 0) return null;
  const columns = total.values.flatMap(({ at: { column } }) => {
    const [whole, each] = [figureAt(total, column), parts.map((part) => figureAt(part, column))];
    return whole && each.every((part) => part !== null) ? [{ whole, each }] : [];
  });
  const addsUp = columns.every(({ whole, each }) => {
    const sum = each.reduce((all, part) => all + part.figure, 0);
    const slack = each.reduce((all, part) => all + part.slack, whole.slack);
    return Math.abs(sum - whole.figure) <= slack * (1 + 1e-9);
  });
  return parts.length > 1 && columns.length > 0 && addsUp ? "sum" : "some";
}
