import { useState } from "react";
import type { PlanSpan } from "../../state/nextPlan/span.ts";
import { useRenewal } from "../../state/nextPlan/useRenewal.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { useChange } from "../../state/useChange.ts";
import { classesOf } from "../classesOf.ts";
import { useAnnounce } from "../shell/Announcer.tsx";
import { Fault } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import { Failed, Waiting } from "../shell/States.tsx";
import { DocumentFields } from "./DocumentFields.tsx";
import { LeaveAsk } from "./LeaveAsk.tsx";
import { Made } from "./Made.tsx";
import styles from "./NextPlan.module.css";
import { TargetGrid } from "./TargetGrid.tsx";
import { TaskGrid } from "./TaskGrid.tsx";

const button = classesOf(buttonCss);

/** The next plan, proposed from this one's results and edited before it is accepted as one change set. */
export function Renew({ span, say }: { span: PlanSpan; say: PlanSay }) {
  const { inHand, failed, isEdited, dispatch } = useRenewal(span, say);
  const { append, isDoing, error } = useChange();
  const [isAgain, setIsAgain] = useState(false);
  useAnnounce(inHand?.renewal.title ?? null);
  if (failed !== null) return <Failed error={failed.error} retry={failed.retry} />;
  if (inHand === null) return <Waiting />;
  const { renewal, made } = inHand;
  const { plan } = say;
  const accept = () =>
    void append({ rows: renewal.accepted.rows, why: plan.why(renewal.form.title) }).then((isKept) => {
      if (!isKept) return;
      dispatch({ type: "begun" });
      setIsAgain(false);
      scrollTo({ top: 0 });
    });
  const isMaking = made.length === 0 || isAgain;
  return (
    <>
      <h1 className={styles.title}>{renewal.title}</h1>
      {made.length > 0 && <Made inHand={inHand} say={say} isMaking={isMaking} onAgain={() => setIsAgain(true)} />}
      {isMaking && (
        <>
          <p className={styles.subtitle}>{renewal.subtitle}</p>
          <DocumentFields form={renewal.form} faults={renewal.faults.document} say={say} dispatch={dispatch} />
          <TargetGrid renewal={renewal} say={say} dispatch={dispatch} />
          <TaskGrid renewal={renewal} say={say} dispatch={dispatch} />
          <div className={styles.accept} data-screen-only>
            <button type="button" className={button.primary} disabled={renewal.faultText !== null || isDoing} onClick={accept}>
              {renewal.acceptText}
            </button>
            {isEdited && (
              <button type="button" className={button.button} onClick={() => dispatch({ type: "begun" })}>
                {plan.reset}
              </button>
            )}
            {renewal.faultText !== null && <span className={styles.fault}>{renewal.faultText}</span>}
            {error !== null && <Fault error={error} />}
          </div>
        </>
      )}
      <LeaveAsk isEdited={isEdited} say={say} />
    </>
  );
}
