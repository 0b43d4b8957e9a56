import { useState } from "react";
import type { ChangeLine } from "../../state/screens/history.ts";
import { useChange } from "../../state/useChange.ts";
import { useWords } from "../../state/useWords.ts";
import { useSay } from "../shell/Announcer.tsx";
import { Ask } from "../shell/Ask.tsx";
import { Field } from "../shell/Field.tsx";

interface UndoDialogProps {
  line: ChangeLine;
  act: NonNullable<ChangeLine["act"]>;
  onClose: () => void;
}

/** Asks why, and undoes a change set; or brings an undone one back. */
export function UndoDialog({ line, act, onClose }: UndoDialogProps) {
  const { history } = useWords().words;
  const say = useSay();
  const isUndo = act.what === "undo";
  // A lock is undone for a reason that somebody says, as it is unlocked.
  const [why, setWhy] = useState(!isUndo ? history.restoreWhy(line.why) : line.kind === "lock" ? "" : history.undoWhy(line.why));
  const { isDoing, error, cancel } = useChange();
  const undo = () =>
    void cancel(act.undoes, why.trim()).then((isDone) => {
      if (!isDone) return;
      say(isUndo ? history.undoDone : history.restoreDone);
      onClose();
    });
  return (
    <Ask
      title={isUndo ? history.undoTitle : history.restoreTitle}
      text={isUndo ? history.undoText : history.restoreText}
      yes={isUndo ? history.undoYes : history.restoreYes}
      no={history.no}
      canAnswer={!isDoing && why.trim() !== ""}
      error={error}
      onYes={undo}
      onNo={onClose}
    >
      <Field label={history.why} hint={line.counts}>
        {(control) => <textarea {...control} rows={2} value={why} onChange={({ target }) => setWhy(target.value)} />}
      </Field>
    </Ask>
  );
}
