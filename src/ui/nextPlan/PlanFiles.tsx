import { rowsOf } from "../../model/answer.ts";
import { planPaper } from "../../state/nextPlan/paper.ts";
import type { PlanTarget } from "../../state/nextPlan/proposal.ts";
import { spanOf } from "../../state/nextPlan/span.ts";
import { usePlanAnnex } from "../../state/nextPlan/usePlanAnnex.ts";
import type { useRenewal } from "../../state/nextPlan/useRenewal.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { saveWord } from "../../state/office/saveWord.ts";
import { useMaking } from "../../state/office/useMaking.ts";
import { plainLens } from "../../state/screens/filters.ts";
import { useAnswers } from "../../state/useAnswer.ts";
import { useView } from "../../state/useView.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";

const button = classesOf(buttonCss);

interface PlanFilesProps {
  inHand: NonNullable<ReturnType<typeof useRenewal>["inHand"]>;
  document_id: string;
  title: string;
  say: PlanSay;
}

/** Takes a made plan along: as a Word file, its targets as the annex in Excel. */
export function PlanFiles({ inHand, document_id, title, say }: PlanFilesProps) {
  const { view } = useView();
  const { making, run } = useMaking();
  const annex = usePlanAnnex();
  const { proposal, known, tasks } = inHand;
  const { span } = proposal;
  const after = spanOf({ period: span.next });
  const params = {
    ...{
      start: span.next_start,
      end: span.next_end,
      next_start: after?.next_start ?? span.next_end,
      next_end: after?.next_end ?? span.next_end,
    },
  };
  const { loaded } = useAnswers({ targets: { name: "planTargets", params } }, plainLens);
  const document = known.documents?.find((row) => row.document_id === document_id);
  const { word, made } = say.plan;
  const save = () => {
    if (loaded.status !== "ready" || document === undefined) return;
    const paper = planPaper(say, {
      set: view.set ?? "",
      span,
      document,
      targets: rowsOf<PlanTarget>(loaded.value.targets).filter((row) => row.document_id === document_id),
      tasks: (known.tasks ?? []).filter((row) => row.document_id === document_id),
      reports: (known.reporting ?? []).filter((row) => row.document_id === document_id),
      before: proposal.source === null ? [] : [proposal.source.number],
      names: tasks,
    });
    run((signal) => saveWord(paper, [word.fileKind, span.next, view.set ?? ""], signal));
  };
  const said =
    making.step === "making"
      ? word.making
      : making.step === "saved"
        ? word.saved(making.file)
        : making.step === "failed"
          ? word.failed
          : "";
  return (
    <>
      <button
        type="button"
        className={button.primary}
        aria-label={made.wordOf(title)}
        disabled={loaded.status !== "ready" || making.step === "making"}
        onClick={save}
      >
        {made.word}
      </button>
      <button
        type="button"
        className={button.button}
        aria-label={made.excelOf(title)}
        disabled={making.step === "making"}
        onClick={() => run((signal) => annex(span.next, document_id, signal))}
      >
        {made.excel}
      </button>
      <span role="status">{said}</span>
    </>
  );
}
