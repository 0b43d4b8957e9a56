import { useMemo } from "react";
import { type Print, printer } from "../charts/print.ts";
import { type Words, words } from "../model/words/words.ts";
import { lastLocale } from "./lastView.ts";
import { useView } from "./useView.ts";
import type { Locale } from "./view.ts";

/** The language of the view: that of the URL, else the last one chosen in this browser, else Vietnamese. */
export const localeOf = (inView: Locale | null): Locale => inView ?? lastLocale() ?? "vi";

export function useWords(): { locale: Locale; words: Words; print: Print } {
  const { view } = useView();
  const locale = localeOf(view.locale);
  const print = useMemo(() => printer(locale), [locale]);
  return { locale, words: words[locale], print };
}
