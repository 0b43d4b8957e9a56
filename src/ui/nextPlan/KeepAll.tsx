import type { DraftEvent } from "../../state/nextPlan/draft.ts";
import type { PlanSay } from "../../state/nextPlan/words.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./NextPlan.module.css";

const button = classesOf(buttonCss);

interface KeepAllProps {
  of: "targets" | "tasks" | "reports";
  ids: readonly string[];
  say: PlanSay;
  dispatch: (event: DraftEvent) => void;
}

/** Keeps all rows of a list, or none. */
export function KeepAll({ of, ids, say, dispatch }: KeepAllProps) {
  return (
    <p className={styles.keepAll} data-screen-only>
      <button type="button" className={button.quiet} onClick={() => dispatch({ type: "keep", of, ids, keep: true })}>
        {say.plan.keepAll}
      </button>
      <button type="button" className={button.quiet} onClick={() => dispatch({ type: "keep", of, ids, keep: false })}>
        {say.plan.keepNone}
      </button>
    </p>
  );
}
