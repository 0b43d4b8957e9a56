import { calendar as en } from "../model/words/en/calendar.ts";
import { type CalendarWords, calendar as vi } from "../model/words/vi/calendar.ts";
import type { Locale } from "./view.ts";

/** The words of the reporting calendar: fetched with it, so that the first screen need not carry them. */
export const calendarWords = (locale: Locale): CalendarWords => (locale === "vi" ? vi : en);
