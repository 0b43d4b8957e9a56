import { countColumns, type SetRow } from "../../state/screens/sets.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView, hashOf } from "../../state/view.ts";
import { SetActions } from "./SetActions.tsx";
import styles from "./Sets.module.css";

interface SetTableProps {
  title: string;
  rows: readonly SetRow[];
  onChanged: () => void;
}

/** Sets side by side: what is in each, and what can be done with it. */
export function SetTable({ title, rows, onChanged }: SetTableProps) {
  const { words } = useWords();
  const { view } = useView();
  const { columns } = words.sets;
  return (
    <>
      <h2 className={styles.section}>{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on narrow screens, so the keyboard must reach it */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.period}</th>
              {countColumns.map((column) => (
                <th key={column} scope="col">
                  {columns[column]}
                </th>
              ))}
              <th scope="col">{columns.newest}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.set_id}>
                <td>
                  <a className={styles.name} href={hashOf({ ...emptyView, locale: view.locale, set: row.set_id, screen: "overview" })}>
                    {row.title}
                  </a>
                  <SetActions row={row} onChanged={onChanged} />
                </td>
                <td>{row.period}</td>
                {row.counts.map((count, i) => (
                  <td key={countColumns[i]}>{count}</td>
                ))}
                <td>{row.newest}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
