import { StatusMark } from "../../charts/StatusMark.tsx";
import { rowsOf } from "../../model/answer.ts";
import { type ReviewTrial, reviewVerdict } from "../../state/screens/reviewVerdict.ts";
import type { Score } from "../../state/screens/scored.ts";
import { useTried } from "../../state/useTried.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Detail.module.css";

/** Where the indicator would stand against its plan if the row came in; the engine is asked, and nothing is kept. */
export function Verdict({ trial }: { trial: ReviewTrial }) {
  const say = useWords();
  const { tried, isStale } = useTried(trial.rows, trial.question, trial.lens);
  const verdict = tried.status === "ready" && !isStale ? reviewVerdict(say, rowsOf<Score>(tried.answer), trial) : null;
  return (
    <span className={styles.verdict}>
      {verdict !== null && (
        <>
          <StatusMark status={verdict.status} /> {verdict.text}
        </>
      )}
    </span>
  );
}
