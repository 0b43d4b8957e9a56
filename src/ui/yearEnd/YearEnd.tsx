import { useMemo } from "react";
import { rowsOf } from "../../model/answer.ts";
import { causesOf } from "../../state/report/causes.ts";
import { filterQuestions, type PeriodRow, periodOfView, plainLens } from "../../state/screens/filters.ts";
import { inPeriod } from "../../state/screens/indicatorFigures.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useKnown } from "../../state/useKnown.ts";
import { useTaskSay } from "../../state/useTasks.ts";
import { useView } from "../../state/useView.ts";
import { useWhileStale } from "../../state/useWhileStale.ts";
import { lensOf } from "../../state/view.ts";
import { yearEndWords } from "../../state/yearEnd/words.ts";
import { type ReviewSay, reportedPeriod, yearEndOf, yearEndQuestions } from "../../state/yearEnd/yearEnd.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { FilterBar } from "../shell/FilterBar.tsx";
import { Empty, Failed, NoPlan, Waiting } from "../shell/States.tsx";
import { FormSwitch } from "../tasks/FormSwitch.tsx";
import { Adjusted } from "./Adjusted.tsx";
import { Results } from "./Results.tsx";
import styles from "./YearEnd.module.css";

/** What was done and not done of a period's plan, and why; and what was changed in it meanwhile. */
export default function YearEnd() {
  const { view, go } = useView();
  const taskSay = useTaskSay();
  const say = useMemo<ReviewSay>(() => ({ ...taskSay, review: yearEndWords(taskSay.locale) }), [taskSay]);
  const { loaded } = useAnswers(filterQuestions, plainLens);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  const { review } = say;
  const period = periodOfView(rowsOf<PeriodRow>(loaded.value.periods), view);
  if (period === null) return <NoPlan title={review.emptyTitle} text={review.emptyText} label={review.toEdit} />;
  const isAdjusted = view.form === "adjustments";
  return (
    <>
      <FilterBar filters={isAdjusted ? ["period"] : ["period", "as_of", "sector", "agency", "document"]} />
      <div className={styles.forms} data-screen-only>
        <FormSwitch
          label={review.form}
          forms={review.forms}
          chosen={isAdjusted ? "adjustments" : "results"}
          onChoose={(form) => go({ form: form === "results" ? null : form })}
        />
      </div>
      {isAdjusted ? <Adjusted period={period} say={say} /> : <Reviewed period={period} say={say} />}
    </>
  );
}

function Reviewed({ period, say }: { period: PeriodRow; say: ReviewSay }) {
  const { view } = useView();
  const { loaded, stale } = useAnswers(yearEndQuestions(period, view), lensOf(view));
  const known = useKnown();
  const changeSets = known.status === "ready" ? known.value.changeSets : null;
  const causes = useMemo(() => causesOf(changeSets ?? [], reportedPeriod(period)), [changeSets, period]);
  const now = useMemo(
    () => ({ period, review: loaded.status === "ready" ? yearEndOf(loaded.value, period, view, say, causes) : null }),
    [loaded, period, view, say, causes],
  );
  const { review, period: shown } = useWhileStale(now, stale);
  useAnnounce(review === null || stale ? null : review.title);
  if (loaded.status === "failed") return <Failed error={loaded.error} retry={loaded.retry} />;
  if (loaded.status === "loading") return <Waiting />;
  if (review === null) return <Empty title={say.review.nothingTitle(inPeriod(say, shown.period))} text={say.review.nothingText} />;
  return (
    <div aria-busy={stale} data-stale={stale || undefined}>
      <h1 className={styles.title}>{review.title}</h1>
      <p className={styles.subtitle}>{review.subtitle}</p>
      <Results review={review} period={shown} say={say} />
    </div>
  );
}
