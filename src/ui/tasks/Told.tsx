import type { ToldLine } from "../../state/screens/taskDetail.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./TaskPanel.module.css";

const button = classesOf(buttonCss);

interface ToldProps {
  title: string;
  none: string;
  lines: readonly ToldLine[];
  undo: string;
  undone: string;
  onUndo: (changeSetId: string) => void;
}

/** All that was told, newest first; each can be undone, and what was undone stays to be read. */
export function Told({ title, none, lines, undo, undone, onUndo }: ToldProps) {
  return (
    <section className={styles.told} aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 && <p className={styles.quiet}>{none}</p>}
      <ol>
        {lines.map(({ key, on, state, about, by, isLive, change_set_id }) => (
          <li key={key} data-is-live={isLive}>
            <span className={styles.on}>{on}</span>
            <span>
              <b>{state}</b>
              {about !== "" && <span> · {about}</span>}
              <span className={styles.by}>
                {by}
                {isLive ? (
                  <>
                    {" · "}
                    <button type="button" className={button.quiet} onClick={() => onUndo(change_set_id)}>
                      {undo}
                    </button>
                  </>
                ) : (
                  ` · ${undone}`
                )}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
