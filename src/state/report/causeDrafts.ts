import type { Told } from "./causes.ts";

const prefix = "bang-chi-tieu.causes ";

/** A cause that the set does not have yet; `name`: of its indicator. */
export interface CauseDraft extends Told {
  key: string;
  name: string;
  text: string;
}

const parts = ["key", "indicator_id", "area_id", "name", "text"] as const;
const isDraft = (value: Partial<Record<string, unknown>>): boolean => parts.every((part) => typeof value?.[part] === "string");

/** What was being typed when this tab was reloaded, of a set's report of a period; `of` names both. */
export function keptDrafts(of: string): CauseDraft[] {
  try {
    return (JSON.parse(sessionStorage.getItem(prefix + of) ?? "[]") as CauseDraft[]).filter((one) => isDraft({ ...one }));
  } catch {
    return [];
  }
}

/** Keeps what is being typed in this tab; none forgets it. */
export function keepDrafts(of: string, held: readonly CauseDraft[]): void {
  try {
    if (held.length === 0) sessionStorage.removeItem(prefix + of);
    else sessionStorage.setItem(prefix + of, JSON.stringify(held));
  } catch {
    // a browser that keeps nothing: what is typed lasts until the reload
  }
}

/** Forgets what was being typed in this tab for a set that is thrown away. */
export function forgetCauseDrafts(set: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(`${prefix}${set} `)) sessionStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
