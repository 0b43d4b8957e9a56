import { toneOf } from "../../charts/marks.ts";
import { StatusMark } from "../../charts/StatusMark.tsx";
import type { Publication, Turn } from "../../state/screens/indicatorHistory.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Rail.module.css";

const shownAtOnce = 6;

/** Every publication of the period's figures: value, grade, source, who entered it and the verdict it gives. */
export function Publications({ publications }: { publications: readonly Publication[] }) {
  const { history } = useWords().words.indicator;
  const rest = publications.slice(shownAtOnce);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{history.title}</h2>
      {publications.length === 0 && <p className={styles.text}>{history.nothing}</p>}
      <List items={publications.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{history.more(rest.length)}</summary>
          <List items={rest} />
        </details>
      )}
    </section>
  );
}

/** Periods whose verdict hangs on the publication: the first one open. */
export function Turns({ turns }: { turns: readonly Turn[] }) {
  const { history } = useWords().words.indicator;
  const [first, ...rest] = turns;
  if (first === undefined) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{first.title}</h2>
      <p className={styles.sub}>{first.plan}</p>
      <List items={first.items} />
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>
            {history.turnedMore}: {rest.map(({ period }) => period).join(", ")}
          </summary>
          {rest.map((turn) => (
            <div key={turn.period}>
              <h3 className={styles.minor}>{turn.title}</h3>
              <p className={styles.sub}>{turn.plan}</p>
              <List items={turn.items} />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function List({ items }: { items: readonly Publication[] }) {
  const { hrefTo } = useView();
  const { words } = useWords();
  return (
    <ol className={styles.history}>
      {items.map((item) => (
        <li key={item.id} data-cancelled={item.isCancelled || undefined}>
          <span className={styles.mark}>{item.status && <StatusMark status={item.status} />}</span>
          <span>
            <b>{item.value}</b> {item.about}
          </span>
          <span className={styles.aside} data-tone={item.status === null ? undefined : toneOf(item.status)}>
            {item.aside}
          </span>
          <span className={styles.detail}>
            <Source source={item.source} />
            {item.source && item.detail !== "" && " · "}
            {item.detail}
          </span>
          {item.entry !== "" && (
            <a className={styles.detail} href={hrefTo({ screen: "history", item: item.changeSetId })} title={words.history.link}>
              {item.entry}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Where a figure was published; the page outside opens only when a person clicks it. */
export function Source({ source }: { source: { label: string; url: string | null } | null }) {
  if (source === null) return null;
  if (source.url === null) return source.label;
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener" title={source.url}>
      {source.label}
    </a>
  );
}
