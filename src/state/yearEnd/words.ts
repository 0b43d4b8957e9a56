import { yearEnd as en } from "../../model/words/en/yearEnd.ts";
import { yearEnd as vi, type YearEndWords } from "../../model/words/vi/yearEnd.ts";
import type { Locale } from "../view.ts";

/** The words of the review: fetched with its screen. */
export const yearEndWords = (locale: Locale): YearEndWords => (locale === "vi" ? vi : en);
