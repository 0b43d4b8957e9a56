import type { Problem } from "../../model/problem.ts";
import { problemRows } from "../../state/screens/sets.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Asks.module.css";

/** Places of the file that could not be read, or deserve a look; folded, since the rows go on without them. */
export function ReadingProblems({ problems }: { problems: readonly Problem[] }) {
  const { words } = useWords();
  const { rows, rest } = problemRows(problems, words.problems);
  const { asks } = words.review;
  return (
    <details className={styles.problems}>
      <summary>{asks.problems(problems.length)}</summary>
      <ul>
        {rows.map((row) => (
          <li key={row.key}>
            <b>{asks.place(row.file, row.row, row.column)}:</b> {row.what} {row.found !== "" && `“${row.found}”. `}
            {row.todo}
          </li>
        ))}
        {rest > 0 && <li>{words.problems.more(rest)}</li>}
      </ul>
    </details>
  );
}
