import { StatusMark } from "../../charts/StatusMark.tsx";
import type { Override as OverrideText, SetBy as SetByText } from "../../state/screens/indicator.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { Source } from "./History.tsx";
import styles from "./Rail.module.css";

/** A person's verdict: the mark with its ring, why, who and when, and what the figures say. */
export function Override({ override }: { override: OverrideText }) {
  const { words } = useWords();
  const said = words.indicator.override;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{said.title}</h2>
      <dl className={styles.lines}>
        <div>
          <dt>{override.reason}</dt>
          <dd className={styles.value}>
            <StatusMark status={override.status} overridden />
            {override.word}
          </dd>
          <dd className={styles.formula}>
            {override.by}
            {override.url && (
              <>
                {" · "}
                <Source source={{ label: said.source, url: override.url }} />
              </>
            )}
          </dd>
          <dd className={styles.formula}>
            <StatusMark status={override.computed.status} size={10} /> {override.computed.text}
          </dd>
        </div>
      </dl>
    </section>
  );
}

/** The documents that set the period's targets, with the figures as they print them. */
export function SetBy({ setBy, notes }: { setBy: readonly SetByText[]; notes: readonly string[] }) {
  const { hrefTo } = useView();
  const { words } = useWords();
  const said = words.indicator.source;
  if (setBy.length === 0 && notes.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{said.title}</h2>
      <ul className={styles.setBy}>
        {setBy.map((one) => (
          <li key={one.target_id}>
            <span className={styles.plan}>{one.plan}</span>
            <span className={styles.detail}>
              {one.number}
              {one.where !== "" && `, ${one.where}`}. {one.title}
            </span>
            {one.written && <span className={styles.detail}>{one.written}</span>}
            {one.note && (
              <span className={styles.detail}>
                {said.note}: {one.note}
              </span>
            )}
            <a className={styles.detail} href={hrefTo({ screen: "document", document: one.document_id, item: one.target_id })}>
              {said.open}
            </a>
          </li>
        ))}
        {notes.map((note) => (
          <li key={note}>
            <span className={styles.detail}>
              {said.note}: {note}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
