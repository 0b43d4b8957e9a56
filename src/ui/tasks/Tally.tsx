import { TaskMark } from "../../charts/TaskMark.tsx";
import { type TaskStatus, taskStatuses } from "../../model/taskStatus.ts";
import styles from "./Tasks.module.css";

interface TallyProps {
  tally: readonly { status: TaskStatus; n: string; word: string; isChosen: boolean }[];
  label: string;
  onChoose: (state: TaskStatus | null) => void;
}

/** The counts; each filters to its state, and back. */
export function Tally({ tally, label, onChoose }: TallyProps) {
  return (
    <ul className={styles.tally} aria-label={label}>
      {tally.map(({ status, n, word, isChosen }) => (
        <li key={status}>
          <button
            type="button"
            className={styles.count}
            data-tone={taskStatuses[status].tone}
            aria-pressed={isChosen}
            onClick={() => onChoose(isChosen ? null : status)}
          >
            <TaskMark status={status} size={13} />
            <span>
              <b>{n}</b> {word}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
