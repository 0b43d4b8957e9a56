import { useState } from "react";
import styles from "./Tasks.module.css";

/** What is typed shows at once; the rows follow. */
export function FindField({ value, label, onFind }: { value: string | null; label: string; onFind: (text: string | null) => void }) {
  const [shown, setShown] = useState({ value, text: value ?? "" });
  if (shown.value !== value && (value ?? "") !== shown.text) setShown({ value, text: value ?? "" });
  return (
    <input
      type="search"
      className={styles.find}
      value={shown.text}
      placeholder={label}
      aria-label={label}
      onChange={({ target }) => {
        setShown({ value: target.value === "" ? null : target.value, text: target.value });
        onFind(target.value === "" ? null : target.value);
      }}
    />
  );
}
