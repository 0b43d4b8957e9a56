import { StatusMark } from "../../charts/StatusMark.tsx";
import type { Working, WorkingLine } from "../../state/screens/indicatorWorking.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Rail.module.css";

/** Every computed number with its formula: the main target open, the second ones to be opened. */
export function Workings({ workings }: { workings: readonly Working[] }) {
  const main = workings.filter((working) => working.main);
  const others = workings.filter((working) => !working.main);
  return (
    <>
      {main.map((working) => (
        <section key={working.target_id} className={styles.section}>
          <h2 className={styles.heading}>{working.title}</h2>
          <Lines lines={working.lines} />
        </section>
      ))}
      {others.map((working) => (
        <details key={working.target_id} className={styles.fold}>
          <summary>
            <span>
              {working.title} <span className={styles.quiet}>{working.plan}</span>
            </span>
            <StatusMark status={working.status} overridden={working.overridden} />
          </summary>
          <Lines lines={working.lines} />
        </details>
      ))}
    </>
  );
}

function Lines({ lines }: { lines: readonly WorkingLine[] }) {
  return (
    <dl className={styles.lines}>
      {lines.map(({ id, label, value, formula, tone, status }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd className={styles.value} data-tone={tone}>
            {status && <StatusMark status={status} />}
            {value}
          </dd>
          {formula !== "" && <dd className={styles.formula}>{formula}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** The chosen period has no target: says so, and where there is one. */
export function Nothing({ text, periods }: { text: string; periods: readonly { period: string; label: string }[] }) {
  const { hrefTo } = useView();
  const { words } = useWords();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.common.statuses.no_target}</h2>
      <p className={styles.text}>{text}</p>
      {periods.length > 0 && (
        <p className={styles.text}>
          {words.indicator.empty.otherPeriods}{" "}
          {periods.map(({ period, label }) => (
            <a key={period} href={hrefTo({ period, as_of: null })} className={styles.period}>
              {label}
            </a>
          ))}
        </p>
      )}
    </section>
  );
}
