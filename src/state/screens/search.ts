import { type Answer, rowsOf } from "../../model/answer.ts";
import { fold } from "../../model/fold.ts";
import { unitLabel } from "../../model/quantity.ts";
import type { Locale, View } from "../view.ts";

export type FoundKind = "indicator" | "task" | "project" | "agency" | "document";

interface SearchRow {
  kind: FoundKind;
  id: string;
  name_vi: string;
  name_en: string | null;
  detail: string | null;
  document_id: string | null;
  /** As model/fold.ts folds. */
  folded: string;
}

export interface Found {
  key: string;
  kind: FoundKind;
  name: string;
  detail: string | null;
  /** Where Enter goes. */
  to: Partial<View>;
}

export const searchQuestions = { index: { name: "searchIndex", params: {} } } as const;

const kinds: readonly FoundKind[] = ["indicator", "document", "agency", "task", "project"];

/** 0: the name begins with what was typed; 1: every typed word begins a word; 2: every typed word occurs; null: it does not. */
function rankOf(folded: string, typed: readonly string[]): 0 | 1 | 2 | null {
  if (!typed.every((word) => folded.includes(word))) return null;
  if (folded.startsWith(typed.join(" "))) return 0;
  const starts = ` ${folded.replace(/[^a-z0-9]+/g, " ")}`;
  return typed.every((word) => starts.includes(` ${word}`)) ? 1 : 2;
}

const placeOf = ({ kind, id, document_id }: SearchRow): Partial<View> => {
  const none = { item: null, find: null } as const;
  if (kind === "indicator") return { ...none, screen: "indicator", indicator: id };
  if (kind === "agency") return { ...none, screen: "agency", agency: id, document: null };
  return { ...none, screen: "document", document: document_id, item: kind === "document" ? null : id };
};

/** What the typed text finds, best first, then in the set's own order. Nothing for an empty text. */
export function found(index: Answer, text: string, locale: Locale): Found[] {
  const typed = fold(text)
    .split(" ")
    .filter((word) => word !== "");
  if (typed.length === 0) return [];
  return rowsOf<SearchRow>(index)
    .flatMap((row) => {
      const rank = rankOf(row.folded, typed);
      return rank === null ? [] : [{ row, rank }];
    })
    .sort((a, b) => a.rank - b.rank || kinds.indexOf(a.row.kind) - kinds.indexOf(b.row.kind))
    .map(({ row }) => ({
      key: `${row.kind}:${row.id}`,
      kind: row.kind,
      name: (locale === "en" ? row.name_en : null) ?? row.name_vi,
      detail: row.kind === "indicator" && row.detail !== null ? unitLabel(row.detail, locale) : row.detail,
      to: placeOf(row),
    }));
}
