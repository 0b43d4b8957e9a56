import { memo } from "react";
import type { StagedState } from "../../state/importReducer.ts";
import type { ReviewRow } from "../../state/screens/review.ts";
import styles from "./ReviewList.module.css";
import { Sign } from "./Sign.tsx";

/** An id may hold anything but white space. */
export const rowId = (cellId: string): string => `dong-${encodeURIComponent(cellId)}`;

interface RowProps {
  row: ReviewRow;
  state: StagedState;
  isSelected: boolean;
  at: number;
  of: number;
}

/** One figure of the file beside the one that the set holds. */
export const Row = memo(
  function Row({ row, state, isSelected, at, of }: RowProps) {
    return (
      <div
        id={rowId(row.cell_id)}
        role="option"
        tabIndex={-1}
        className={styles.row}
        data-cell={row.cell_id}
        data-state={state}
        data-tone={row.tone}
        aria-selected={isSelected}
        aria-label={row.label}
        aria-setsize={of}
        aria-posinset={at}
      >
        <Sign state={state} />
        <span className={styles.name}>
          {row.name}
          {row.period !== "" && <span className={styles.period}>{row.period}</span>}
          {row.why !== "" && <span className={styles.why}>{row.why}</span>}
        </span>
        <span className={styles.now}>{row.now}</span>
        <span className={styles.arrow}>{row.now !== "" && "→"}</span>
        <span className={styles.file}>{row.file}</span>
      </div>
    );
  },
  (before, after) =>
    before.isSelected === after.isSelected &&
    before.state === after.state &&
    before.at === after.at &&
    before.of === after.of &&
    JSON.stringify(before.row) === JSON.stringify(after.row),
);
