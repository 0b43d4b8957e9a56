import { localDay } from "../../state/localDay.ts";
import { nextPlanWords } from "../../state/nextPlan/words.ts";
import { saveWord } from "../../state/office/saveWord.ts";
import { useMaking } from "../../state/office/useMaking.ts";
import type { PeriodRow } from "../../state/screens/filters.ts";
import { useView } from "../../state/useView.ts";
import { yearEndPaper } from "../../state/yearEnd/paper.ts";
import { useAdjustments } from "../../state/yearEnd/useAdjustments.ts";
import type { ReviewSay, YearEnd } from "../../state/yearEnd/yearEnd.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";

const button = classesOf(buttonCss);

/** Takes the review along as a Word file. */
export function ReviewWord({ review, period, say }: { review: YearEnd; period: PeriodRow; say: ReviewSay }) {
  const { view } = useView();
  const { making, run } = useMaking();
  const { word } = say.review;
  const { making: busy, saved, failed } = nextPlanWords(say.locale).word;
  const { loaded, stale, adjusted } = useAdjustments(period, say);
  // Of one agency or sector only: what was adjusted is told of the whole plan.
  const isWhole = view.agency === null && view.sector === null && view.document === null;
  const save = () => {
    const paper = yearEndPaper(say, review, isWhole ? adjusted : null, period, view.set ?? "", localDay());
    run((signal) => saveWord(paper, [word.fileKind, period.period, view.set ?? ""], signal));
  };
  const hasFailed = loaded.status === "failed";
  const isWaiting = isWhole && !hasFailed && (stale || adjusted === null);
  const said =
    making.step === "making"
      ? busy
      : making.step === "saved"
        ? saved(making.file)
        : making.step === "failed" || (isWhole && hasFailed)
          ? failed
          : "";
  return (
    <>
      <button
        type="button"
        className={button.primary}
        disabled={making.step === "making" || isWaiting}
        onClick={isWhole && hasFailed ? loaded.retry : save}
      >
        {word.download}
      </button>
      <span role="status">{said}</span>
    </>
  );
}
