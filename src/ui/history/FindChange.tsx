import { useView } from "../../state/useView.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./History.module.css";

/** Narrows the list to what holds the text. */
export function FindChange() {
  const { view, go } = useView();
  const { find } = useWords().words.history;
  return (
    <input
      type="search"
      className={styles.find}
      value={view.find ?? ""}
      placeholder={find}
      aria-label={find}
      onChange={({ target }) => go({ find: target.value === "" ? null : target.value }, "replace")}
    />
  );
}
