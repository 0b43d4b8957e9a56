import { tasks as en } from "../model/words/en/tasks.ts";
import { type TaskWords, tasks as vi } from "../model/words/vi/tasks.ts";
import type { Locale } from "./view.ts";

/** The words of the screens of tasks and works: fetched with them, so that the first screen need not carry them. */
export const taskWords = (locale: Locale): TaskWords => (locale === "vi" ? vi : en);
