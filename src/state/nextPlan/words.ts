import { nextPlan as en } from "../../model/words/en/nextPlan.ts";
import { type NextPlanWords, nextPlan as vi } from "../../model/words/vi/nextPlan.ts";
import type { TaskSay } from "../screens/tasks.ts";
import type { Locale } from "../view.ts";

/** The words of the next plan: fetched with its screen. */
export const nextPlanWords = (locale: Locale): NextPlanWords => (locale === "vi" ? vi : en);

/** How one speaks there. */
export interface PlanSay extends TaskSay {
  plan: NextPlanWords;
}
