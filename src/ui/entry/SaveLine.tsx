import { type Dispatch, useMemo, useState } from "react";
import { emptySheet, type SheetEvent, type SheetState } from "../../state/entry/sheet.ts";
import { useWords } from "../../state/useWords.ts";
import { classesOf } from "../classesOf.ts";
import { Fault } from "../shell/Ask.tsx";
import buttonCss from "../shell/button.module.css";
import { Field } from "../shell/Field.tsx";
import { useKeys } from "../shell/useKeys.ts";
import styles from "./Entry.module.css";

const button = classesOf(buttonCss);

interface SaveLineProps {
  state: SheetState;
  dispatch: Dispatch<SheetEvent>;
  /** What a save would change, in words; "" is nothing. */
  counts: string;
  faulty: readonly { row: string; column: string }[];
  onFault: (row: string, column: string) => void;
  source: string;
  onSource: (source: string) => void;
  /** What the change set is called unless the person calls it otherwise. */
  why: string;
  canSave: boolean;
  error: unknown;
  onSave: (why: string) => void;
}

/** What is about to be saved, the way back, and the save itself. */
export function SaveLine({ state, dispatch, counts, faulty, onFault, source, onSource, why, canSave, error, onSave }: SaveLineProps) {
  const { entry } = useWords().words;
  const [typed, setTyped] = useState<string | null>(null);
  const [first] = faulty;
  const said = typed ?? why;
  const isClean = counts === "";
  const keys = useMemo(
    (): Record<string, () => void> => (isClean ? {} : { "Ctrl+s": () => canSave && onSave(said.trim()) }),
    [isClean, canSave, onSave, said],
  );
  useKeys(keys, true);
  return (
    <div className={styles.saveLine}>
      <div className={styles.tally}>
        <b>{isClean ? entry.nothing : counts}</b>
        {first !== undefined && (
          <button type="button" className={button.quiet} onClick={() => onFault(first.row, first.column)}>
            {entry.toFault}
          </button>
        )}
        {error !== null && <Fault error={error} />}
      </div>
      <Field label={entry.commonSource}>
        {(control) => (
          <input {...control} placeholder={entry.commonSourceHint} value={source} onChange={({ target }) => onSource(target.value)} />
        )}
      </Field>
      <Field label={entry.why}>{(control) => <input {...control} value={said} onChange={({ target }) => setTyped(target.value)} />}</Field>
      <div className={styles.acts}>
        <button type="button" className={button.button} disabled={state.past.length === 0} onClick={() => dispatch({ type: "undone" })}>
          {entry.undo}
        </button>
        <button type="button" className={button.button} disabled={state.future.length === 0} onClick={() => dispatch({ type: "redone" })}>
          {entry.redo}
        </button>
        <button
          type="button"
          className={button.button}
          disabled={counts === ""}
          onClick={() => dispatch({ type: "started", sheet: emptySheet })}
        >
          {entry.discard}
        </button>
        <button type="button" className={button.primary} disabled={!canSave} onClick={() => onSave(said.trim())}>
          {entry.save}
        </button>
      </div>
    </div>
  );
}
