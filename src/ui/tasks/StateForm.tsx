import { type FormEvent, type ReactNode, type Ref, useMemo, useRef } from "react";
import { classesOf } from "../classesOf.ts";
import buttonCss from "../shell/button.module.css";
import { useKeys } from "../shell/useKeys.ts";
import { StateKeys } from "./StateKeys.tsx";
import styles from "./TaskPanel.module.css";

const button = classesOf(buttonCss);

interface StateFormProps<S extends string> {
  words: { title: string; save: string; keys: string };
  states: readonly S[];
  nameOf: (state: S) => string;
  chosen: S;
  onChoose: (state: S) => void;
  onSave: () => void;
  isDoing: boolean;
  /** What a state needs told beside it. */
  children: ReactNode;
  ref?: Ref<HTMLFormElement>;
}

/** A form in which a state is told, all of it by keys: a number chooses the state, Ctrl+Enter saves. */
export function StateForm<S extends string>({
  words,
  states,
  nameOf,
  chosen,
  onChoose,
  onSave,
  isDoing,
  children,
  ref,
}: StateFormProps<S>) {
  const latest = useRef({ onChoose, onSave });
  latest.current = { onChoose, onSave };
  useKeys(
    useMemo(
      () => ({
        ...Object.fromEntries(states.map((state, at) => [String(at + 1), () => latest.current.onChoose(state)])),
        "Ctrl+enter": () => latest.current.onSave(),
      }),
      [states],
    ),
    true,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form ref={ref} className={styles.form} onSubmit={submit} aria-label={words.title}>
      <StateKeys label={words.title} states={states} nameOf={nameOf} chosen={chosen} onChoose={onChoose} />
      <div className={styles.fields}>{children}</div>
      <div className={styles.acts}>
        <button type="submit" className={button.primary} disabled={isDoing} aria-keyshortcuts="Control+Enter">
          {words.save}
        </button>
        <span className={styles.keys}>{words.keys}</span>
      </div>
    </form>
  );
}
