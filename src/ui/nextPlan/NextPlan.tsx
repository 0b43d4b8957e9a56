import { useMemo } from "react";
import { rowsOf } from "../../model/answer.ts";
import { spanOf } from "../../state/nextPlan/span.ts";
import { nextPlanWords, type PlanSay } from "../../state/nextPlan/words.ts";
import { filterQuestions, type PeriodRow, periodOfView, plainLens } from "../../state/screens/filters.ts";
import { inPeriod } from "../../state/screens/indicatorFigures.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useTaskSay } from "../../state/useTasks.ts";
import { useView } from "../../state/useView.ts";
import { FilterBar } from "../shell/FilterBar.tsx";
import { Empty, Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { FormSwitch } from "../tasks/FormSwitch.tsx";
import styles from "./NextPlan.module.css";
import { Programme } from "./Programme.tsx";
import { Renew } from "./Renew.tsx";
import { Trial } from "./Trial.tsx";

/** What comes after a plan: the next one made from its results, a programme split into its years, and what if. */
export default function NextPlan() {
  const { view, go } = useView();
  const taskSay = useTaskSay();
  const say = useMemo<PlanSay>(() => ({ ...taskSay, plan: nextPlanWords(taskSay.locale) }), [taskSay]);
  const { loaded } = useAnswers(filterQuestions, plainLens);
  const period = useMemo(
    () => (loaded.status === "ready" ? periodOfView(rowsOf<PeriodRow>(loaded.value.periods), view) : null),
    [loaded, view],
  );
  const span = useMemo(() => (period === null ? null : spanOf(period)), [period]);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  const { plan } = say;
  if (period === null) return <NoPlan title={plan.emptyTitle} text={plan.emptyText} label={plan.toEdit} />;
  const form = view.form === "programme" || view.form === "trial" ? view.form : "renew";
  return (
    <>
      {form !== "programme" && <FilterBar filters={form === "trial" ? ["period", "sector", "agency"] : ["period"]} />}
      <div className={styles.forms} data-screen-only>
        <FormSwitch
          label={plan.form}
          forms={plan.forms}
          chosen={form}
          onChoose={(chosen) => go({ form: chosen === "renew" ? null : chosen, item: null, find: null })}
        />
      </div>
      {form === "programme" ? (
        <Programme say={say} />
      ) : form === "trial" ? (
        <Trial key={period.period} period={period} say={say} />
      ) : span === null ? (
        <Empty title={plan.notWhole(inPeriod(say, period.period))} text={plan.notWholeText} />
      ) : (
        <Renew key={span.period} span={span} say={say} />
      )}
    </>
  );
}
