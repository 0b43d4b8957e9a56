import type { OpenSet } from "./session.ts";
import type { Locale } from "./view.ts";

/** What the open set is called: a shipped one by its title in the language, the person's own by its name. */
export const setTitle = ({ shipped, name }: Pick<OpenSet, "shipped" | "name">, locale: Locale): string =>
  shipped === null ? name : locale === "en" ? shipped.title_en : shipped.title_vi;
