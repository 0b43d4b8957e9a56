import type { StagedState } from "../../state/importReducer.ts";
import { signs } from "../../state/screens/review.ts";
import styles from "./Sign.module.css";

/** A group's sign; the word for it stands beside. */
export function Sign({ state }: { state: StagedState }) {
  return (
    <span className={styles.sign} data-state={state} aria-hidden="true">
      {signs[state]}
    </span>
  );
}
