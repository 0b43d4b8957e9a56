import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import styles from "./TaskPanel.module.css";

const button = classesOf(buttonCss);

/** What the panel tells of, and the way out of it for a hand without an Esc key. */
export function PanelHead({ title }: { title: string }) {
  const { go } = useView();
  const { words } = useWords();
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      <span className={styles.close}>
        <button type="button" className={button.quiet} onClick={() => go({ item: null }, "replace")}>
          {words.common.close}
        </button>
      </span>
    </div>
  );
}
