import { agency as en } from "../model/words/en/agency.ts";
import { type AgencyWords, agency as vi } from "../model/words/vi/agency.ts";
import type { Locale } from "./view.ts";

/** The words of the screen of agencies: fetched with it, so that the first screen need not carry them. */
export const agencyWords = (locale: Locale): AgencyWords => (locale === "vi" ? vi : en);
