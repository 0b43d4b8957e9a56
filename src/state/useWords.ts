import { useMemo, useSyncExternalStore } from "react";
import { type Print, printer } from "../charts/print.ts";
import { vi } from "../model/words/vi.ts";
import type { Words } from "../model/words/words.ts";
import { subscribeWords, wordsOf } from "./catalogue.ts";
import { lastLocale } from "./lastView.ts";
import { useView } from "./useView.ts";
import type { Locale } from "./view.ts";

/** The language that is wanted: that of the URL, else the last one chosen in this browser, else Vietnamese. */
export const localeOf = (inView: Locale | null): Locale => inView ?? lastLocale() ?? "vi";

/** The language shown, its words and how it prints numbers: the one that is wanted, Vietnamese until its words are there. */
export function useWords(): { locale: Locale; words: Words; print: Print } {
  const { view } = useView();
  const wanted = localeOf(view.locale);
  const words = useSyncExternalStore(subscribeWords, () => wordsOf(wanted));
  const locale = words === null ? "vi" : wanted;
  const print = useMemo(() => printer(locale), [locale]);
  return { locale, words: words ?? vi, print };
}
