import { Button } from "react-aria-components";
import { isError, type Problem } from "../../model/problem.ts";
import { problemRows } from "../../state/screens/sets.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./Problems.module.css";

const button = classesOf(buttonCss);

interface ProblemsProps {
  /** Of what was to be opened. */
  name: string;
  problems: readonly Problem[];
  onDismiss: () => void;
}

/** Where each fault stands, what was found there, and what to do about it. */
export function Problems({ name, problems, onDismiss }: ProblemsProps) {
  const { words } = useWords();
  const { rows, rest } = problemRows(problems, words.problems);
  const errors = problems.filter(isError).length;
  const text = words.problems;
  return (
    <section className={styles.problems} role="alert">
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>{errors > 0 ? text.title(name) : text.warningsTitle(name)}</h2>
          <p className={styles.subtitle}>{errors > 0 ? text.subtitle(errors) : text.warningsSubtitle(problems.length)}</p>
        </div>
        <Button className={button.button} onPress={onDismiss}>
          {text.dismiss}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section className={styles.scroll} tabIndex={0} aria-label={text.what}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col" className={styles.number}>
                {text.row}
              </th>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.found}</th>
              <th scope="col">{text.what}</th>
              <th scope="col">{text.todo}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <td>{row.file}</td>
                <td className={styles.number}>{row.row}</td>
                <td>{row.column}</td>
                <td className={styles.found}>{row.found}</td>
                <td>
                  <span className={`${styles.kind} ${row.isError ? styles.isError : styles.isWarning}`}>
                    {row.isError ? text.error : text.warning}
                  </span>
                  {row.what}
                </td>
                <td>{row.todo}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rest > 0 && <p className={styles.more}>{text.more(rest)}</p>}
      </section>
    </section>
  );
}
