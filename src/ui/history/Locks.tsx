import { useEffect, useRef, useState } from "react";
import { type LockLine, lockLines } from "../../state/screens/locks.ts";
import type { Known } from "../../state/useKnown.ts";
import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./History.module.css";
import { LockDialog, UnlockDialog } from "./LockDialogs.tsx";

const button = classesOf(buttonCss);

/** The locked periods: who locked them, when and why; locking one more, and unlocking with a reason. */
export function Locks({ changeSets }: { changeSets: Known["changeSets"] }) {
  const say = useWords();
  const { hrefTo } = useView();
  const { locks } = say.words.history;
  const lines = lockLines(changeSets, say);
  const [isLocking, setIsLocking] = useState(false);
  const [unlocking, setUnlocking] = useState<LockLine | null>(null);
  const lock = useRef<HTMLButtonElement>(null);
  const shown = useRef(lines.length);
  // The button that opened a period goes with its line, and the keys with it.
  useEffect(() => {
    if (lines.length < shown.current && document.activeElement === document.body) lock.current?.focus();
    shown.current = lines.length;
  }, [lines.length]);
  return (
    <section aria-labelledby="locks">
      <h2 className={styles.section} id="locks">
        {locks.title}
      </h2>
      <p className={styles.subtitle}>{locks.text}</p>
      {lines.length === 0 && <p className={styles.nothing}>{locks.none}</p>}
      <ul className={styles.locks}>
        {lines.map((line) => (
          <li key={line.period}>
            <b>{line.label}</b>
            <a className={styles.entry} href={hrefTo({ screen: "history", item: line.changeSetId })}>
              {line.entry}
            </a>
            <button
              type="button"
              className={button.quiet}
              aria-label={locks.unlockNamed(line.label)}
              onClick={() => setUnlocking(line)}
              data-screen-only
            >
              {locks.unlock}
            </button>
          </li>
        ))}
      </ul>
      <button ref={lock} type="button" className={button.button} onClick={() => setIsLocking(true)} data-screen-only>
        {locks.lock}
      </button>
      {isLocking && <LockDialog onClose={() => setIsLocking(false)} />}
      {unlocking !== null && <UnlockDialog period={unlocking.period} onClose={() => setUnlocking(null)} />}
    </section>
  );
}
