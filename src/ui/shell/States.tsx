import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { failureOf } from "../../state/failure.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { emptyView, hashOf } from "../../state/view.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "./button.module.css";
import styles from "./States.module.css";

const button = classesOf(buttonCss);

/** What stands in place of a screen while its first answers are waited for: nothing for 300 ms, then its outline. */
export function Waiting() {
  const { words } = useWords();
  return (
    <div className={styles.skeleton} role="status" aria-busy>
      <h1 className="visually-hidden">{words.common.loading}</h1>
      <div className={`${styles.line} ${styles.headline}`} />
      <div className={`${styles.line} ${styles.tally}`} />
      <div className={`${styles.line} ${styles.picture}`} />
    </div>
  );
}

/** Something that could be expected went wrong: what it was, and what to do next. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const { words } = useWords();
  const failure = failureOf(error);
  const { title, text } = words.shell.failures[failure] ?? { title: words.shell.crashTitle, text: words.shell.crashText };
  const canRetry = failure !== "unknownSet";
  const mustReload = failure === "journal.closed" || failure === "journal.newerFormat";
  return (
    <Message title={title} text={text} details={error}>
      {canRetry && (
        <Button className={button.primary} onPress={mustReload ? () => location.reload() : retry}>
          {mustReload ? words.shell.reload : words.common.retry}
        </Button>
      )}
      <a className={canRetry ? button.button : button.primary} href={hashOf(emptyView)}>
        {words.shell.toSets}
      </a>
    </Message>
  );
}

/** Nothing to show, and why. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <Message title={title} text={text} details={null}>
      {children}
    </Message>
  );
}

/** There is no plan yet that a screen could tell of: where one is made. */
export function NoPlan({ title, text, label }: { title: string; text: string; label: string }) {
  const { hrefTo } = useView();
  return (
    <Empty title={title} text={text}>
      <a className={button.button} href={hrefTo({ screen: "edit", item: null })}>
        {label}
      </a>
    </Empty>
  );
}

interface MessageProps {
  title: string;
  text: string;
  /** What broke, for support; null when nothing did. */
  details: unknown;
  children?: ReactNode;
}

/** A page that is a message with what can be done about it. */
export function Message({ title, text, details, children }: MessageProps) {
  const { words } = useWords();
  return (
    <div className={styles.message} role={details === null ? undefined : "alert"}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {children !== undefined && (
        <div className={styles.acts} data-screen-only>
          {children}
        </div>
      )}
      {details !== null && (
        <details className={styles.details}>
          <summary>{words.shell.details}</summary>
          <pre>{detailsOf(details)}</pre>
        </details>
      )}
    </div>
  );
}

/** An error with its causes, and which app and browser it was. */
function detailsOf(error: unknown): string {
  const lines: string[] = [];
  for (let cause = error; cause !== undefined && cause !== null; cause = cause instanceof Error ? cause.cause : undefined)
    lines.push(cause instanceof Error ? (cause.stack ?? `${cause.name}: ${cause.message}`) : String(cause));
  return [...lines, navigator.userAgent, location.hash].join("\n");
}
