import { StatusMark } from "../../charts/StatusMark.tsx";
import type { Fact } from "../../state/screens/indicatorFacts.ts";
import styles from "./Indicator.module.css";

/** The line of facts under the message. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return facts.map(({ id, label, value, note, tone, status, overridden }) => (
    <span key={id} className={status === null ? styles.fact : styles.status} data-tone={tone ?? undefined}>
      {status !== null && <StatusMark status={status} overridden={overridden} />}
      {label !== "" && <span className={id === "actual" ? undefined : styles.quiet}>{label}</span>}
      {value !== "" && (status === null ? <b data-tone={tone ?? undefined}>{value}</b> : <span>{value}</span>)}
      {note !== "" && <span className={styles.quiet}>({note})</span>}
    </span>
  ));
}
