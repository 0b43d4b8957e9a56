import { useMemo } from "react";
import { type PeriodRow, plainLens } from "../screens/filters.ts";
import { readTasks, type TaskAnswers, taskQuestions } from "../screens/tasks.ts";
import { type Loaded, useAnswers } from "../useAnswer.ts";
import { type Adjustments, adjustmentQuestions, adjustmentsOf } from "./adjustments.ts";
import type { ReviewSay } from "./yearEnd.ts";

/** What was changed or added while a plan ran; null while it is on its way. */
export function useAdjustments(period: PeriodRow, say: ReviewSay): { loaded: Loaded<TaskAnswers>; adjusted: Adjustments | null } {
  const { loaded } = useAnswers({ ...adjustmentQuestions(period), ...taskQuestions }, plainLens);
  const adjusted = useMemo(
    () => (loaded.status === "ready" ? adjustmentsOf(loaded.value, period, readTasks(loaded.value), say) : null),
    [loaded, period, say],
  );
  return { loaded, adjusted };
}
