import type { Locale } from "./locale.ts";
import { dayLabel } from "./periodLabel.ts";

const two = (part: number) => String(part).padStart(2, "0");

/** The day of an instant on this machine's calendar: ISO. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** "09:41", by this machine's clock. */
export const clockOf = (at: Date): string => `${two(at.getHours())}:${two(at.getMinutes())}`;

/** "30/9/2013 09:41", "30 Sep 2013 09:41". */
export const momentLabel = (at: Date, locale: Locale): string => `${dayLabel(dayOf(at), locale)} ${clockOf(at)}`;
