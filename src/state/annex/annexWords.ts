import type { Locale } from "../../model/locale.ts";
import type { annex } from "../../model/words/vi/annex.ts";

/** The words of the annex in a language, fetched with it. */
export const annexWordsOf = async (locale: Locale): Promise<typeof annex> =>
  locale === "en" ? (await import("../../model/words/en/annex.ts")).annex : (await import("../../model/words/vi/annex.ts")).annex;
