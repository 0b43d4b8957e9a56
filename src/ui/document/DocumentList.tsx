import type { DocumentRow } from "../../state/screens/document.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import page from "./Document.module.css";
import styles from "./DocumentList.module.css";

/** The decisions of a set; each opens. */
export function DocumentList({ title, rows }: { title: string; rows: readonly DocumentRow[] }) {
  const { words } = useWords();
  const { hrefTo } = useView();
  const { columns } = words.document;
  const counted = [columns.targets, columns.tasks, columns.projects, columns.reports]
    .map((name, at) => ({ name, at }))
    .filter(({ at }) => rows.some((row) => row.counts[at] !== ""));
  return (
    <>
      <h1 className={page.title}>{title}</h1>
      <p className={page.subtitle}>{words.document.listSubtitle}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls on narrow screens, so the keyboard must reach it */}
      <section className={styles.scroll} tabIndex={0} aria-label={words.document.allDocuments}>
        <table className={styles.list}>
          <thead>
            <tr>
              <th scope="col">{columns.number}</th>
              <th scope="col">{columns.title}</th>
              <th scope="col">{columns.issuer}</th>
              <th scope="col">{columns.issued}</th>
              <th scope="col">{columns.period}</th>
              {counted.map(({ name }) => (
                <th key={name} scope="col" className={styles.number}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.document_id}>
                <td className={styles.nowrap}>
                  <a className={styles.open} href={hrefTo({ document: row.document_id, item: null, find: null })}>
                    {row.number}
                  </a>
                </td>
                <td>{row.title}</td>
                <td>{row.issuer}</td>
                <td className={styles.nowrap}>{row.issued}</td>
                <td className={styles.nowrap}>{row.period}</td>
                {counted.map(({ name, at }) => (
                  <td key={name} className={styles.number}>
                    {row.counts[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
