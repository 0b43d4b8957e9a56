import type { PlanSay } from "../../state/nextPlan/words.ts";
import type { PeriodRow } from "../../state/screens/filters.ts";
export function Trial({ say, period }: { say: PlanSay; period: PeriodRow }) {
  return (
    <h1>
      {say.plan.forms.trial}
      {period.period}
    </h1>
  );
}
