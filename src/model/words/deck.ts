import type { Locale } from "../locale.ts";
import { deck as en } from "./en/deck.ts";
import { deck as vi } from "./vi/deck.ts";

export type DeckWords = typeof vi;
/** Words of the part that presents. They stand apart from the catalogue so that the first screen does not carry them. */
export const deckWords: Record<Locale, DeckWords> = { vi, en };
