import type { PlanSay } from "../../state/nextPlan/words.ts";
export function Programme({ say }: { say: PlanSay }) {
  return <h1>{say.plan.forms.programme}</h1>;
}
