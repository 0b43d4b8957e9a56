import { memo } from "react";
import { StatusMark } from "../../charts/StatusMark.tsx";
import { statuses } from "../../model/status.ts";
import type { SectionGroup } from "../../state/screens/document.ts";
import type { DocumentKind, SetThing } from "../../state/screens/documentThings.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./Section.module.css";

interface SectionProps {
  group: SectionGroup;
  hasHeading: boolean;
  /** The id of the row that was come for. */
  marked: string | null;
}

/** One section of a document: its targets, tasks, works and reports, each as written. */
export const Section = memo(function Section({ group, hasHeading, marked }: SectionProps) {
  const { words } = useWords();
  return (
    <section className={styles.section} id={anchorOf(group.code)} tabIndex={-1} aria-label={group.title}>
      {hasHeading && (
        <h2>
          {group.title}
          <span>{group.kinds.map(({ kind, things }) => words.document.counts[kind]?.(things.length)).join(", ")}</span>
        </h2>
      )}
      <div>
        {group.kinds.map(({ kind, things }) => (
          <KindTable key={kind} kind={kind} things={things} marked={marked} />
        ))}
      </div>
    </section>
  );
});

export const anchorOf = (code: string): string => `muc-${code}`;
export const rowAnchorOf = (id: string): string => `dong-${id}`;

function KindTable({ kind, things, marked }: { kind: DocumentKind; things: readonly SetThing[]; marked: string | null }) {
  const { words } = useWords();
  const columns = words.document.rowColumns[kind] ?? [];
  return (
    <table className={styles.table} aria-label={words.document.kinds[kind]}>
      <thead>
        <tr className={styles.heads}>
          {columns.map((name) =>
            name === "" ? (
              <td key="none" />
            ) : (
              <th key={name} scope="col">
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {things.map((thing) => (
          <ThingRow key={thing.id} thing={thing} isMarked={thing.id === marked} />
        ))}
      </tbody>
    </table>
  );
}

function ThingRow({ thing, isMarked }: { thing: SetThing; isMarked: boolean }) {
  const { words } = useWords();
  const { hrefTo } = useView();
  return (
    <tr className={styles.row} id={rowAnchorOf(thing.id)} data-marked={isMarked} aria-current={isMarked ? "true" : undefined}>
      <td>
        {thing.to === null ? thing.name : <a href={hrefTo(thing.to)}>{thing.name}</a>}
        {thing.aside !== "" && <span className={styles.aside}>{thing.aside}</span>}
        {thing.note !== "" && (
          <span className={styles.note}>
            <b>{words.document.note}:</b> {thing.note}
          </span>
        )}
      </td>
      <td className={styles.written}>
        {thing.detail === "" ? <span className={styles.quiet}>{words.document.noDetail}</span> : thing.detail}
      </td>
      <td>{thing.leads === "" ? <span className={styles.quiet}>{words.document.noLead}</span> : thing.leads}</td>
      <td>
        {thing.stage}
        {thing.status !== null && (
          <span className={styles.status} data-tone={statuses[thing.status].tone}>
            <StatusMark status={thing.status} />
            {words.common.statuses[thing.status]}
          </span>
        )}
      </td>
    </tr>
  );
}
