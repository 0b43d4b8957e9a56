import { toneOf } from "../../charts/marks.ts";
import { StatusMark } from "../../charts/StatusMark.tsx";
import type { Parts } from "../../state/screens/indicatorParts.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./PartsTable.module.css";

/** "Trong đó": the parts with their own targets, and how they stand to the total. */
export function PartsTable({ parts }: { parts: Parts }) {
  const { hrefTo } = useView();
  const { words } = useWords();
  const said = words.indicator.parts;
  return (
    <section className={styles.parts} aria-label={said.title}>
      <h2 className={styles.heading}>{said.title}</h2>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.common.indicator}</th>
              <th scope="col">{said.plan}</th>
              <th scope="col">{said.actual}</th>
              <th scope="col">{said.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {parts.rows.map((row) => (
              <tr key={row.indicator_id}>
                <th scope="row">
                  <a href={hrefTo({ indicator: row.indicator_id })}>{row.name}</a>
                </th>
                <td>{row.plan}</td>
                <td>{row.actual}</td>
                <td className={styles.verdict} data-tone={toneOf(row.status)}>
                  <StatusMark status={row.status} overridden={row.overridden} /> {row.verdict}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {parts.checks.map(({ label, text }) => (
        <p key={label + text} className={styles.sub}>
          {label !== "" && <b>{label}: </b>}
          {text}
        </p>
      ))}
    </section>
  );
}
