import type { Locale } from "../../model/locale.ts";
import { report as en } from "../../model/words/en/report.ts";
import { report as vi } from "../../model/words/vi/report.ts";

/** The words of the report: they come with its screen, in both languages. */
export const reportWords: Record<Locale, typeof vi> = { vi, en };
