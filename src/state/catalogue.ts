import type { Locale } from "../model/locale.ts";
import { vi } from "../model/words/vi.ts";
import type { Words } from "../model/words/words.ts";

/** Vietnamese comes with the app; another language is fetched when it is first wanted, which keeps it off the first screen of all others. */
const catalogues: Partial<Record<Locale, Words>> = { vi };
const load: Record<Exclude<Locale, "vi">, () => Promise<Words>> = { en: async () => (await import("../model/words/en.ts")).en };
const listeners = new Set<() => void>();

/** The words of a language; null until `fetchWords` has brought them. */
export const wordsOf = (locale: Locale): Words | null => catalogues[locale] ?? null;

/** Brings the words of a language, once. Fails where the app's files cannot be had. */
export async function fetchWords(locale: Locale): Promise<void> {
  if (locale === "vi" || catalogues[locale] !== undefined) return;
  catalogues[locale] = await load[locale]();
  for (const listener of listeners) listener();
}

export const subscribeWords = (changed: () => void): (() => void) => {
  listeners.add(changed);
  return () => listeners.delete(changed);
};
