import { type Locale, viewOf } from "./view.ts";

const hashKey = "bang-chi-tieu.last";
const localeKey = "bang-chi-tieu.locale";

/** Browsers that keep nothing throw here; then nothing is remembered. */
const attempt = <T>(work: () => T): T | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

/** The hash of the last view of a set in this browser; null when there was none. */
export const lastHash = (): string | null => attempt(() => localStorage.getItem(hashKey));

export const rememberHash = (hash: string): void => {
  attempt(() => localStorage.setItem(hashKey, hash));
};

/** Forgets the last view when it was one of this set. */
export const forgetHash = (setId: string): void => {
  const hash = lastHash();
  if (hash !== null && viewOf(hash).set === setId) attempt(() => localStorage.removeItem(hashKey));
};

/** The language last chosen in this browser. */
export const lastLocale = (): Locale | null => {
  const kept = attempt(() => localStorage.getItem(localeKey));
  return kept === "en" || kept === "vi" ? kept : null;
};

export const rememberLocale = (locale: Locale): void => {
  attempt(() => localStorage.setItem(localeKey, locale));
};
