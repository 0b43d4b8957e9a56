import { useMemo } from "react";
import { type PeriodRow, plainLens } from "../screens/filters.ts";
import { readTasks, type TaskAnswers, taskQuestions } from "../screens/tasks.ts";
import { type Loaded, useAnswers } from "../useAnswer.ts";
import { useWhileStale } from "../useWhileStale.ts";
import { type Adjustments, adjustmentQuestions, adjustmentsOf } from "./adjustments.ts";
import type { ReviewSay } from "./yearEnd.ts";

interface AdjustmentsInView {
  loaded: Loaded<TaskAnswers>;
  /** Those of the period before are still there. */
  stale: boolean;
  /** Null while they are on their way. */
  adjusted: Adjustments | null;
}

/** What was changed or added while a plan ran. */
export function useAdjustments(period: PeriodRow, say: ReviewSay): AdjustmentsInView {
  const { loaded, stale } = useAnswers({ ...adjustmentQuestions(period), ...taskQuestions }, plainLens);
  const now = useMemo(
    () => (loaded.status === "ready" ? adjustmentsOf(loaded.value, period, readTasks(loaded.value), say) : null),
    [loaded, period, say],
  );
  return { loaded, stale, adjusted: useWhileStale(now, stale) };
}
