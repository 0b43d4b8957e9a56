import type { DetailChoice } from "../../state/screens/reviewDetail.ts";
import styles from "./Choices.module.css";

interface ChoicesProps {
  choices: readonly DetailChoice[];
  onChoose: (choice: DetailChoice) => void;
  label: string;
}

/** The numbered ways to settle a row. */
export function Choices({ choices, onChoose, label }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <ol className={styles.choices} aria-label={label}>
      {choices.map((choice) => (
        <li key={choice.key}>
          <button
            type="button"
            className={styles.choice}
            data-offered={choice.isOffered}
            aria-pressed={choice.isChosen}
            aria-keyshortcuts={choice.key}
            onClick={() => onChoose(choice)}
          >
            <kbd>{choice.key}</kbd>
            <span>
              {choice.isOffered || choice.isChosen ? <b>{choice.label}</b> : choice.label}
              {choice.note !== "" && <span className={styles.note}> {choice.note}</span>}
            </span>
            <span className={styles.note}>{choice.isChosen ? "✓" : choice.isOffered ? "Enter" : ""}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
