import { currentMade } from "../../state/nextPlan/newest.ts";
import type { useRenewal } from "../../state/nextPlan/useRenewal.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { useChange } from "../../state/useChange.ts";
import { useKnown } from "../../state/useKnown.ts";
import { useView } from "../../state/useView.ts";
import { classesOf } from "../classesOf.ts";
import { Fault } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import styles from "./NextPlan.module.css";
import { PlanFiles } from "./PlanFiles.tsx";

const button = classesOf(buttonCss);

interface MadeProps {
  inHand: NonNullable<ReturnType<typeof useRenewal>["inHand"]>;
  say: PlanSay;
  /** Whether another one is being made below. */
  isMaking: boolean;
  onAgain: () => void;
}

/** The plans that are there for the next period: to look at, to take along, and the person's own to undo. */
export function Made({ inHand, say, isMaking, onAgain }: MadeProps) {
  const { hrefTo } = useView();
  const known = useKnown();
  const { cancel, error } = useChange();
  const { made: text } = say.plan;
  const { renewal, made } = inHand;
  return (
    <section className={styles.made} aria-label={text.title(renewal.next)}>
      <h2 className={styles.head}>{text.title(renewal.next)}</h2>
      <ul>
        {made.map(({ document_id, number, title, counts }) => {
          const changeSet = known.status === "ready" ? currentMade(known.value, document_id) : null;
          return (
            <li key={document_id}>
              <p>
                <b>{title}</b> · {number} · {counts}
              </p>
              <p className={styles.madeActs} data-screen-only>
                <PlanFiles inHand={inHand} document_id={document_id} title={title} say={say} />
                <a className={button.button} href={hrefTo({ screen: "document", document: document_id, form: null, period: null })}>
                  {text.open}
                </a>
                <a className={button.button} href={hrefTo({ screen: "edit", rows_of: "documents", item: document_id, form: null })}>
                  {text.edit}
                </a>
                {changeSet !== null && (
                  <button type="button" className={button.button} onClick={() => void cancel(changeSet, text.undoWhy(title))}>
                    {text.undo}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      {error !== null && <Fault error={error} />}
      {!isMaking && (
        <button type="button" className={button.quiet} onClick={onAgain} data-screen-only>
          {text.again}
        </button>
      )}
    </section>
  );
}
